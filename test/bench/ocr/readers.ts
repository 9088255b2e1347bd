import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, measure } from '../process-tree.ts';

/** What one reader made of a PDF: text page by page, and what it cost. */
export interface Reading {
  readonly cost: Cost;
  readonly pages: readonly string[];
  /** Bytes of the searchable PDF; null where none is made. */
  readonly bytes: number | null;
  /** What sohoa says of each page. */
  readonly report: readonly { readonly rotation: number; readonly blank: boolean }[] | null;
}

export interface ReadOptions {
  readonly pdf: string;
  /** An empty folder for what comes out. */
  readonly out: string;
  readonly jobs: number;
  /** Pages of the PDF as pictures at 300 dpi, made outside the measured time. */
  readonly pictures: string;
}

/** One thread a page: pages side by side are what fills the cores, for every reader alike. */
const ONE_THREAD = { ...process.env, OMP_THREAD_LIMIT: '1' };

/** Every reader compared, by the name it has in the table. */
export const READERS: Readonly<Record<string, (options: ReadOptions) => Promise<Reading>>> = {
  sohoa: readWithSohoa,
  ocrmypdf: (options) => readWithOcrmypdf(options, []),
  'ocrmypdf --clean': (options) => readWithOcrmypdf(options, ['--clean']),
  tesseract: readWithTesseract,
};

async function readWithSohoa({ pdf, out, jobs }: ReadOptions): Promise<Reading> {
  const [output, sidecar] = fresh(out);
  const args = ['bin/run.js', 'ocr', pdf, '-o', output, '--sidecar', sidecar, '--jobs', String(jobs), '--json'];
  const cost = await measure(process.execPath, args);
  const pages = pagesOf(sidecar, cost);
  const said = JSON.parse(cost.stdout) as { files: { pages: { rotation: number; blank: boolean }[] }[] };
  return { cost, pages, bytes: readFileSync(output).length, report: said.files.flatMap((file) => file.pages) };
}

async function readWithOcrmypdf({ pdf, out, jobs }: ReadOptions, more: readonly string[]): Promise<Reading> {
  const [output, sidecar] = fresh(out);
  const args = ['-l', 'vie', '--deskew', '--rotate-pages', '--output-type', 'pdfa', '--jobs', String(jobs), ...more];
  const cost = await measure('ocrmypdf', [...args, '--quiet', '--sidecar', sidecar, pdf, output], { env: ONE_THREAD });
  return { cost, pages: pagesOf(sidecar, cost), bytes: readFileSync(output).length, report: null };
}

/** The bare program on each picture, as many at a time as there are jobs; no orientation, no PDF/A. */
async function readWithTesseract({ pictures, out, jobs }: ReadOptions): Promise<Reading> {
  fresh(out);
  const names = readdirSync(pictures).sort();
  const command = `ls "$1" | xargs -P ${jobs} -I{} tesseract "$1/{}" "$2/{}" -l vie`;
  const cost = await measure('sh', ['-c', command, 'sh', pictures, out], { env: ONE_THREAD });
  const pages = names.map((name) => {
    const text = join(out, `${name}.txt`);
    return existsSync(text) ? readFileSync(text, 'utf8').replace('\f', '') : '';
  });
  return { cost, pages, bytes: null, report: null };
}

function fresh(out: string): [pdf: string, text: string] {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  return [join(out, 'out.pdf'), join(out, 'out.txt')];
}

/** A trailing form feed opens no further page. */
function pagesOf(sidecar: string, { exitCode, stderr }: Cost): string[] {
  if (!existsSync(sidecar)) throw new Error(`no text came out (exit ${exitCode}): ${stderr.slice(-2000)}`);
  return readFileSync(sidecar, 'utf8').replace(/\f$/u, '').split('\f');
}
