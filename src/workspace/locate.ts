import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail } from '../errors/index.ts';

export const SETTINGS_FILE = 'sohoa.yaml';

/**
 * The folder of the workspace: the one named (flag or SOHOA_WORKSPACE), else the nearest parent holding `sohoa.yaml`.
 * Errors: WORKSPACE_MISSING.
 */
export function locateWorkspace(named: string | null, from: string): string {
  if (named !== null) {
    const dir = resolve(from, named);
    return existsSync(join(dir, SETTINGS_FILE)) ? dir : fail('WORKSPACE_MISSING', { where: { file: dir } });
  }
  let dir = resolve(from);
  while (!existsSync(join(dir, SETTINGS_FILE))) {
    const parent = dirname(dir);
    if (parent === dir) fail('WORKSPACE_MISSING', { where: { file: from } });
    dir = parent;
  }
  return dir;
}

/** Where things lie inside a workspace. */
export function workspacePaths(dir: string) {
  const data = join(dir, 'data');
  return {
    settings: join(dir, SETTINGS_FILE),
    pipelines: join(dir, 'pipelines'),
    /** Dated catalogues, imported: procedures, agencies. */
    vocabularies: join(dir, 'vocabularies'),
    records: join(dir, 'records'),
    data,
    database: join(data, 'catalog.db'),
    lock: join(data, 'lock.db'),
    /** Made by the catalog when the log of looks first needs it. */
    auditKey: join(data, 'secrets', 'audit-key'),
    /** Made when the first link is signed. */
    linkKeys: join(data, 'secrets', 'link-keys.json'),
    blobs: join(data, 'blobs'),
    scratch: join(data, 'scratch'),
    /** Copies of dossiers that were cut out of stacks. */
    stacks: join(data, 'stacks'),
    runs: join(data, 'runs'),
    logs: join(data, 'logs'),
  } as const;
}

export type WorkspacePaths = ReturnType<typeof workspacePaths>;
