import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Room } from '../room.ts';
import { systemCode } from '../system-code.ts';
import { writeWhole } from '../write-whole.ts';

/** Another user, the collector's, reads it. */
const MODE = 0o644;

/**
 * Writes the figures where the settings want them. That they cannot be written keeps no record from being made: it is
 * logged, and `sohoa doctor` finds the file old.
 */
export async function writeMetrics(
  room: Pick<Room, 'catalog' | 'settings' | 'dir' | 'log'>,
  clock: { now(): Date } = { now: () => new Date() },
): Promise<void> {
  const { file } = room.settings.metrics;
  if (file === null) return;
  const path = resolve(room.dir, file);
  try {
    const { figures } = await import('./figures.ts');
    const text = await figures(room, clock.now());
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, Buffer.from(text), { mode: MODE });
  } catch (error) {
    const reason = systemCode(error);
    room.log.error({ event: 'metrics-failed', reason });
  }
}
