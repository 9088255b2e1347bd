import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FITS } from '../../src/steps/recognize/fitted-confidence.ts';
import { binsOf, renderBins } from './reliability/bins.ts';
import { casesOf, type WordCase } from './reliability/cases.ts';
import { fitCurve } from './reliability/fit-curve.ts';
import { fitLogistic, scoreOf } from './reliability/fit-logistic.ts';
import { modelsHere } from './reliability/models-here.ts';
import { openReadSet, readBy, readPages } from './reliability/read-set.ts';
import { renderFits } from './reliability/render-fits.ts';

const USAGE = `node test/bench/fit-confidence.ts [--seed WORD] [--pages N] [--model npm|system] [--cache DIR] [--dry]

Reads N generated pages (hard ones, and ordinary ones scanned badly) with each language model of this machine, compares
every word with what is printed, and writes src/steps/recognize/fitted-confidence.ts. A model that is not here keeps the
numbers it has. The weights are those of all models together (they err alike), the curve is each model's own. What was
read is kept under --cache: an interrupted run goes on where it was. --dry writes nothing.`;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'fit-1' },
    pages: { type: 'string', default: '200' },
    model: { type: 'string' },
    cache: { type: 'string', default: join(tmpdir(), 'sohoa-reliability') },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const TARGET = 'src/steps/recognize/fitted-confidence.ts';
/** Parts into which pages are dealt: each part is scored by weights that never saw it, and the curve rests on those. */
const FOLDS = 8;

if (options.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const fits = new Map(FITS.map((fit) => [fit.model, fit]));
  const models = modelsHere().filter(({ origin }) => (options.model ?? origin) === origin);
  const set = openReadSet({ seed: options.seed, models, cache: options.cache });
  const pages = await readPages(set, Number(options.pages)).finally(() => set.close());
  const readings = set.models.map(({ hash }) => readBy(hash, pages).map(casesOf));
  const together = pages.map((_, index) => readings.flatMap((words) => words[index] ?? []));
  const weights = rounded(fitLogistic(together.flat()));
  const folds = foldWeights(together);
  for (const [index, { name, hash }] of set.models.entries()) {
    const words = readings[index] ?? [];
    const raw = words.flat().map(({ raw: confidence, right }) => ({ confidence, right }));
    console.log(`\n${name}, ${pages.length} pages, as the recognizer says it:\n${renderBins(binsOf(raw))}`);
    const scored = words.flatMap((page, at) =>
      page.map(({ features, right }) => ({ score: scoreOf(folds[at % FOLDS] ?? [], features), right })),
    );
    fits.set(hash, { name, model: hash, words: raw.length, weights, curve: fitCurve(scored) });
  }
  if (options.dry) return;
  writeFileSync(TARGET, renderFits([...fits.values()]));
  execFileSync('npx', ['biome', 'check', '--write', TARGET], { stdio: 'ignore' });
  console.log(`\nwritten: ${TARGET}\nnow: node test/bench/reliability.ts --seed check-1`);
}

/** For each part the weights of all other parts: what a score of an unseen page is like. */
function foldWeights(pages: readonly (readonly WordCase[])[]): number[][] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(pages.filter((_page, at) => at % FOLDS !== fold).flat()),
  );
}

function rounded(weights: readonly number[]): number[] {
  return weights.map((weight) => Number(weight.toPrecision(6)));
}
