import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate } from '../../src/steps/recognize/calibrate.ts';
import { areEnough, binsOf, binsOff, type Judged, renderBins } from './reliability/bins.ts';
import { judged, linesOf } from './reliability/cases.ts';
import { modelsHere } from './reliability/models-here.ts';
import { openReadSet, type ReadPage, readBy, readPages } from './reliability/read-set.ts';

const USAGE = `node test/bench/reliability.ts [--seed WORD] [--pages N] [--most N] [--model npm|system] [--cache DIR] [--json]

How sure is sure: reads generated pages of a seed nobody fitted on and compares, of the words said to be 0-10, 10-20, …
90-100 % sure, the mean of what was said with the share that was right. Pages are added (up to --most) until five such
bins have 200 words, one of them below 60 %. The exit code is 1 when such a bin is off by more than 5 points.`;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'check-1' },
    pages: { type: 'string', default: '200' },
    most: { type: 'string', default: '600' },
    model: { type: 'string', default: 'system' },
    cache: { type: 'string', default: join(tmpdir(), 'sohoa-reliability') },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Pages added at a time. */
const MORE = 30;

if (options.help) console.log(USAGE);
else process.exitCode = await main();

async function main(): Promise<number> {
  const model = modelsHere().find(({ origin }) => origin === options.model) ?? modelsHere()[0];
  if (model === undefined) throw new Error('no language model here');
  const set = openReadSet({ seed: options.seed, models: [model], cache: options.cache });
  const [{ hash } = { hash: '' }] = set.models;
  try {
    let pages = readBy(hash, await readPages(set, Number(options.pages)));
    while (!areEnough(binsOf(wordsOf(pages, hash))) && pages.length < Number(options.most)) {
      pages = readBy(hash, await readPages(set, pages.length + MORE));
    }
    const words = wordsOf(pages, hash);
    const bins = binsOf(words);
    const good = areEnough(bins) && binsOff(bins).length === 0;
    if (options.json) console.log(JSON.stringify({ ...options, pages: pages.length, words: words.length, bins, good }));
    else print(model.origin, pages, words, good);
    return good ? 0 : 1;
  } finally {
    await set.close();
  }
}

/** Every word of the pages as the step hands it on. */
function wordsOf(pages: readonly ReadPage[], model: string): Judged[] {
  return pages.flatMap((page) => {
    const said = linesOf(calibrate(page, model)).flatMap(({ words }) => words);
    return judged(page).map((right, index) => ({ right, confidence: said[index]?.confidence ?? 0 }));
  });
}

function print(model: string, pages: readonly ReadPage[], words: readonly Judged[], good: boolean): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
  const share = words.filter(({ right }) => right).length / Math.max(1, words.length);
  console.log(`seed ${options.seed}, model ${model}, ${pages.length} pages, ${words.length} words; ${machine}\n`);
  console.log(renderBins(binsOf(words)));
  console.log(
    `\nright: ${(share * 100).toFixed(2)} % of all words; ${good ? 'every bin holds' : 'NOT every bin holds'}`,
  );
}
