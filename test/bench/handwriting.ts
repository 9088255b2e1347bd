import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markInk } from '../../src/steps/recognize/ink-words.ts';
import { onPage } from '../../src/steps/recognize/on-page.ts';
import { type Judged, judgeValues } from './handwriting/judge.ts';
import { type InkPage, openInkReader, type SetName } from './handwriting/read-pages.ts';

const USAGE = `node test/bench/handwriting.ts [--seed check] [--misread 300] [--hard PARTS] [--cache FOLDER] [--verbose] [--json]

Forms filled in by imitated hands, then hard pages, of seeds not used for fitting (fit: node test/bench/handwriting/fit.ts), read by
the real engines. Counts numbers, dates and IDs: of those by hand that were misread, how many are marked as no print; of printed ones
that were read rightly, how many are marked all the same. Pages are added until so many were misread. Pages once read are kept.`;

type Value = Judged & { readonly page: InkPage; readonly set: SetName };

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'check' },
    misread: { type: 'string', default: '300' },
    hard: { type: 'string', default: '4' },
    cache: { type: 'string', default: join(tmpdir(), 'sohoa-bench-ink') },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const reader = openInkReader(options.cache);
  const values: Value[] = [];
  let cpuMs = 0;
  let pages = 0;
  const readPart = async (set: SetName, part: number) => {
    for (const page of await reader.readPart(set, options.seed, part)) {
      const before = process.cpuUsage();
      const result = markInk(page.result, page.reading);
      const { user, system } = process.cpuUsage(before);
      cpuMs += (user + system) / 1000;
      pages += 1;
      const words = onPage(result, page.reading, page.truth).blocks.flatMap(({ lines }) =>
        lines.flatMap((line) => line.words),
      );
      values.push(...judgeValues(page.truth, words).map((judged) => ({ ...judged, page, set })));
    }
    process.stderr.write(`\r${pages} pages, ${values.filter(isMisreadHand).length} misread by hand   `);
  };
  try {
    for (let part = 0; values.filter(isMisreadHand).length < Number(options.misread); part += 1) {
      await readPart('handwritten', part);
    }
    for (let part = 0; part < Number(options.hard); part += 1) await readPart('hard', part);
  } finally {
    await reader.close();
  }
  process.stderr.write('\n');
  report(values, pages, cpuMs / pages);
}

function report(values: readonly Value[], pages: number, msPerPage: number): void {
  const tables = {
    'by set': table(values, ({ set }) => set),
    'by kind of value': table(values, ({ truth }) => truth.value ?? 'printed'),
    'by hand': table(
      values.filter(({ set }) => set === 'handwritten'),
      ({ page }) => page.hand ?? '',
    ),
    'by scan': table(values, ({ page, set }) => `${set}: ${page.scan}`),
  };
  if (options.json) {
    console.log(JSON.stringify({ seed: options.seed, pages, msPerPage, all: row(values), tables }, null, 2));
    return;
  }
  if (options.verbose) for (const value of values) if (isWrong(value)) console.log(told(value));
  console.log(
    `${pages} pages of seed ${options.seed}; ${msPerPage.toFixed(1)} CPU ms a page for telling pen from print`,
  );
  console.table({ all: row(values) });
  for (const [title, rows] of Object.entries(tables)) {
    console.log(title);
    console.table(rows);
  }
}

function table(values: readonly Value[], key: (value: Value) => string): Record<string, ReturnType<typeof row>> {
  const groups = [...Map.groupBy(values, key)].sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(groups.map(([name, own]) => [name, row(own)]));
}

function row(values: readonly Value[]) {
  const hand = values.filter((value) => value.hand);
  const misread = hand.filter(isMisreadHand);
  const right = hand.filter(({ outcome }) => outcome === 'right');
  const print = values.filter((value) => !value.hand && value.outcome === 'right');
  return {
    'by hand': hand.length,
    'not read': hand.filter(({ outcome }) => outcome === 'none').length,
    misread: misread.length,
    'misread flagged %': flagged(misread),
    'read rightly flagged %': flagged(right),
    'printed, right': print.length,
    'printed flagged %': flagged(print),
  };
}

function flagged(values: readonly Value[]): number | null {
  if (values.length === 0) return null;
  return Math.round((1e4 * values.filter((value) => value.flagged).length) / values.length) / 100;
}

function isMisreadHand({ hand, outcome }: Value): boolean {
  return hand && outcome === 'misread';
}

function isWrong({ hand, outcome, flagged: marked }: Value): boolean {
  return hand ? outcome === 'misread' && !marked : outcome === 'right' && marked;
}

function told({ page, hand, truth, words }: Value): string {
  const read = words.map(({ text, confidence, ink }) => `${text} (${confidence.toFixed(2)}${ink ? ` ${ink}` : ''})`);
  return `${page.id} ${page.scan} ${hand ? (page.hand ?? 'hand') : 'print'}: ${truth.text} → ${read.join(' ')}`;
}
