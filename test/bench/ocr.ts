import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printResult } from './ocr/print.ts';
import { READERS } from './ocr/readers.ts';
import { measureRecognition } from './ocr/recognition-alone.ts';
import { byFeature, type Figures, factsOf, figuresOf } from './ocr/score.ts';
import { corpusSet, hardSet, type PageSet } from './ocr/sets.ts';

const USAGE = `node test/bench/ocr.ts [--set hard|corpus]… [--seed S] [--pages N] [--rounds N] [--jobs N] [--reader NAME]… [--json]

Reads the same PDFs with sohoa, OCRmyPDF (plain, and once with --clean) and bare tesseract, by turns, on this machine,
and prints speed, CPU, memory, CER and size side by side, CPU beside that of recognition alone, and which pages sohoa
turned wrongly or took for blank. Sets: pages made from the seed by the samples' generator (hard), and ../shared/corpus,
which is left out where it is not there. Needs img2pdf, qpdf, pdftoppm, ocrmypdf, unpaper, tesseract with vie (Debian).`;

/** Read in every round; the others once. */
const EVERY_ROUND = ['sohoa', 'ocrmypdf'];

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: ['corpus', 'hard'] },
    corpus: { type: 'string', default: '../shared/corpus' },
    seed: { type: 'string', default: 'bench-1' },
    pages: { type: 'string', default: '120' },
    rounds: { type: 'string', default: '2' },
    jobs: { type: 'string', default: '2' },
    reader: { type: 'string', multiple: true, default: Object.keys(READERS) },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(USAGE);
else await main();

async function main(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'sohoa-bench-'));
  try {
    for (const name of options.set) {
      const set = await openSet(name, work);
      if (set === null) console.log(`${name}: not here, left out`);
      else await compare(set, work);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function openSet(name: string, work: string): Promise<PageSet | null> {
  if (name === 'corpus') return corpusSet(options.corpus, work);
  return hardSet({ seed: options.seed, count: Number(options.pages), work });
}

async function compare(set: PageSet, work: string): Promise<void> {
  const jobs = Number(options.jobs);
  const pictures = drawPictures(set, join(work, `pictures-${set.name}`));
  const figures: Record<string, Figures[]> = {};
  let facts = null;
  let features = {};
  for (const name of turns()) {
    const read = READERS[name];
    if (read === undefined) throw new Error(`no reader ${name}; there are ${Object.keys(READERS).join(', ')}`);
    const reading = await read({ pdf: set.pdf, out: join(work, 'out'), jobs, pictures });
    figures[name] = [...(figures[name] ?? []), figuresOf(set, reading)];
    facts ??= factsOf(set, reading);
    if (name === 'sohoa') features = byFeature(set, reading);
  }
  const alone = await measureRecognition(set.pdf, join(work, `readings-${set.name}`), jobs);
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
  const result = { set: set.name, pages: set.pages.length, machine, figures, facts, features };
  const recognition = alone.cpuSeconds / set.pages.length;
  if (options.json) console.log(JSON.stringify({ ...result, recognitionCpuSecondsAPage: recognition }));
  else printResult(result, recognition);
}

/** sohoa and its rival by turns, then the others once. */
function turns(): string[] {
  const rounds = Array.from({ length: Number(options.rounds) }, () => EVERY_ROUND).flat();
  const once = Object.keys(READERS).filter((name) => !EVERY_ROUND.includes(name));
  return [...rounds, ...once].filter((name) => options.reader.includes(name));
}

/** For the bare program, which reads no PDF; this time is not counted. */
function drawPictures(set: PageSet, dir: string): string {
  mkdirSync(dir, { recursive: true });
  if (options.reader.includes('tesseract')) execFileSync('pdftoppm', ['-r', '300', set.pdf, join(dir, 'page')]);
  return dir;
}
