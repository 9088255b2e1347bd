import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOG } from '../../../src/errors/catalog/index.ts';
import { messages } from '../../../src/messages/index.ts';

/** Area files are spread into one object: of two entries of one name the later would win without a word. */
async function entriesOf(folder: string): Promise<string[]> {
  const base = new URL(`../../../src/${folder}/`, import.meta.url);
  const files = readdirSync(base).filter((name) => !/^(index|define|errors|.+-errors)\.ts$/.test(name));
  const names: string[] = [];
  for (const file of files) {
    const areas = Object.values((await import(new URL(file, base).href)) as Record<string, object>);
    names.push(...areas.flatMap((area) => Object.keys(area)));
  }
  return names;
}

const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);

describe('an entry stands in one area only', () => {
  it('of the errors', async () => {
    const names = await entriesOf('errors/catalog');
    expect(twice(names)).toEqual([]);
    expect(new Set(names)).toEqual(new Set(Object.keys(CATALOG)));
  });

  it.each(['en', 'vi'] as const)('of the messages in %s', async (language) => {
    const names = await entriesOf(`messages/${language}`);
    expect(twice(names)).toEqual([]);
    expect(new Set(names)).toEqual(new Set(Object.keys(messages(language))));
  });
});
