import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ReadWord } from '../../../src/plugin/index.ts';
import { pagePrint } from '../../../src/steps/recognize/ink-features.ts';
import { scoreWith } from '../../../src/steps/recognize/ink-score.ts';
import { partFeatures, seeWords } from '../../../src/steps/recognize/ink-words.ts';
import { onPage } from '../../../src/steps/recognize/on-page.ts';
import { type FitCase, fitLogistic, withPrintShare } from './fit-logistic.ts';
import { writtenBy } from './judge.ts';
import { type InkPage, openInkReader, type SetName } from './read-pages.ts';
import { writeWeights } from './write-weights.ts';

const USAGE = `node test/bench/handwriting/fit.ts [--seed fit] [--handwritten PARTS] [--mixed PARTS] [--hard PARTS] [--write]

Fits what tells handwriting from print on generated pages and, hand by hand, shows what a fit without that hand makes of it. With
--write the numbers go to src/steps/recognize/ink-weights.ts.`;

/** Share of printed words that may pass for written: numbers are better asked once too often. */
const PRINT_SHARE = { number: 0.04, text: 0.008 } as const;

interface Case extends FitCase {
  readonly page: InkPage;
  readonly kind: 'number' | 'text';
  readonly right: boolean;
  readonly text: string;
}

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'fit' },
    handwritten: { type: 'string', default: '6' },
    mixed: { type: 'string', default: '5' },
    hard: { type: 'string', default: '6' },
    cache: { type: 'string', default: join(tmpdir(), 'sohoa-bench-ink') },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const reader = openInkReader(options.cache);
  const cases: Case[] = [];
  try {
    for (const set of ['handwritten', 'mixed', 'hard'] as const satisfies readonly SetName[]) {
      for (let part = 0; part < Number(options[set]); part += 1) {
        for (const page of await reader.readPart(set, options.seed, part)) cases.push(...casesOf(page));
        process.stderr.write(`\r${set} ${part + 1}: ${cases.length} words   `);
      }
    }
  } finally {
    await reader.close();
  }
  process.stderr.write('\n');
  for (const kind of ['number', 'text'] as const) showUnseenHands(cases, kind);
  if (!options.write) return;
  const fitted = (kind: Case['kind']) =>
    fitKind(
      cases.filter((each) => each.kind === kind),
      kind,
    );
  writeWeights(
    { number: fitted('number'), text: fitted('text') },
    `node test/bench/handwriting/fit.ts --seed ${options.seed} --handwritten ${options.handwritten} --mixed ${options.mixed} --hard ${options.hard} --write`,
  );
}

function fitKind(cases: readonly Case[], kind: Case['kind']) {
  const printed = cases.filter(({ hand, right }) => !hand && right);
  return withPrintShare(fitLogistic(cases), printed, PRINT_SHARE[kind]);
}

/** One case for each part of a word that is judged apart. */
function casesOf(page: InkPage): Case[] {
  const seen = seeWords(page.result, page.reading);
  const print = pagePrint(seen);
  const placed = wordsOnPage(page);
  return seen.flatMap((entry) => {
    const word = placed.get(entry.word);
    const by = word === undefined ? null : writtenBy(word, page.truth);
    if (by === null) return [];
    const text = entry.word.text.normalize('NFC');
    const right = page.truth.lines.some((line) => line.words.some((truth) => truth.text === text));
    const kind = /\d/.test(text) ? 'number' : 'text';
    return partFeatures(entry, print, page.reading).map(
      (features): Case => ({ page, features, hand: by === 'hand', kind, right, text }),
    );
  });
}

/** The words as they lie on the upright page. */
function wordsOnPage({ result, reading, truth }: InkPage) {
  const given = result.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
  const placed = onPage(result, reading, truth).blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
  return new Map(given.flatMap((word: ReadWord, index) => (placed[index] ? [[word, placed[index]] as const] : [])));
}

/** What a fit without a hand's pages makes of them. */
function showUnseenHands(all: readonly Case[], kind: Case['kind']): void {
  const cases = all.filter((each) => each.kind === kind);
  const hands = [...new Set(cases.flatMap(({ page }) => page.hand ?? []))].sort();
  const rows = hands.map((hand) => {
    const weights = fitKind(
      cases.filter(({ page }) => page.hand !== hand),
      kind,
    );
    const own = cases.filter(({ page }) => page.hand === hand);
    const share = (some: readonly Case[]) =>
      (
        (100 * some.filter(({ features }) => scoreWith(features, weights) > 0).length) /
        Math.max(1, some.length)
      ).toFixed(2);
    const written = own.filter((each) => each.hand);
    const misread = written.filter(({ right }) => !right);
    return {
      'unseen hand': hand,
      written: written.length,
      'flagged %': share(written),
      misread: misread.length,
      'misread flagged %': share(misread),
      'print flagged %': share(own.filter((each) => !each.hand && each.right)),
    };
  });
  console.log(`\n${kind}`);
  console.table(rows);
}
