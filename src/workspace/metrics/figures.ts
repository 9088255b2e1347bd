import { Gauge, Registry } from 'prom-client';
import type { RunReport } from '../../pipeline/index.ts';
import { readNightState } from '../nightly/night-state.ts';
import type { Room } from '../room.ts';

/** Everything that is worth watching, in the text format of Prometheus. Counts and times only. */
export async function figures(room: Pick<Room, 'catalog'>, now: Date): Promise<string> {
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Gauge({ name: `sohoa_${name}`, help, labelNames: [...labelNames], registers: [registry] });

  gauge('metrics_written_timestamp_seconds', 'When this file was written').set(seconds(now.toISOString()));
  await addOutbox(room, now, gauge);
  await addDossiers(room, gauge);
  await addLastRun(room, gauge);
  await addNight(room, gauge);
  return registry.metrics();
}

type MakeGauge = <L extends string>(name: string, help: string, labelNames?: readonly L[]) => Gauge<L>;

async function addOutbox({ catalog }: Pick<Room, 'catalog'>, now: Date, gauge: MakeGauge): Promise<void> {
  const rows = gauge('outbox_rows', 'Deliveries by target and state', ['target', 'state']);
  const oldest = gauge('outbox_oldest_unsent_seconds', 'Age of the oldest record its target has not got; 0 = none', [
    'target',
  ]);
  for (const [target, states] of Object.entries(await catalog.outbox.counts())) {
    oldest.set({ target }, 0);
    for (const [state, count] of Object.entries(states)) rows.set({ target, state }, count);
  }
  for (const [target, since] of Object.entries(await catalog.nights.oldestUnsent())) {
    oldest.set({ target }, Math.max(0, seconds(now.toISOString()) - seconds(since)));
  }
}

async function addDossiers({ catalog }: Pick<Room, 'catalog'>, gauge: MakeGauge): Promise<void> {
  const dossiers = gauge('dossiers', 'Dossiers by state', ['state']);
  const pages = gauge('pages', 'Pages of these dossiers', ['state']);
  for (const [state, sums] of Object.entries(await catalog.nights.dossierSums())) {
    dossiers.set({ state }, sums.dossiers);
    pages.set({ state }, sums.pages);
  }
}

async function addLastRun({ catalog }: Pick<Room, 'catalog'>, gauge: MakeGauge): Promise<void> {
  const last = await catalog.lastRun();
  if (last === null || last.endedAt === null) return;
  const report = last.report as RunReport;
  gauge('run_end_timestamp_seconds', 'End of the last run').set(seconds(last.endedAt));
  gauge('run_seconds', 'How long the last run took').set(report.seconds);
  gauge('run_pages_read', 'Pages the last run recognized').set(report.counts.pagesRecognized);
  gauge('run_exit_code', 'Exit code of the last run').set(report.exitCode);
}

async function addNight(room: Pick<Room, 'catalog'>, gauge: MakeGauge): Promise<void> {
  const { last, succeededAt, seconds: phases } = await readNightState(room);
  if (last === null) return;
  gauge('night_begin_timestamp_seconds', 'When the last night began').set(seconds(last.beganAt));
  if (last.endedAt !== null)
    gauge('night_end_timestamp_seconds', 'When the last night ended').set(seconds(last.endedAt));
  if (last.exitCode !== null) gauge('night_exit_code', 'Exit code of the last night').set(last.exitCode);
  if (succeededAt !== null)
    gauge('night_success_timestamp_seconds', 'End of the last night that went well').set(seconds(succeededAt));
  const phaseSeconds = gauge('night_phase_seconds', 'Seconds of each phase of the last night', ['phase']);
  for (const [phase, took] of Object.entries(phases)) phaseSeconds.set({ phase }, took);
}

function seconds(iso: string): number {
  return Date.parse(iso) / 1000;
}
