import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTexts, readTruth, scoreFiles, totalsOf } from './cer.ts';
import { type Cost, measure } from './process-tree.ts';

const USAGE = `node test/bench/ocr.ts [--corpus DIR] [--rounds N] [--jobs N] [--json]

Reads one PDF of all scans of a corpus (scan/*.jpg, truth/*.txt; default ../shared/corpus) with sohoa and with OCRmyPDF,
by turns, on this machine, and prints speed, CPU, memory, CER and size side by side. Needs img2pdf and ocrmypdf (Debian).`;

interface Round extends Cost {
  readonly lineCer: number;
  readonly pageCer: number;
  readonly outputBytes: number;
}

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    rounds: { type: 'string', default: '2' },
    jobs: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

await main();

async function main(): Promise<void> {
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const corpus = resolve(options.corpus);
  if (!existsSync(join(corpus, 'scan'))) throw new Error(`no corpus at ${corpus}\n\n${USAGE}`);
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-bench-'));
  try {
    const input = join(folder, 'corpus.pdf');
    const scans = readdirSync(join(corpus, 'scan')).sort();
    execFileSync('img2pdf', [...scans.map((name) => join(corpus, 'scan', name)), '-o', input]);
    const truth = await readTruth([join(corpus, 'truth')]);

    const rounds = { sohoa: [] as Round[], ocrmypdf: [] as Round[] };
    for (let round = 0; round < Number(options.rounds); round++) {
      rounds.sohoa.push(await score(truth, folder, (pdf, text) => runSohoa(input, pdf, text)));
      rounds.ocrmypdf.push(await score(truth, folder, (pdf, text) => runOcrmypdf(input, pdf, text)));
    }
    print(scans.length, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runSohoa(input: string, pdf: string, text: string): Promise<Cost> {
  const args = ['bin/run.js', 'ocr', input, '-o', pdf, '--sidecar', text, '--jobs', options.jobs, '--quiet'];
  return measure(process.execPath, args);
}

function runOcrmypdf(input: string, pdf: string, text: string): Promise<Cost> {
  const args = ['-l', 'vie', '--deskew', '--rotate-pages', '--output-type', 'pdfa', '--jobs', options.jobs];
  return measure('ocrmypdf', [...args, '--quiet', '--sidecar', text, input, pdf], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
}

async function score(
  truth: Awaited<ReturnType<typeof readTruth>>,
  folder: string,
  run: (pdf: string, text: string) => Promise<Cost>,
): Promise<Round> {
  const pdf = join(folder, 'out.pdf');
  const text = join(folder, 'out.txt');
  rmSync(pdf, { force: true });
  rmSync(text, { force: true });
  const cost = await run(pdf, text);
  if (!existsSync(pdf) || !existsSync(text)) throw new Error(`no output (exit ${cost.exitCode}): ${cost.stderr}`);
  const { lineCer, pageCer } = totalsOf(scoreFiles(truth, await readTexts([text])));
  return { ...cost, lineCer, pageCer, outputBytes: statSync(pdf).size };
}

function print(pages: number, rounds: Readonly<Record<'sohoa' | 'ocrmypdf', Round[]>>): void {
  const rows = {
    'pages a minute': (r: Round) => (pages / r.seconds) * 60,
    'CPU seconds a page': (r: Round) => r.cpuSeconds / pages,
    'peak PSS of the tree, MB': (r: Round) => r.peakTreeMb,
    'peak PSS of the main process, MB': (r: Round) => r.peakMainMb,
    'line CER, %': (r: Round) => r.lineCer * 100,
    'strict page CER, %': (r: Round) => r.pageCer * 100,
    'output, MB': (r: Round) => r.outputBytes / 1e6,
  };
  const table = Object.entries(rows).map(([name, of]) => {
    const ours = median(rounds.sohoa.map(of));
    const theirs = median(rounds.ocrmypdf.map(of));
    return { figure: name, sohoa: ours, ocrmypdf: theirs, ratio: ours / theirs };
  });
  if (options.json) {
    console.log(JSON.stringify({ pages, cpus: cpus().length, table, rounds: strip(rounds) }));
    return;
  }
  console.log(
    `${pages} pages, ${rounds.sohoa.length} rounds by turns, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`,
  );
  console.table(
    table.map((row) => ({
      ...row,
      sohoa: row.sohoa.toFixed(2),
      ocrmypdf: row.ocrmypdf.toFixed(2),
      ratio: row.ratio.toFixed(2),
    })),
  );
}

function strip(rounds: Readonly<Record<string, Round[]>>): Record<string, Omit<Round, 'stdout' | 'stderr'>[]> {
  return Object.fromEntries(
    Object.entries(rounds).map(([name, list]) => [
      name,
      list.map(({ stdout: _out, stderr: _err, ...figures }) => figures),
    ]),
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
