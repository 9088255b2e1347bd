import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type JsonSchema, settingRows } from '../../../src/cli/setting-rows.ts';

const rows = (schema: z.ZodType) => settingRows(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);

describe('settingRows', () => {
  it('lists settings with type, default and meaning, nested ones by path', () => {
    const schema = z.strictObject({
      dpi: z.int().default(170).describe('Resolution'),
      mode: z.enum(['a', 'b']).default('a'),
      language: z.enum(['vi', 'en']).nullable().default(null),
      names: z.array(z.string()).default([]),
      targets: z.record(z.string(), z.strictObject({ use: z.string() })).default({}),
      ocr: z.strictObject({ model: z.string() }).prefault({ model: 'auto' }),
    });
    expect(rows(schema)).toEqual([
      { name: 'dpi', type: 'integer', byDefault: '170', description: 'Resolution' },
      { name: 'mode', type: 'a | b', byDefault: '"a"', description: '' },
      { name: 'language', type: 'vi | en | null', byDefault: 'null', description: '' },
      { name: 'names', type: 'list of string', byDefault: '[]', description: '' },
      { name: 'targets.NAME.use', type: 'string', byDefault: '', description: '' },
      { name: 'ocr.model', type: 'string', byDefault: '', description: '' },
    ]);
  });

  it('is empty for a step without settings', () => {
    expect(rows(z.strictObject({}))).toEqual([]);
  });
});
