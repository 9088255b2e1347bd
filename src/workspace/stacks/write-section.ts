import { copyFile, stat, utimes } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { PageText } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { DossierSource, Engines } from '../../plugin/index.ts';
import { pdfPages } from '../../steps/assemble/write-pdf.ts';
import type { Stack, StackFile } from './find-stacks.ts';
import { type ScannedPage, stackPage } from './scan-stack.ts';

interface Means {
  readonly engines: Engines;
  readonly signal: AbortSignal;
  readonly scratch: string;
}

/**
 * The pages of one dossier as files in `folder`: pictures of one page as they are, runs of pages of a longer file as a PDF
 * that holds the same streams. Nothing is turned or pressed again.
 */
export async function writeSection(
  stack: Stack,
  pages: readonly ScannedPage[],
  folder: string,
  means: Means,
): Promise<DossierSource['files']> {
  const written: { name: string; bytes: number; mtimeMs: number }[] = [];
  for (const run of runsOf(pages)) {
    const file = stack.files[run[0]?.file ?? -1];
    if (file === undefined) throw new TypeError('a page of no file');
    const name = `${String(written.length + 1).padStart(4, '0')}${file.pageCount === 1 ? endingOf(file) : '.pdf'}`;
    const path = join(folder, name);
    if (file.pageCount === 1) await copyFile(file.fullPath, path);
    else await writePages(file, run, path, means);
    // The copy is as old as the scan, so that cutting the same stack again changes nothing.
    const when = file.mtimeMs / 1000;
    await utimes(path, when, when);
    const { size, mtimeMs } = await stat(path);
    written.push({ name, bytes: size, mtimeMs });
  }
  return written;
}

/** Pages that stand next to each other in the same file. */
function runsOf(pages: readonly ScannedPage[]): ScannedPage[][] {
  const runs: ScannedPage[][] = [];
  for (const page of pages) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last.file === page.file && last.index + 1 === page.index) runs.at(-1)?.push(page);
    else runs.push([page]);
  }
  return runs;
}

function endingOf({ path, kind }: StackFile): string {
  return extname(path).toLowerCase() || `.${kind}`;
}

async function writePages(file: StackFile, pages: readonly ScannedPage[], path: string, means: Means): Promise<void> {
  const { engines, signal, scratch } = means;
  const pdf = await engines.get('pdf');
  const writer = await pdf.createWriter(path, { profile: 'archive', conformance: 'none', title: 'sohoa' });
  try {
    for (const { index, geometry } of pages) {
      signal.throwIfAborted();
      if (geometry === null) return fail('FILE_DAMAGED', { where: { file: file.path, page: index + 1 } });
      const { page, blobs } = stackPage(file, index);
      const context = { signal, scratch, dossier: '', blobs: { ...blobs, ...NO_WRITING } };
      const { widthPx, heightPx } = geometry;
      const text: PageText = { origin: 'none', widthPx, heightPx, blocks: [], confidence: null };
      const specs = await pdfPages('archive', { page, geometry, text, marks: [] }, { engines, context });
      for (const spec of specs) await writer.addPage(spec);
    }
    await writer.finish();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

const NO_WRITING = { putFile: refuse, putBytes: refuse, read: refuse };

async function refuse(): Promise<never> {
  throw new TypeError('pages are copied, nothing is stored');
}
