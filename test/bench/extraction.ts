import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PAPER_SETS, type PaperSet } from '../../samples/generator/papers/deal.ts';
import { extractPages } from '../support/extract-pages.ts';
import { generateDocuments, scanDocuments, toPageText } from '../support/generate.ts';
import { openScanReader } from '../support/read-scans.ts';
import {
  CLOSING_FIELDS,
  type Share,
  scoreDocument,
  shareOf,
  shares,
  type Verdict,
} from '../support/score-extraction.ts';

const USAGE = `node test/bench/extraction.ts [--seed WORD] [--count N] [--set ${PAPER_SETS.join('|')}] [--ocr N] [--readings DIR] [--handwritten] [--codes] [--kind KIND] [--verbose] [--json]

Extracts the values of generated documents of unseen seeds (words with boxes given, no recognition) and prints, of the values
printed on paper, how many are exact, held for a person, missed, and wrong without being held; values that a pen wrote count apart.
  --ocr N        also N documents drawn, worn like scans (a fifth of them badly) and read by the real engines
  --readings DIR keeps what recognition read there, and reads no page again that lies there: for trying rules of extraction.
                 A verdict is never given from kept readings: they may be of an older recognition
  --handwritten  half of the papers filled in by imitated hands
  --codes        QR codes are given beside the words (with --ocr they are read from the picture always)
  --kind KIND    only documents of that kind
  --verbose      every value that is not exact, and the figures kind by kind`;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'unseen-1' },
    count: { type: 'string', default: '600' },
    set: { type: 'string', default: 'all' },
    ocr: { type: 'string', default: '0' },
    readings: { type: 'string' },
    handwritten: { type: 'boolean', default: false },
    codes: { type: 'boolean', default: false },
    kind: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Verdicts with what they were made of. */
interface Scored {
  readonly documents: number;
  /** Layouts seen by kind. */
  readonly layouts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly verdicts: readonly Verdict[];
}

