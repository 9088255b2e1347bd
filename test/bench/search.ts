/**
 * Searches papers by the hundred thousand, beside plain FTS5 over the same texts without folding:
 * `npm run bench:search [-- --papers 20000 --queries 40]`. Texts are made up by the samples' generator.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Filled, fillPlain, fillStore } from './search/fill.ts';
import { type Measured, measure } from './search/measure.ts';
import { makeQuestions } from './search/questions.ts';

const { values } = parseArgs({
  options: { papers: { type: 'string', default: '200000' }, queries: { type: 'string', default: '40' } },
});
const papers = Number(values.papers);
const folder = mkdtempSync(join(tmpdir(), 'sohoa-bench-search-'));
try {
  const store = await fillStore(join(folder, 'catalog.db'), papers);
  const plain = fillPlain(join(folder, 'plain.db'), papers);
  printFilled(store, plain);
  console.log('\nms                     |    found | sohoa p50   p95 | plain p50   p95 | ratio of medians');
  for await (const row of measure(store.catalog, plain.database, makeQuestions(Number(values.queries))))
    printTimes(row);
  await store.catalog.close();
  plain.database.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printFilled(store: Filled, plain: Filled): void {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  console.log(`${store.papers} papers of ${store.dossiers} dossiers, ${megabytes(store.textBytes)} MB of text`);
  for (const [name, { seconds, indexBytes, textStoreBytes }] of [
    ['sohoa', store],
    ['plain FTS5', plain],
  ] as const) {
    const texts = textStoreBytes === 0 ? '' : `, texts kept beside it ${megabytes(textStoreBytes)} MB`;
    console.log(`${name}: built in ${seconds.toFixed(0)} s, index ${megabytes(indexBytes)} MB${texts}`);
  }
  console.log(`ratio: time ${ratio(store.seconds, plain.seconds)}, index ${ratio(store.indexBytes, plain.indexBytes)}`);
}

function printTimes({ name, found, ours, plain }: Measured): void {
  const cells = [ours.median, ours.p95, plain?.median, plain?.p95].map((ms) => ms?.toFixed(1) ?? '–');
  const [a, b, c, d] = cells.map((cell, index) => cell.padStart(index % 2 === 0 ? 9 : 5));
  const times = plain === null ? '–' : ratio(ours.median, plain.median);
  console.log(`${name.padEnd(22)} | ${String(found).padStart(8)} | ${a} ${b} | ${c} ${d} | ${times}`);
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}
