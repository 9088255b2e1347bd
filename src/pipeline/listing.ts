import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fail, problem, type SohoaError } from '../errors/index.ts';

export interface ListedFile {
  /** Below the input folder, `/`-separated, as on disk. */
  readonly path: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** What lies in an input folder. Nothing is opened; links that lead out are not followed. */
export interface FolderListing {
  /** Absolute, links resolved. */
  readonly root: string;
  /** Every folder, also empty ones, paths as in {@link ListedFile}. */
  readonly folders: readonly string[];
  readonly files: readonly ListedFile[];
  /** Leftovers of operating systems and programs, and what is no file. */
  readonly skipped: readonly string[];
  /** What keeps a file or folder from being taken in; `where.file` is its path below the root. */
  readonly problems: readonly SohoaError[];
}

export interface ListingLimits {
  readonly depth: number;
  readonly files: number;
}

export const LISTING_LIMITS: ListingLimits = { depth: 8, files: 500_000 };

/** Errors: INPUT_MISSING, INPUT_TOO_MANY. */
export async function listFolder(folder: string, limits: ListingLimits = LISTING_LIMITS): Promise<FolderListing> {
  const root = await realpath(folder).catch(() => fail('INPUT_MISSING', { where: { file: folder } }));
  if (!(await stat(root)).isDirectory()) fail('INPUT_MISSING', { where: { file: folder } });
  const found: Found = { folders: [], files: [], skipped: [], problems: [] };
  await walk(root, root, limits, found, folder);
  found.files.sort((a, b) => byCodePoints(a.path, b.path));
  found.folders.sort(byCodePoints);
  found.skipped.sort(byCodePoints);
  return { root, ...found };
}

/** Files no person put there: they are listed, never taken in. */
const LEFTOVERS = [
  /^\./,
  /^~\$/,
  /^(thumbs|ehthumbs|desktop)\.(db|ini)$/i,
  /^__macosx$/i,
  /^@eadir$/i,
  /^\$recycle\.bin$/i,
  /^system volume information$/i,
  /^lost\+found$/,
];

export function isLeftover(name: string): boolean {
  return LEFTOVERS.some((pattern) => pattern.test(name));
}

interface Found {
  readonly folders: string[];
  readonly files: ListedFile[];
  readonly skipped: string[];
  readonly problems: SohoaError[];
}

async function walk(root: string, folder: string, limits: ListingLimits, found: Found, asNamed: string): Promise<void> {
  for (const entry of await entriesOf(root, folder, found)) {
    const full = join(folder, entry.name);
    const path = below(root, full);
    if (isLeftover(entry.name)) found.skipped.push(path);
    else if (entry.isDirectory()) {
      if (path.split('/').length > limits.depth) {
        const params = { limit: limits.depth };
        found.problems.push(problem('INPUT_TOO_DEEP', { where: { file: path }, params }));
        continue;
      }
      found.folders.push(path);
      await walk(root, full, limits, found, asNamed);
    } else if (entry.isFile() || entry.isSymbolicLink()) await addFile(root, full, found);
    else found.skipped.push(path);
    if (found.files.length > limits.files) {
      fail('INPUT_TOO_MANY', { where: { file: asNamed }, params: { limit: limits.files } });
    }
  }
}

async function entriesOf(root: string, folder: string, found: Found): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.problems.push(unreadable(below(root, folder), error));
    return [];
  }
}

async function addFile(root: string, full: string, found: Found): Promise<void> {
  const path = below(root, full);
  try {
    let facts: Stats = await lstat(full);
    if (facts.isSymbolicLink()) {
      // A link to nowhere is treated like one that leads out: what it means cannot be taken in either way.
      const target = await realpath(full).catch(() => null);
      if (target === null || !target.startsWith(root + sep)) {
        found.problems.push(problem('LINK_OUTSIDE', { where: { file: path } }));
        return;
      }
      facts = await stat(full);
    }
    if (facts.isFile()) found.files.push({ path, bytes: facts.size, mtimeMs: facts.mtimeMs });
    else found.skipped.push(path);
  } catch (error) {
    found.problems.push(unreadable(path, error));
  }
}

function unreadable(path: string, error: unknown): SohoaError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return problem('FILE_UNREADABLE', { where: { file: path }, params: { reason }, cause: error });
}

function below(root: string, full: string): string {
  return relative(root, full).split(sep).join('/');
}

function byCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `a/b/c` → `a/b`, `a`. */
export function pathsAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'));
}
