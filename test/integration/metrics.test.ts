import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/workspace/index.ts';
import { figures } from '../../src/workspace/metrics/figures.ts';
import { scheduleOf } from '../../src/workspace/schedule/schedule.ts';
import { dropDossier, nightWorkspace, roomAt, setClock } from '../support/night-room.ts';
import { readPrometheus } from '../support/read-prometheus.ts';
import { sampleBundle } from '../support/sample-bundle.ts';
import { sampleSource } from '../support/sample-source.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const signal = new AbortController().signal;

describe('figures for monitoring', () => {
  it('are written after a night and after a drain, whole, in the text format', async () => {
    const dir = await nightWorkspace(folder(), { metrics: { file: 'data/metrics/sohoa.prom' } });
    const file = join(dir, 'data', 'metrics', 'sohoa.prom');
    const room = await roomAt(dir);
    await dropDossier(folder(), 'H56.14-260105-0001');
    await scheduleOf(room, setClock('2026-11-22T19:00:00Z')).run({ ifMissed: false }, { signal });
    const night = readPrometheus(readFileSync(file, 'utf8'));
    expect(night.get('sohoa_night_exit_code')).toBe(0);
    expect(night.get('sohoa_night_success_timestamp_seconds')).toBe(Date.parse('2026-11-22T19:00:01Z') / 1000);
    expect(night.get('sohoa_night_phase_seconds{phase="take"}')).toBe(1);
    expect(night.get('sohoa_dossiers{state="done"}')).toBe(1);
    expect(night.get('sohoa_pages{state="done"}')).toBe(1);
    expect(night.get('sohoa_run_exit_code')).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o644);
    await room.close();

    rmSync(file);
    const workspace = await openWorkspace({ dir, cwd: dir, env: {} });
    await workspace.drain({ kind: null }, { signal });
    await workspace.close();
    expect(existsSync(file)).toBe(true);
  });

  it('tell how long the oldest record has been waiting for each target', async () => {
    const room = await roomAt(await nightWorkspace(folder()));
    const { catalog } = room;
    const before = readPrometheus(await figures(room, new Date()));
    expect([...before.keys()].filter((name) => name.startsWith('sohoa_outbox'))).toEqual([]);

    const source = sampleSource('H56.14-260105-0001');
    const { id } = await catalog.openDossier(source, 'digitize');
    await catalog.finishDossier({
      ...{ id, state: 'done', bundle: sampleBundle(source.code).bundle, held: [], problems: [], pageCount: 1 },
      intents: [
        { target: 'province', after: null },
        { target: 'portal', after: 'province' },
      ],
    });
    const [first] = await catalog.outbox.list({ target: 'province' });
    const anHourLater = new Date(Date.parse(first?.createdAt ?? '') + 3_600_000);
    const waiting = readPrometheus(await figures(room, anHourLater));
    expect(waiting.get('sohoa_outbox_oldest_unsent_seconds{target="province"}')).toBe(3600);
    expect(waiting.get('sohoa_outbox_rows{state="pending",target="portal"}')).toBe(1);

    await catalog.outbox.update(first?.id ?? 0, { state: 'accepted' });
    const sent = readPrometheus(await figures(room, anHourLater));
    expect(sent.get('sohoa_outbox_oldest_unsent_seconds{target="province"}')).toBe(0);
    expect(sent.get('sohoa_outbox_oldest_unsent_seconds{target="portal"}')).toBe(3600);
    await room.close();
  });
});
