import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateHandwritten } from '../../../samples/generator/hard/handwritten-set.ts';
import { type HardSet, writeSet } from '../../../samples/generator/hard/hard-set.ts';
import { makeHandwrittenPage } from '../../../samples/generator/hard/papers/handwritten-page.ts';
import { makeSheet } from '../../../samples/generator/hard/papers/make-sheet.ts';
import { planHardSet } from '../../../samples/generator/hard/plan/plan-hard-set.ts';
import { Random } from '../../../samples/generator/random.ts';
import { createImagingEngine } from '../../../src/engines/imaging/index.ts';
import { createOcrEngine, findModel } from '../../../src/engines/ocr/index.ts';
import type { OcrResult, ReadingImage } from '../../../src/plugin/index.ts';
import { askOrientation } from '../../../src/steps/straighten/ask-orientation.ts';
import { generateHardSet, type HardPage, type TruthPage } from '../../support/generate.ts';
import { makeMixedPage } from './mixed-page.ts';

/** `handwritten`: forms full of values by hand · `hard`: what else a backlog holds · `mixed`: print and pen of all sizes, for fitting. */
export type SetName = 'handwritten' | 'hard' | 'mixed';

/** A page as the recognizer gives it, before anything is said of its ink. */
export interface InkPage {
  /** `check-1/0 hard 003` */
  readonly id: string;
  /** `colour`, `grey`, `fax`, `photo`; of the hard set the page's kind. */
  readonly scan: string;
  /** The font that stands for a hand; null in the hard set. */
  readonly hand: string | null;
  readonly truth: TruthPage;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly reading: ReadingImage;
  readonly result: OcrResult;
}

const PAGES_A_PART = { handwritten: 10, hard: 12, mixed: 10 } as const;

/** Draws pages of a seed, part by part, and reads them with the real engines; kept in the cache folder between runs. */
export function openInkReader(cache: string) {
  const imaging = createImagingEngine();
  const ocr = createOcrEngine({ workers: 2, model: findModel() });
  const key = createHash('sha256')
    .update(JSON.stringify([imaging.fingerprint, ocr.fingerprint]))
    .digest('hex');
  const folder = join(cache, key.slice(0, 12));
  mkdirSync(folder, { recursive: true });
  const limits = { signal: new AbortController().signal, timeoutMs: 300_000 };

  async function readPage(dir: string, page: HardPage): Promise<Pick<InkPage, 'reading' | 'result'> | null> {
    const { reading } = await imaging.prepare(
      {
        source: 'file',
        path: join(dir, page.image),
        index: 0,
        format: page.image.endsWith('.tif') ? 'tiff' : 'jpeg',
      },
      {
        readingDpi: 170,
        megapixelLimit: 250,
        signal: limits.signal,
        askOrientation: (image) => askOrientation(ocr, image, limits),
      },
    );
    return reading === null ? null : { reading, result: await ocr.recognize(reading, limits) };
  }

  async function drawAndRead(set: SetName, seed: string, part: number): Promise<InkPage[]> {
    const dir = mkdtempSync(join(tmpdir(), 'sohoa-ink-'));
    try {
      const wishes = { seed: `${seed}/${part}`, count: PAGES_A_PART[set], dir };
      const made = await GENERATORS[set](wishes);
      const hands = set === 'hard' ? [] : handsOf(wishes, set);
      const pages = made.pages.map(async (page, index): Promise<InkPage[]> => {
        const [truth, read] = [made.truths[index], await readPage(dir, page)];
        if (truth === undefined || read === null) return [];
        const { widthPx, heightPx } = truth;
        const named = { id: `${wishes.seed} ${set} ${page.id}`, scan: scanOf(page, set), hand: hands[index] ?? null };
        return [{ ...named, truth, widthPx, heightPx, ...read }];
      });
      return (await Promise.all(pages)).flat();
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }

  return {
    async readPart(set: SetName, seed: string, part: number): Promise<InkPage[]> {
      const file = join(folder, `${set}-${seed}-${part}`.replaceAll(/[^\w-]/gu, '_'));
      if (!existsSync(`${file}.json`)) keep(file, await drawAndRead(set, seed, part));
      return kept(file);
    },
    close: () => ocr.close(),
  };
}

interface Wishes {
  readonly seed: string;
  readonly count: number;
  readonly dir: string;
}

const GENERATORS: Readonly<Record<SetName, (wishes: Wishes) => Promise<HardSet>>> = {
  hard: generateHardSet,
  handwritten: generateHandwritten,
  mixed: ({ seed, count, dir }) =>
    writeSet(
      planHardSet({ seed: `mixed/${seed}`, count, kinds: ['scan', 'photo', 'fax', 'faint', 'fold', 'shadow'] }).map(
        (plan) => ({
          plan,
          make: () =>
            makeSheet(plan, { page: makeMixedPage(new Random(`${plan.label}/form`)), rim: 'ỦY BAN NHÂN DÂN' }),
        }),
      ),
      dir,
    ),
};

/** The font of the hand on each page: chosen by the page's own chance, which is asked again. */
function handsOf({ seed, count }: Wishes, set: 'handwritten' | 'mixed'): (string | null)[] {
  const make = set === 'mixed' ? makeMixedPage : makeHandwrittenPage;
  // Whatever kinds a set has, its pages are labelled alike.
  return planHardSet({ seed: `${set}/${seed}`, count }).map(({ label }) => {
    const { lines } = make(new Random(`${label}/form`));
    return lines.flatMap(({ words }) => words).find(({ ink }) => ink === 'handwriting')?.style ?? null;
  });
}

function scanOf({ kind, features }: HardPage, set: SetName): string {
  if (set === 'hard' || kind === 'photo' || kind === 'fax') return kind;
  return features.includes('grey') ? 'grey' : 'colour';
}

/** Pixels of the reading images in one file, all else in another. */
function keep(file: string, pages: readonly InkPage[]): void {
  writeFileSync(`${file}.pixels`, Buffer.concat(pages.map(({ reading }) => reading.pixels)));
  const plain = pages.map((page) => ({ ...page, reading: { ...page.reading, pixels: null } }));
  writeFileSync(`${file}.part`, JSON.stringify(plain));
  renameSync(`${file}.part`, `${file}.json`);
}

function kept(file: string): InkPage[] {
  const pixels = readFileSync(`${file}.pixels`);
  let at = 0;
  return (JSON.parse(readFileSync(`${file}.json`, 'utf8')) as InkPage[]).map((page) => {
    const size = page.reading.widthPx * page.reading.heightPx;
    const own = new Uint8Array(pixels.subarray(at, at + size));
    at += size;
    return { ...page, reading: { ...page.reading, pixels: own } };
  });
}
