import { totalsOf } from '../cer.ts';
import { scorePage } from '../score/score-page.ts';
import type { Reading } from './readers.ts';
import type { PageSet } from './sets.ts';

/** The figures of one reader on one set, in one run. */
export interface Figures {
  readonly pagesAMinute: number;
  readonly cpuSecondsAPage: number;
  readonly treeMb: number;
  readonly mainMb: number;
  readonly lineCer: number;
  readonly strictCer: number;
  readonly outputMb: number | null;
}

/** What only sohoa says of pages, against how they really lie. */
export interface PageFacts {
  readonly wronglyTurned: readonly string[];
  readonly wronglyBlank: readonly string[];
  readonly emptyPages: number;
  readonly emptyPagesMarked: number;
}

export function figuresOf(set: PageSet, { cost, pages, bytes }: Reading): Figures {
  const scored = (lines: 'lines' | 'strict') =>
    totalsOf(
      set.pages.map((page, index) => ({
        id: page.id,
        score: scorePage(page[lines], pages[index] ?? ''),
        unread: false,
      })),
    );
  return {
    pagesAMinute: (set.pages.length / cost.seconds) * 60,
    cpuSecondsAPage: cost.cpuSeconds / set.pages.length,
    treeMb: cost.peakTreeMb,
    mainMb: cost.peakMainMb,
    lineCer: scored('lines').lineCer,
    strictCer: scored('strict').pageCer,
    outputMb: bytes === null ? null : bytes / 1e6,
  };
}

/** Null where the reader says nothing of pages. A blank page has no right way up. */
export function factsOf(set: PageSet, { report }: Reading): PageFacts | null {
  if (report === null) return null;
  const pages = set.pages.map((page, index) => ({ ...page, said: report[index] }));
  const empty = pages.filter(({ blank }) => blank);
  const written = pages.filter(({ blank }) => !blank);
  return {
    wronglyTurned: written
      .filter(({ rotation, said }) => rotation !== null && said?.rotation !== rotation)
      .map(({ id }) => id),
    wronglyBlank: written.filter(({ said }) => said?.blank !== false).map(({ id }) => id),
    emptyPages: empty.length,
    emptyPagesMarked: empty.filter(({ said }) => said?.blank === true).length,
  };
}

/** Line CER of one reader by what is hard about a page: where to look next. */
export function byFeature(set: PageSet, { pages }: Reading): Record<string, { pages: number; lineCer: number }> {
  const names = [...new Set(set.pages.flatMap(({ features }) => features))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const own = set.pages.flatMap((page, index) =>
        page.features.includes(name)
          ? [{ id: page.id, score: scorePage(page.lines, pages[index] ?? ''), unread: false }]
          : [],
      );
      return [name, { pages: own.length, lineCer: totalsOf(own).lineCer }];
    }),
  );
}
