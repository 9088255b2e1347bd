import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RecordFolder {
  /** `record.json` without `history[].times`, the only clock in it. */
  readonly record: Record<string, unknown>;
  /** SHA-256 of every other file, by its path in the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** All of `records/`: two workspaces hold equal records when these are equal. */
export function readRecordFolders(workspace: string): Record<string, RecordFolder> {
  const root = join(workspace, 'records');
  return Object.fromEntries(
    readdirSync(root)
      .sort()
      .map((code) => [code, readRecordFolder(join(root, code))]),
  );
}

function readRecordFolder(folder: string): RecordFolder {
  const record = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'));
  for (const step of record.history) delete step.times;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'record.json')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return {
    record,
    files: Object.fromEntries(names.map((path) => [path.slice(folder.length + 1), sha256Of(path)])),
  };
}

function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
