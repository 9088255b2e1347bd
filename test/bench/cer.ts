import { parseArgs } from 'node:util';
import { readTexts, readTruth, type TextFile, type TruthFile } from './score/read-pages.ts';
import { type PageScore, scorePage } from './score/score-page.ts';

export { bestPlace, editDistance, firstPlace, type Place } from './score/edit-distance.ts';
export { type ColumnLine, type MixedLine, mixedLines } from './score/mixed-lines.ts';
export { readTexts, readTruth, type TextFile, type TruthFile } from './score/read-pages.ts';
export * from './score/score-page.ts';

const USAGE = `node test/bench/cer.ts --truth DIR|FILE… --text DIR|FILE… [--json] [--worst N] [--max-line-cer PERCENT]

Scores read text against truth, page by page: per truth line of at least 8 letters its best place in the page's text
(free of reading order), and strict CER of the whole page in reading order. Files are matched by name (03.txt or
03.json with 03.ocr.txt); one text file for many truths is matched page by page in the order of names.
With --max-line-cer the exit code is 1 when the line CER of all pages is higher.`;

export interface ScoredPage {
  /** `03`, or `name#2` where a file has several pages. */
  readonly id: string;
  readonly score: PageScore;
  /** No text was given for this page: it counts as read empty. */
  readonly unread: boolean;
}

export interface Totals {
  readonly pages: number;
  readonly textPages: number;
  readonly lines: number;
  /** Edits over letters, all lines of all pages together. */
  readonly lineCer: number;
  readonly appearing: number;
  readonly pageCer: number;
}

/** Every truth page with the text read of it; a truth without text is scored against nothing read. */
export function scoreFiles(truths: readonly TruthFile[], texts: readonly TextFile[]): ScoredPage[] {
  const merged = texts.length === 1 && truths.length > 1 ? texts[0]?.pages : undefined;
  if (merged) {
    return truths
      .flatMap((truth) => truth.pages.map((lines, index) => ({ id: pageId(truth, index), lines })))
      .map(({ id, lines }, index) => scored(id, lines, merged[index]));
  }
  const byName = new Map(texts.map((text) => [text.name, text]));
  return truths.flatMap((truth) =>
    truth.pages.map((lines, index) => scored(pageId(truth, index), lines, byName.get(truth.name)?.pages[index])),
  );
}

function scored(id: string, lines: readonly string[], text: string | undefined): ScoredPage {
  return { id, score: scorePage(lines, text ?? ''), unread: text === undefined };
}

/** The figures of all pages together; strict page CER is over the pages that carry text. */
export function totalsOf(pages: readonly ScoredPage[]): Totals {
  const withText = pages.filter(({ score }) => score.pageLetters > 0);
  const lines = pages.flatMap(({ score }) => score.lines);
  const over = (edits: (score: PageScore) => number, letters: (score: PageScore) => number) =>
    sum(withText, edits) / Math.max(1, sum(withText, letters));
  return {
    pages: pages.length,
    textPages: withText.length,
    lines: lines.length,
    lineCer: over(
      (score) => score.lineEdits,
      (score) => score.lineLetters,
    ),
    appearing: sum(withText, (score) => score.appearing * score.lines.length) / Math.max(1, lines.length),
    pageCer: over(
      (score) => score.pageEdits,
      (score) => score.pageLetters,
    ),
  };
}

function pageId(truth: TruthFile, index: number): string {
  return truth.pages.length > 1 ? `${truth.name}#${index + 1}` : truth.name;
}

function sum(pages: readonly ScoredPage[], value: (score: PageScore) => number): number {
  return pages.reduce((total, { score }) => total + value(score), 0);
}

function renderTable(pages: readonly ScoredPage[], totals: Totals): string {
  const width = Math.max(4, ...pages.map(({ id }) => id.length));
  const row = (id: string, lines: number, line: number, appearing: number, page: number) =>
    `${id.padEnd(width)}  ${String(lines).padStart(5)}  ${percent(line)}  ${percent(appearing)}  ${percent(page)}`;
  return [
    `${'page'.padEnd(width)}  lines   line CER   appearing   page CER`,
    ...pages.map(({ id, score }) => row(id, score.lines.length, score.lineCer, score.appearing, score.pageCer)),
    row('all', totals.lines, totals.lineCer, totals.appearing, totals.pageCer),
    `${totals.textPages} pages with text, ${totals.pages - totals.textPages} without`,
    ...unreadNote(pages),
  ].join('\n');
}

/** A truth without a text is a mistake of the caller more often than of the reader. */
function unreadNote(pages: readonly ScoredPage[]): string[] {
  const unread = pages.filter((page) => page.unread).map(({ id }) => id);
  return unread.length === 0 ? [] : [`no text was given for ${unread.length}: ${unread.join(', ')}`];
}

function renderWorst(pages: readonly ScoredPage[], count: number): string {
  return pages
    .flatMap(({ id, score }) => score.lines.map((line) => ({ id, ...line })))
    .sort((a, b) => b.cer - a.cer)
    .slice(0, count)
    .map(({ id, cer, line, found }) => `${id} ${percent(cer).trim()}\n  - ${line}\n  + ${found}`)
    .join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`.padStart(9);
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: spreadLists(argv),
    allowPositionals: true,
    options: {
      truth: { type: 'string', multiple: true },
      text: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      worst: { type: 'string' },
      'max-line-cer': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !values.truth || !values.text || positionals.length > 0) {
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  const pages = scoreFiles(await readTruth(values.truth), await readTexts(values.text));
  const totals = totalsOf(pages);
  console.log(values.json ? JSON.stringify({ totals, pages }, null, 1) : renderTable(pages, totals));
  if (values.worst && !values.json) console.log(renderWorst(pages, Number(values.worst)));
  const most = values['max-line-cer'];
  return most !== undefined && totals.lineCer * 100 > Number(most) ? 1 : 0;
}

/** `--text a b c` (as a shell spreads a pattern) becomes `--text a --text b --text c`. */
function spreadLists(argv: readonly string[]): string[] {
  let list: string | null = null;
  return argv.flatMap((arg) => {
    if (arg.startsWith('--')) {
      list = arg === '--truth' || arg === '--text' ? arg : null;
      return list ? [] : [arg];
    }
    return list ? [list, arg] : [arg];
  });
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
