import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** The pages of one file: `name` is what truth and text are matched by (`03.txt`, `03.json` and `03.ocr.txt` are all `03`). */
export interface TruthFile {
  readonly name: string;
  /** Lines in reading order, per page. */
  readonly pages: readonly (readonly string[])[];
}

export interface TextFile {
  readonly name: string;
  readonly pages: readonly string[];
}

/**
 * Truth from files and folders, in this order of preference for one name: `NAME.txt` (one line a line, pages parted by
 * form feed), `NAME.json` (a list of `{ t }`, one page; or a truth file of the samples, which covers several scans).
 */
export async function readTruth(paths: readonly string[]): Promise<TruthFile[]> {
  const files = await listFiles(paths, ['.txt', '.json']);
  const byName = new Map<string, TruthFile>();
  for (const file of files.sort((a, b) => extname(a).localeCompare(extname(b)) || (a < b ? -1 : 1))) {
    for (const truth of parseTruth(file, await readFile(file, 'utf8'))) byName.set(truth.name, truth);
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Texts as `sohoa ocr` writes them, pages parted by form feed; where there are `.ocr.txt` files, other `.txt` are not texts read. */
export async function readTexts(paths: readonly string[]): Promise<TextFile[]> {
  const files = await listFiles(paths, ['.txt']);
  const sidecars = files.filter((file) => file.endsWith('.ocr.txt'));
  const read = sidecars.length > 0 ? sidecars : files;
  return Promise.all(
    read.map(async (file) => ({ name: nameOf(file), pages: splitPages(await readFile(file, 'utf8')) })),
  );
}

function parseTruth(file: string, content: string): TruthFile[] {
  if (extname(file) === '.txt') return [{ name: nameOf(file), pages: splitPages(content).map(linesOf) }];
  const parsed: unknown = JSON.parse(content);
  if (Array.isArray(parsed)) return [{ name: nameOf(file), pages: [parsed.flatMap(lineText)] }];
  return dossiersOf(parsed).flatMap((dossier) =>
    asList(dossier['scans'])
      .filter(isRecord)
      .map((scan) => ({
        name: nameOf(String(scan['file'])),
        pages: asList(scan['pages']).map((page) => (isRecord(page) ? asList(page['lines']).flatMap(lineText) : [])),
      })),
  );
}

/** One dossier of the samples, or a set of generated ones. */
function dossiersOf(parsed: unknown): Record<string, unknown>[] {
  if (!isRecord(parsed)) return [];
  return 'dossiers' in parsed ? asList(parsed['dossiers']).filter(isRecord) : [parsed];
}

function lineText(line: unknown): string[] {
  if (!isRecord(line)) return [];
  const text = line['t'] ?? line['text'];
  return typeof text === 'string' ? [text] : [];
}

function linesOf(page: string): string[] {
  return page.split('\n').filter((line) => line.trim() !== '');
}

/** A trailing form feed (pdftotext ends every page with one) opens no further page. */
function splitPages(content: string): string[] {
  const pages = content.split('\f');
  if (pages.length > 1 && pages.at(-1)?.trim() === '') pages.pop();
  return pages;
}

async function listFiles(paths: readonly string[], endings: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path)).isDirectory()) return [path];
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return lists
    .flat()
    .filter((file) => endings.includes(extname(file).toLowerCase()))
    .sort();
}

/** Last path part without endings, NFC: a name in NFD on disk is the same name. */
function nameOf(file: string): string {
  return basename(file)
    .normalize('NFC')
    .replace(/(\.ocr)?\.[^.]+$/u, '');
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
