import { parseArgs } from 'node:util';
import { extractPages } from '../support/extract-pages.ts';
import { generateDocuments, toPageText } from '../support/generate.ts';
import { MAIN_FIELDS, scoreDocument, shares, type Verdict } from '../support/score-extraction.ts';

const USAGE = `node test/bench/extraction.ts [--seed WORD] [--count N] [--verbose] [--json]

Extracts the values of generated documents of unseen seeds (words with boxes given, no recognition) and prints, of the values
printed on paper, how many are exact, held for a person, and wrong without being held.`;

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: 'unseen-1' },
    count: { type: 'string', default: '600' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const verdicts: Verdict[] = [];
  for (const { id, expected, pages } of generateDocuments({ seed: options.seed, count: Number(options.count) })) {
    const found = await extractPages(pages.map((page) => toPageText(page)));
    verdicts.push(...scoreDocument(id, expected, found));
  }
  print(verdicts);
}

function print(verdicts: readonly Verdict[]): void {
  const others = [...new Set(verdicts.map(({ field }) => field))].filter(
    (field) => !MAIN_FIELDS.includes(field as never),
  );
  const tables = { main: shares(verdicts, MAIN_FIELDS), others: shares(verdicts, others) };
  if (options.json) {
    console.log(JSON.stringify({ seed: options.seed, documents: Number(options.count), ...tables }, null, 2));
    return;
  }
  if (options.verbose) {
    for (const { document, field, outcome, expected, found, doubt } of verdicts) {
      if (outcome === 'exact' || outcome === 'absent') continue;
      console.log(`${document} ${field} ${outcome}${doubt === null ? '' : ` (${doubt})`}: ${expected} | ${found}`);
    }
  }
  for (const rows of Object.values(tables)) {
    console.table(
      rows.map(({ field, printed, exact, held, wrong }) => ({
        field,
        printed,
        'exact %': percent(exact, printed),
        'held %': percent(held, printed),
        'wrong, not held %': percent(wrong, printed),
      })),
    );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(2);
}
