import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail } from '../../errors/index.ts';
import { throwDiskFull } from '../disk-full.ts';

/** A dated catalogue kept as a file people can read, compare and put under version control; null = there is none. */
export function readVocabularyFile<T>(path: string, parse: (value: unknown) => T): T | null {
  if (!existsSync(path)) return null;
  try {
    return parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return fail('VOCABULARY_DAMAGED', { where: { file: path }, cause: error });
  }
}

/** Whole or not at all. Errors: DISK_FULL. */
export function writeVocabularyFile(path: string, entries: readonly unknown[]): void {
  const part = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(part, `${JSON.stringify(entries, null, 2)}\n`, { mode: 0o600 });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throwDiskFull(error);
  }
}
