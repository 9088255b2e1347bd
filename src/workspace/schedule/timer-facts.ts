import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClockTime } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import { thisMachine } from '../machine.ts';
import type { Room } from '../room.ts';
import { workspaceId } from './workspace-id.ts';

/** What timers have to know; all paths are absolute. */
export interface TimerFacts {
  readonly id: string;
  readonly dir: string;
  readonly node: string;
  readonly bin: string;
  readonly at: ClockTime;
  /** Folders beside the workspace that a night writes to. */
  readonly writes: readonly string[];
  /** Folders it reads from. */
  readonly reads: readonly string[];
  /** File of variables, `NAME=value`, for secrets that are read from the environment. */
  readonly environmentFile: string;
  /** For the machine's own service manager, not for a user's. */
  readonly isSystemWide: boolean;
}

const BIN = fileURLToPath(new URL('../../../bin/run.js', import.meta.url));

/** Errors: SCHEDULE_PATH. */
export function timerFacts({ dir, env, settings }: Pick<Room, 'dir' | 'env' | 'settings'>, uid: number): TimerFacts {
  const at = (path: string) => resolve(dir, path);
  const { nightly, metrics, links } = settings;
  const facts = {
    id: workspaceId(dir),
    ...{ dir, node: process.execPath, bin: BIN, at: nightly.at },
    writes: [
      thisMachine(env).cache,
      ...(metrics.file === null ? [] : [dirname(at(metrics.file))]),
      ...(nightly.summary.folder === null ? [] : [at(nightly.summary.folder)]),
      ...(links.folder === null ? [] : [at(links.folder)]),
      ...nightly.alsoWrites.map(at),
    ].filter((folder) => !`${folder}/`.startsWith(`${dir}/`)),
    reads: [nightly.input, nightly.register].flatMap((path) => (path === null ? [] : [at(path)])),
    environmentFile: resolve(dir, 'data', 'secrets', 'environment'),
    isSystemWide: uid === 0,
  };
  const odd = [facts.dir, facts.node, facts.bin, ...facts.writes].find((path) => /[\r\n]/.test(path));
  return odd === undefined ? facts : fail('SCHEDULE_PATH', { where: { file: odd } });
}

/** Names of the environment variables that secrets are read from. */
export function secretVariables({ targets, nightly }: Room['settings']): string[] {
  const { mail, webhook } = nightly.summary;
  const sources = [
    ...Object.values(targets).flatMap(({ secrets }) => Object.values(secrets)),
    ...[mail?.password, webhook?.secret].filter((source) => source != null),
  ];
  return [...new Set(sources.flatMap((source) => ('env' in source ? [source.env] : [])))].sort();
}
