import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBornDigitalPdf } from '../../../samples/generator/files/born-digital-pdf.ts';
import { makeAnyPaper } from '../../../samples/generator/papers/any-paper.ts';
import { Random } from '../../../samples/generator/random.ts';
import { OpenPdf } from '../../../src/engines/pdf/read/open-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();

describe('born-digital samples', () => {
  it('carry their text exactly, also the third one made in a row', async () => {
    for (const seed of ['một', 'hai', 'ba']) {
      const paper = makeAnyPaper(new Random(`born-digital/${seed}`));
      const path = join(folder(), `${seed}.pdf`);
      writeFileSync(path, await makeBornDigitalPdf(paper.pages));
      const printed = paper.pages[0]?.lines.flatMap(({ words }) => words.map(({ text }) => text)) ?? [];
      expect((await wordsOf(path)).sort(), seed).toEqual(printed.sort());
    }
  });
});

async function wordsOf(path: string): Promise<string[]> {
  const pdf = new OpenPdf(path);
  try {
    const text = await pdf.text(0, 300);
    return text?.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map((word) => word.text))) ?? [];
  } finally {
    pdf.close();
  }
}
