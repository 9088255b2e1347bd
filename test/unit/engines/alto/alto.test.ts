import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAltoEngine } from '../../../../src/engines/alto/index.ts';
import type { AltoPage } from '../../../../src/plugin/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { DECISION, laidPage } from '../pdf/laid-page.ts';

const folder = temporaryFolder();

async function alto(pages: AltoPage[]): Promise<string> {
  const path = join(folder(), 'a.alto.xml');
  await createAltoEngine().write(path, pages, { sourceName: 'H01.01-260101-0001.0000001' });
  return readFile(path, 'utf8');
}

describe('ALTO', () => {
  it('holds every word with place and confidence, in reading order', async () => {
    const { text, geometry } = laidPage(DECISION, { skewDegrees: 1.5 });
    const xml = await alto([{ number: 1, geometry, text }]);
    const words = [...xml.matchAll(/CONTENT="([^"]*)" WC="([^"]*)"/g)];
    expect(words.map((word) => word[1])).toEqual(DECISION.flatMap((line) => line.text.split(' ')));
    expect(new Set(words.map((word) => word[2]))).toEqual(new Set(['0.9']));
    expect(xml).toContain('ROTATION="-1.5"');
    const line = text.blocks[0]?.lines[0];
    expect(xml).toContain(`HPOS="${Math.round((line?.words[0]?.box[0] ?? 0) * 10) / 10}"`);
  });

  it('numbers its parts without doubles over pages', async () => {
    const { text, geometry } = laidPage(DECISION);
    const xml = await alto([1, 2, 3].map((number) => ({ number, geometry, text })));
    const ids = [...xml.matchAll(/ID="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xml.match(/<Page /g)).toHaveLength(3);
  });

  it('writes a page without words, and no empty line or block', async () => {
    const { text, geometry } = laidPage([]);
    const hollow = { ...text, blocks: [{ box: [0, 0, 9, 9] as const, lines: [] }], confidence: null };
    const xml = await alto([{ number: 1, geometry, text: hollow }]);
    expect(xml).not.toMatch(/TextBlock|TextLine/);
    expect(xml).toContain('</PrintSpace>');
  });

  it('keeps signs that mean something in XML apart from it, and drops what XML cannot hold', async () => {
    const { text, geometry } = laidPage([{ text: 'A&B<C>"D" ho\u0001a\u0300', x: 100, y: 100, width: 90 }]);
    const xml = await alto([{ number: 1, geometry, text }]);
    expect([...xml.matchAll(/CONTENT="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'A&amp;B&lt;C&gt;&quot;D&quot;',
      'hoà',
    ]);
  });
});
