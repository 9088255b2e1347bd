import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT } from '../errors/index.ts';
import { blobsMissing } from './blob-check.ts';
import type { EngineComparison } from './compare-engines.ts';
import { connections } from './doctor/connections.ts';
import { bad, examine, good } from './doctor/finding.ts';
import { links } from './doctor/links.ts';
import { unattended } from './doctor/unattended.ts';
import { findOcr } from './pinned-ocr.ts';
import type { Room } from './room.ts';
import type { DoctorFinding } from './workspace.ts';

/** Below this a night's batch hardly fits. */
const LITTLE_SPACE_BYTES = 5e9;

/** `sohoa doctor`: what could keep tonight's run from going well, each looked at for real. */
export async function doctor(room: Room, { signal }: { signal: AbortSignal }): Promise<DoctorFinding[]> {
  return [
    good('settings', 'settings-ok', { targets: room.targets.names.length, plugins: room.settings.plugins.length }),
    await examine('database', async () => {
      const rows = await room.catalog.listDossiers();
      return good('database', 'database-ok', { dossiers: rows.length });
    }),
    await examine('blobs', async () => {
      const missing = await blobsMissing(room);
      return missing === 0
        ? good('blobs', 'blobs-ok', {})
        : bad('blobs', 'blobs-missing', { count: missing }, EXIT.temporary);
    }),
    await examine('disk', () => disk(room)),
    await examine('engine', async () => {
      const { engine, model, why, comparison } = await findOcr(room.catalog, room.settings.ocr);
      return good('engine', `engine-${why}`, { engine, model: model.origin, ...inSeconds(comparison) });
    }),
    ...(
      await Promise.all(room.targets.names.map((target) => connections(room, target, { signal, now: new Date() })))
    ).flat(),
    await examine('outbox', () => waiting(room)),
    ...(await links(room, signal)),
    ...(await unattended(room)),
  ];
}

function inSeconds(comparison: EngineComparison | null): DoctorFinding['params'] {
  if (comparison === null) return {};
  return { native: comparison.native.seconds.toFixed(1), packaged: comparison.packaged.seconds.toFixed(1) };
}

async function disk({ paths }: Room): Promise<DoctorFinding> {
  const probe = join(paths.data, '.doctor');
  await writeFile(probe, 'x', { mode: 0o600 });
  await rm(probe);
  const { bavail, bsize } = await statfs(paths.data);
  const params = { gigabytes: Math.floor((bavail * bsize) / 1e9) };
  return bavail * bsize < LITTLE_SPACE_BYTES
    ? bad('disk', 'disk-little', params, EXIT.temporary)
    : good('disk', 'disk-ok', params);
}

async function waiting({ catalog }: Room): Promise<DoctorFinding> {
  const rows = await catalog.outbox.list({ states: ['rejected', 'held', 'dead'] });
  return rows.length === 0
    ? good('outbox', 'outbox-ok', {})
    : bad('outbox', 'outbox-waiting', { count: rows.length }, EXIT.held);
}
