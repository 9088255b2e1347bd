import { beforeAll, describe, expect, it } from 'vitest';
import { scanPage } from '../../../../samples/generator/draw/scan.ts';
import { makeWear } from '../../../../samples/generator/draw/wear.ts';
import type { LaidPage } from '../../../../samples/generator/layout/page.ts';
import { makeAnyPaper, makeScene } from '../../../../samples/generator/papers/any-paper.ts';
import { makeMarriageStatus } from '../../../../samples/generator/papers/civil-status.ts';
import { Random } from '../../../../samples/generator/random.ts';
import type { PageMark, PageText, Word } from '../../../../src/domain/index.ts';
import { createImagingEngine } from '../../../../src/engines/imaging/index.ts';
import { findDuplicates } from '../../../../src/steps/split/duplicates.ts';
import type { SplitPage } from '../../../../src/steps/split/split-page.ts';
import { pagePrint } from '../../../../src/steps/straighten/page-print.ts';
import { rawPicture } from '../../../support/drawn-page.ts';

const imaging = createImagingEngine();
const BOX = [0, 0, 1, 1] as const;

type Seen = Pick<SplitPage, 'geometry' | 'print' | 'text'>;

/** A sheet as it comes out of a scanner: each scan with its own light, dirt, skew and resolution. */
async function scanned(page: LaidPage, { dpi, skewDegrees, wear }: { dpi: number; skewDegrees: number; wear: string }) {
  const random = new Random(wear);
  const scan = await scanPage(
    { page, dpi, skewDegrees, behind: null, random: random.fork('draw') },
    makeWear(random, 'ordinary', 'grey'),
    0,
  );
  const { geometry, reading } = await imaging.prepare(rawPicture(scan), {
    readingDpi: 170,
    megapixelLimit: 250,
    signal: new AbortController().signal,
    askOrientation: async () => ({ rotation: 0, confidence: 1 }),
  });
  if (reading === null) throw new Error('a page of text was taken for blank');
  return { geometry, print: pagePrint(reading), text: textOf(wordsOf(page)) };
}

const first = (page: LaidPage) => scanned(page, { dpi: 150, skewDegrees: 0.4, wear: 'one' });
const again = (page: LaidPage) => scanned(page, { dpi: 130, skewDegrees: -1.5, wear: 'two' });

function wordsOf(page: LaidPage): string[] {
  return page.lines.flatMap(({ words }) => words.map(({ text }) => text));
}

function textOf(words: readonly string[], change: (word: Word) => Word = (word) => word): PageText {
  const read = words.map((text) => change({ text, box: BOX, confidence: 0.95 }));
  const lines = [{ words: read, box: BOX, baseline: BOX }];
  return { origin: 'ocr', widthPx: 1, heightPx: 1, blocks: [{ lines, box: BOX }], confidence: null };
}

function pageOf(seen: Seen, number: number, more: { sha256?: string; marks?: PageMark[]; undone?: PageMark[] } = {}) {
  const { sha256 = `${number}`, marks = [], undone } = more;
  const file = { sha256, name: `${number}.jpg`, kind: 'jpeg' as const, passThrough: false };
  const ref = { number, file, index: 0, picture: 'image' as const, ownText: false, ...(undone ? { undone } : {}) };
  return { ref, marks, ...seen } satisfies SplitPage;
}

const doubles = (...pages: readonly SplitPage[]) => [...findDuplicates(pages).keys()];
const form = (person: string) => firstOf(makeMarriageStatus(makeScene(new Random(person))));
const firstOf = ({ pages: [page] }: { pages: readonly LaidPage[] }) => page as LaidPage;

describe('doubles in a dossier', () => {
  const papers = ['check-dup-1', 'check-dup-2'].map((seed) => firstOf(makeAnyPaper(new Random(seed))));
  const [mine, yours] = [form('check-form-1'), form('check-form-2')];
  const seen: Record<'one' | 'oneAgain' | 'two' | 'mine' | 'mineAgain' | 'yours', Seen> = {} as never;

  beforeAll(async () => {
    const [one, two] = papers as [LaidPage, LaidPage];
    Object.assign(seen, { one: await first(one), oneAgain: await again(one), two: await again(two) });
    Object.assign(seen, { mine: await first(mine), mineAgain: await again(mine), yours: await again(yours) });
  });

  it('are the same bytes', () => {
    expect(doubles(pageOf(seen.one, 1, { sha256: 'a' }), pageOf(seen.one, 2, { sha256: 'a' }))).toEqual([2]);
  });

  it('are the same sheet scanned twice, whatever lay between', () => {
    const pages = [pageOf(seen.one, 1), pageOf(seen.two, 2), pageOf(seen.mine, 3)];
    const found = findDuplicates([...pages, pageOf(seen.oneAgain, 4), pageOf(seen.mineAgain, 5)]);
    expect([...found]).toEqual([
      [4, 1],
      [5, 3],
    ]);
  });

  it('are found though letters of a word were misread', () => {
    const words = wordsOf(papers[0] as LaidPage);
    const misread = textOf(words.map((word, at) => (at % 20 === 7 && word.length > 4 ? `${word}i` : word)));
    expect(doubles(pageOf(seen.one, 1), pageOf({ ...seen.oneAgain, text: misread }, 2))).toEqual([2]);
  });

  it('are never two forms filled in for different people', () => {
    expect(doubles(pageOf(seen.mine, 1), pageOf(seen.yours, 2))).toEqual([]);
  });

  it('are not two forms filled in by hand: what cannot be read is looked at', () => {
    const shared = textOf(
      wordsOf(mine).filter((word) => wordsOf(yours).includes(word)),
      (word) => ({ ...word, ink: 'handwriting' }),
    );
    const written = (page: Seen) => ({ ...page, text: shared });
    expect(doubles(pageOf(written(seen.mine), 1), pageOf(written(seen.yours), 2))).toEqual([]);
    expect(doubles(pageOf(written(seen.mine), 1), pageOf(written(seen.mineAgain), 2))).toEqual([2]);
  });

  it('are not the same words with another number', () => {
    const words = wordsOf(papers[0] as LaidPage);
    const other = (number: string) => textOf([...words, number]);
    const pages = [pageOf({ ...seen.one, text: other('125') }, 1), pageOf({ ...seen.oneAgain, text: other('126') }, 2)];
    expect(doubles(...pages)).toEqual([]);
    expect(doubles(pageOf(seen.one, 1), pageOf({ ...seen.oneAgain, text: other('126') }, 2))).toEqual([]);
  });

  it('are not looked for among blanks and separator sheets, nor set again once taken back', () => {
    expect(doubles(pageOf(seen.one, 1, { marks: ['blank'] }), pageOf(seen.oneAgain, 2))).toEqual([]);
    expect(doubles(pageOf(seen.one, 1), pageOf(seen.oneAgain, 2, { marks: ['separator'] }))).toEqual([]);
    expect(doubles(pageOf(seen.one, 1), pageOf(seen.oneAgain, 2, { undone: ['duplicate'] }))).toEqual([]);
  });
});
