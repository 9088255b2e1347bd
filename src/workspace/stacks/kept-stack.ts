import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DossierSource } from '../../plugin/index.ts';
import type { ScannedPage } from './scan-stack.ts';

type Files = DossierSource['files'];

/** What a part is made of; kept beside its folder, and alone after the copies had to be erased. */
interface PartNote {
  readonly files: Files;
  /** A state secret was found in it: the copies are gone and are not made again. */
  readonly erased: boolean;
}

/** What was seen on the pages of a stack, if all of it was looked at before. */
export async function keptScan(place: string): Promise<readonly ScannedPage[] | null> {
  return readJson<readonly ScannedPage[]>(join(place, 'pages.json'));
}

export async function keepScan(place: string, pages: readonly ScannedPage[]): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  await writeWhole(join(place, 'pages.json'), pages);
}

/** The files of a part that was cut before and is whole. */
export async function keptPart(folder: string): Promise<Files | null> {
  const note = await readJson<PartNote>(noteOf(folder));
  if (note === null) return null;
  return note.erased || existsSync(folder) ? note.files : null;
}

/** Makes a part's files in a folder that appears by rename, whole or not at all. */
export async function keepPart(folder: string, write: (into: string) => Promise<Files>): Promise<Files> {
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(part, { recursive: true, mode: 0o700 });
  const files = await write(part);
  await rename(part, folder);
  await writeWhole(noteOf(folder), { files, erased: false } satisfies PartNote);
  return files;
}

/** Takes the copies of a part away; sizes and times stay, so that the same stack is known again. */
export async function erasePart(folder: string, files: Files): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  await writeWhole(noteOf(folder), { files, erased: true } satisfies PartNote);
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}.part`, { recursive: true, force: true });
}

function noteOf(folder: string): string {
  return `${folder}.json`;
}

async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    // Half a file is as good as none: what it tells is made again.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeWhole(path: string, value: unknown): Promise<void> {
  await writeFile(`${path}.part`, JSON.stringify(value), { mode: 0o600 });
  await rename(`${path}.part`, path);
}
