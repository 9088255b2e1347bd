import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWorkspace } from '../../src/workspace/index.ts';
import type { NightClock } from '../../src/workspace/nightly/clock.ts';
import { openRoom } from '../../src/workspace/open-room.ts';
import type { Room } from '../../src/workspace/room.ts';
import { tinyPng } from './tiny-png.ts';

/** A clock that stands until it is set; who sleeps moves it on. */
export interface SetClock extends NightClock {
  set(iso: string): void;
}

export function setClock(iso: string): SetClock {
  let at = Date.parse(iso);
  return {
    set(next) {
      at = Date.parse(next);
    },
    now: () => new Date(at),
    steadyMs: () => at,
    async sleep(ms) {
      at += Math.ceil(ms);
    },
  };
}

/** A workspace whose night takes files in and does nothing more: no recognizer is needed. */
export async function nightWorkspace(folder: string, settings: Record<string, unknown> = {}): Promise<string> {
  const dir = join(folder, 'ws');
  await mkdir(join(folder, 'vào'), { recursive: true });
  initWorkspace({ dir, sandbox: null, model: 'npm' });
  const { nightly = {}, ...others } = settings;
  await writeFile(
    join(dir, 'sohoa.yaml'),
    JSON.stringify({
      ocr: { model: 'npm' },
      hotFolder: { stableSeconds: 1 },
      nightly: { pipeline: 'taken', input: '../vào', ...(nightly as object) },
      ...others,
    }),
  );
  await writeFile(join(dir, 'pipelines', 'taken.yaml'), 'name: taken\ndescription: taken\nsteps:\n  - use: intake\n');
  return dir;
}

export function roomAt(dir: string, env: NodeJS.ProcessEnv = {}): Promise<Room> {
  return openRoom({ dir, cwd: dir, env });
}

/** Puts a dossier of one small picture into the hot folder of {@link nightWorkspace}. */
export async function dropDossier(folder: string, code: string, seed = 1): Promise<void> {
  await mkdir(join(folder, 'vào', code), { recursive: true });
  await writeFile(join(folder, 'vào', code, 'a.png'), tinyPng(seed));
}
