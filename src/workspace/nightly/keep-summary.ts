import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Room } from '../room.ts';
import { writeWhole } from '../write-whole.ts';
import type { NightSummary } from './summary.ts';

const OURS = /^night-\d{4}-\d\d-\d\d(-\d+)?\.(txt|json)$/;

/** A text for people and a JSON file for programs; of nights long past they are taken away. */
export async function keepSummary(
  { dir, settings }: Pick<Room, 'dir' | 'settings'>,
  summary: NightSummary,
  text: string,
): Promise<void> {
  const { folder: named, keep } = settings.nightly.summary;
  if (named === null) return;
  const folder = resolve(dir, named);
  const name = `night-${summary.night}${summary.attempt === 1 ? '' : `-${summary.attempt}`}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(join(folder, `${name}.txt`), Buffer.from(`${text}\n`), { mode: 0o600 });
  await writeWhole(join(folder, `${name}.json`), Buffer.from(`${JSON.stringify(summary, null, 2)}\n`), { mode: 0o600 });
  await removeOld(folder, keep);
}

async function removeOld(folder: string, keep: number): Promise<void> {
  const files = (await readdir(folder)).filter((name) => OURS.test(name));
  const nights = [...new Set(files.map(nightOf))].sort();
  const old = new Set(nights.slice(0, Math.max(0, nights.length - keep)));
  for (const file of files) if (old.has(nightOf(file))) await rm(join(folder, file), { force: true });
}

function nightOf(file: string): string {
  return file.slice('night-'.length, 'night-2026-01-01'.length);
}
