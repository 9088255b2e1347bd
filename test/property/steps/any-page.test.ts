import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HELD_REASONS, layoutPage, type PageText, type Word } from '../../../src/domain/index.ts';
import { bearsSecretStamp } from '../../../src/steps/screen/secret-stamp.ts';
import { beginsDocument } from '../../../src/steps/split/begins-document.ts';
import { extractPages } from '../../support/extract-pages.ts';
import { generateDocuments, toPageText } from '../../support/generate.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'Số:',
    'SỐ',
    '/',
    '12/QĐ-UBND',
    'ngày',
    'tháng',
    'năm',
    'CỘNG',
    'HÒA',
    'XÃ',
    'HỘI',
    'V/v',
    'QUYẾT',
    'ĐỊNH',
    'MẬT',
    ':',
    '....',
  ),
);
const word: fc.Arbitrary<Word> = fc
  .record({
    text,
    x: fc.nat(2480),
    y: fc.nat(3508),
    w: fc.nat(600),
    h: fc.nat(80),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ text: value, x, y, w, h, confidence }) => ({ text: value, box: [x, y, x + w, y + h] as const, confidence }));
const page: fc.Arbitrary<PageText> = fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 25 }).map((lines) => ({
  origin: 'ocr',
  widthPx: 2480,
  heightPx: 3508,
  blocks: lines.map((words) => ({
    box: [0, 0, 0, 0],
    lines: [{ words, box: [0, 0, 0, 0], baseline: [0, 0, 0, 0] }],
  })),
  confidence: null,
}));

describe('any page at all', () => {
  it('is laid out with every readable word once', () => {
    fc.assert(
      fc.property(page, (given) => {
        const words = given.blocks.flatMap((block) => block.lines.flatMap((line) => line.words));
        const laid = layoutPage(given).runs.flatMap((run) => run.words);
        expect(new Set(laid)).toEqual(new Set(words.filter((each) => each.text.trim() !== '')));
        expect(laid).toHaveLength(new Set(laid).size);
      }),
    );
  });

  it('is screened, split and read without an error, doubts by known reasons only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { maxLength: 3 }), async (pages) => {
        for (const each of pages) [bearsSecretStamp(each), beginsDocument(each)];
        const { fields, ...found } = await extractPages(pages);
        for (const { doubt, value } of [...Object.values(found), ...Object.values(fields)]) {
          expect([null, ...HELD_REASONS]).toContain(doubt);
          expect(value).not.toBe('');
        }
      }),
    );
  });
});

describe('a word of a head read wrongly and known to be unsure', () => {
  it('never becomes a wrong value that nobody would look at', async () => {
    const documents = generateDocuments({ seed: 'misread', count: 12 });
    const picks = fc.record({
      document: fc.nat(11),
      at: fc.nat(45),
      letter: fc.constantFrom('x', '1', '8', 'Ơ', 'n'),
    });
    await fc.assert(
      fc.asyncProperty(picks, async ({ document, at, letter }) => {
        const { expected, pages } = documents[document] ?? { expected: null, pages: [] };
        const texts = pages.map((each) => toPageText(each));
        const [first] = texts;
        if (expected === null || first === undefined) return;
        const found = await extractPages([misread(first, at, letter), ...texts.slice(1)]);
        for (const [value, truth] of [
          [found.codeNumber, expected.codeNumber],
          [found.codeNotation, expected.codeNotation],
          [found.issuedDate, expected.issuedDate],
        ] as const) {
          if (value.doubt === null && value.value !== null) expect(value.value).toBe(truth);
        }
      }),
      // The year of an extract's own day misread: the day of registration is not its date.
      { numRuns: 150, examples: [[{ document: 9, at: 31, letter: 'x' }]] },
    );
  });
});

/** One letter of the `at`-th word replaced, and the recognizer unsure of it. */
function misread(given: PageText, at: number, letter: string): PageText {
  let index = -1;
  const blocks = given.blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({
      ...line,
      words: line.words.map((each) => {
        index += 1;
        return index === at ? { ...each, text: letter + each.text.slice(1), confidence: 0.5 } : each;
      }),
    })),
  }));
  return { ...given, blocks };
}
