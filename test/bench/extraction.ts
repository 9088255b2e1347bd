import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractPages } from '../support/extract-pages.ts';
import { generateDocuments, scanDocuments, toPageText } from '../support/generate.ts';
import { openScanReader } from '../support/read-scans.ts';
import { MAIN_FIELDS, type Share, scoreDocument, shares, type Verdict } from '../support/score-extraction.ts';

const USAGE = `node test/bench/extraction.ts [--seed WORD] [--count N] [--ocr N] [--verbose] [--json]

Extracts the values of generated documents of unseen seeds (words with boxes given, no recognition) and prints, of the values
printed on paper, how many are exact, held for a person, and wrong without being held. With --ocr N, also N documents drawn, worn
like scans (a fifth of them badly) and read by the real engines.`;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'unseen-1' },
    count: { type: 'string', default: '600' },
    ocr: { type: 'string', default: '0' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const given = await scoreGiven();
  const read = Number(options.ocr) > 0 ? await scoreScans() : null;
  if (options.json) {
    const report = { seed: options.seed, given: tablesOf(given), read: read === null ? null : tablesOf(read) };
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  print(`${options.count} documents, words given`, given);
  if (read !== null) print(`${options.ocr} documents, recognized`, read);
}

/** Words with boxes as perfect recognition would give them. */
async function scoreGiven(): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { id, expected, pages } of generateDocuments({ seed: options.seed, count: Number(options.count) })) {
    verdicts.push(...scoreDocument(id, expected, await extractPages(pages.map((page) => toPageText(page)))));
  }
  return verdicts;
}

/** Scanned PDFs through imaging and recognition. */
async function scoreScans(): Promise<Verdict[]> {
  const dir = mkdtempSync(join(tmpdir(), 'sohoa-bench-'));
  const reader = openScanReader();
  try {
    const verdicts: Verdict[] = [];
    for (const { name, file, expected } of await scanDocuments({
      seed: options.seed,
      count: Number(options.ocr),
      dir,
    })) {
      verdicts.push(...scoreDocument(name, expected, await extractPages(await reader.read(file))));
    }
    return verdicts;
  } finally {
    await reader.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function tablesOf(verdicts: readonly Verdict[]): { main: Share[]; others: Share[] } {
  const main: readonly string[] = MAIN_FIELDS;
  const others = [...new Set(verdicts.map(({ field }) => field))].filter((field) => !main.includes(field));
  return { main: shares(verdicts, main), others: shares(verdicts, others) };
}

function print(title: string, verdicts: readonly Verdict[]): void {
  console.log(`\n${title}`);
  if (options.verbose) {
    for (const { document, field, outcome, expected, found, doubt } of verdicts) {
      if (outcome === 'exact' || outcome === 'absent') continue;
      console.log(`${document} ${field} ${outcome}${doubt === null ? '' : ` (${doubt})`}: ${expected} | ${found}`);
    }
  }
  for (const rows of Object.values(tablesOf(verdicts))) {
    console.table(
      rows.map(({ field, printed, exact, held, missed, wrong }) => ({
        field,
        printed,
        'exact %': percent(exact, printed),
        'held %': percent(held, printed),
        'missed %': percent(missed, printed),
        'wrong, not held %': percent(wrong, printed),
      })),
    );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(2);
}