async function main(papers: PaperSet): Promise<void> {
  const wishes = { seed: options.seed, set: papers, handwritten: options.handwritten };
  const given = Number(options.count) > 0 ? await scoreGiven(wishes) : null;
  const read = Number(options.ocr) > 0 ? await scoreScans(wishes) : null;
  if (options.json) {
    const report = { ...wishes, given: given && tablesOf(given), read: read && tablesOf(read) };
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  if (given) print('words given', given);
  if (read) print('recognized', read);
}

interface Wishes {
  readonly seed: string;
  readonly set: PaperSet;
  readonly handwritten: boolean;
}

/** Words with boxes as perfect recognition would give them. */
async function scoreGiven(wishes: Wishes): Promise<Scored> {
  const tally = new Tally();
  for (const { id, layout, expected, pages } of generateDocuments({ ...wishes, count: Number(options.count) })) {
    if (options.kind && expected.paperKind !== options.kind) continue;
    const texts = pages.map((page) => toPageText(page));
    const found = await extractPages(texts, options.codes ? pages.map(({ codes }) => codes ?? []) : []);
    tally.add(expected.paperKind, layout, scoreDocument(`${id} ${layout}`, expected, found));
  }
  return tally;
}

/** Scanned PDFs through imaging and recognition. */
async function scoreScans(wishes: Wishes): Promise<Scored> {
  const dir = mkdtempSync(join(tmpdir(), 'sohoa-bench-'));
  const reader = openScanReader();
  try {
    const tally = new Tally();
    for (const { name, layout, file, expected } of await scanDocuments({
      ...wishes,
      count: Number(options.ocr),
      dir,
    })) {
      if (options.kind && expected.paperKind !== options.kind) continue;
      const { texts, codes } = await readOnce(
        reader,
        file,
        `${wishes.seed}-${wishes.set}-${wishes.handwritten}-${name}`,
      );
      const found = await extractPages(texts, codes);
      tally.add(expected.paperKind, layout, scoreDocument(`${name} ${layout}`, expected, found));
    }
    return tally;
  } finally {
    await reader.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

type Reading = Awaited<ReturnType<ReturnType<typeof openScanReader>['readAll']>>;

async function readOnce(reader: ReturnType<typeof openScanReader>, file: string, id: string): Promise<Reading> {
  if (options.readings === undefined) return reader.readAll(file);
  const kept = join(options.readings, `${id}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Reading;
  const reading = await reader.readAll(file);
  mkdirSync(options.readings, { recursive: true });
  writeFileSync(kept, JSON.stringify(reading));
  return reading;
}

class Tally implements Scored {
  documents = 0;
  readonly layouts = new Map<string, Set<string>>();
  readonly verdicts: Verdict[] = [];

  add(kind: string, layout: string, verdicts: readonly Verdict[]): void {
    this.documents += 1;
    this.layouts.set(kind, (this.layouts.get(kind) ?? new Set()).add(layout));
    this.verdicts.push(...verdicts);
  }
}

interface Tables {
  readonly documents: number;
  readonly kinds: number;
  readonly layouts: number;
  /** Printed values of the closing figures. */
  readonly closing: readonly Share[];
  /** Further printed values by their key. */
  readonly others: readonly Share[];
  /** The same two for values by hand. */
  readonly penned: readonly Share[];
  readonly byKind: readonly Share[];
}

const CLOSING = Object.keys(CLOSING_FIELDS);

function tablesOf({ documents, layouts, verdicts }: Scored): Tables {
  const printed = verdicts.filter(({ penned }) => !penned);
  const byHand = verdicts.filter(({ penned }) => penned);
  const others = [...new Set(printed.map(({ field }) => field))].filter((field) => !CLOSING.includes(field)).sort();
  const closing = printed.filter(({ field }) => CLOSING.includes(field));
  return {
    documents,
    kinds: layouts.size,
    layouts: [...layouts.values()].reduce((sum, { size }) => sum + size, 0),
    closing: shares(printed, CLOSING),
    others: shares(printed, others),
    penned: [
      shareOf(
        'closing fields',
        byHand.filter(({ field }) => CLOSING.includes(field)),
      ),
      shareOf('all', byHand),
    ],
    byKind: [...layouts.keys()].sort().map((kind) =>
      shareOf(
        kind,
        closing.filter((verdict) => verdict.kind === kind),
      ),
    ),
  };
}

function print(title: string, scored: Scored): void {
  const tables = tablesOf(scored);
  if (options.verbose) printMisses(scored.verdicts);
  console.log(
    `\n${tables.documents} documents of ${tables.kinds} kinds in ${tables.layouts} layouts, ${title}: printed values`,
  );
  printTable(tables.closing);
  const [all] = tables.closing.slice(-1);
  if (all)
    console.log(`wrong and not held: ${percent(all.wrong, all.printed)} % · held: ${percent(all.held, all.printed)} %`);
  console.log('further values');
  printTable(tables.others);
  console.log('values by hand');
  printTable(tables.penned);
  if (!options.verbose) return;
  console.log('closing figures by kind');
  printTable(tables.byKind);
}

function printMisses(verdicts: readonly Verdict[]): void {
  for (const { document, kind, field, outcome, expected, found, doubt, penned } of verdicts) {
    if (outcome === 'exact' || outcome === 'absent' || (penned && outcome === 'held')) continue;
    const what = `${outcome}${penned ? ' by hand' : ''}${doubt === null ? '' : ` (${doubt})`}`;
    console.log(`${document} ${kind} ${field} ${what}: ${expected} | ${found}`);
  }
}

function printTable(rows: readonly Share[]): void {
  console.table(
    rows.map(({ field, printed, exact, held, missed, wrong }) => {
      const wanted = Object.entries(CLOSING_FIELDS).find(([name]) => name === field)?.[1];
      return {
        field,
        printed,
        'exact %': percent(exact, printed),
        ...(wanted === undefined ? {} : { 'wanted %': wanted * 100 }),
        'held %': percent(held, printed),
        'missed %': percent(missed, printed),
        'wrong, not held %': percent(wrong, printed),
      };
    }),
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(2);
}

const set = PAPER_SETS.find((name) => name === options.set);
if (options.help || set === undefined) console.log(USAGE);
else await main(set);
