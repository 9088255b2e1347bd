import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail } from '../../errors/index.ts';
import type { Language } from '../../messages/index.ts';
import type { SampledItem } from '../../plugin/index.ts';
import { reworkCsv } from '../../stores/quality/rework-csv.ts';
import type { Room } from '../room.ts';
import { today } from '../today.ts';
import { writeWhole } from '../write-whole.ts';
import { minutesOf } from './minutes.ts';
import { type SamplingView, showSampling } from './sampling.ts';

export interface CloseRequest {
  readonly id: number;
  /** Absolute path of the minutes; the rework list goes beside it. */
  readonly minutes: string;
  readonly agency: readonly string[];
  readonly place: string;
  /** ISO day of the minutes; null = today. */
  readonly day: string | null;
  readonly language: Language;
}

export interface CloseReport extends SamplingView {
  readonly minutes: string;
  /** Null where nothing is to be done again. */
  readonly rework: { readonly file: string; readonly documents: readonly string[] } | null;
}

/**
 * Ends a sampling with its verdict. A rejected lot is done again whole, first what was found bad; of an accepted one only
 * that. Errors: SAMPLING_UNKNOWN, SAMPLING_NOT_THROUGH.
 */
export async function closeSampling(room: Room, request: CloseRequest): Promise<CloseReport> {
  const view = await showSampling(room, request.id);
  const { verdict, seen } = view.result;
  if (verdict === 'open') {
    fail('SAMPLING_NOT_THROUGH', { params: { id: request.id, left: view.sampling.sampleSize - seen } });
  }
  const items = await room.catalog.quality.sampledItems(request.id, { all: true });
  const again = reworkOf(items, verdict);
  const minutes = await room.withServices(1, async ({ engines }) =>
    (await engines.get('forms')).print(minutesOf(view, again.length, { ...request, day: request.day ?? today() })),
  );
  await mkdir(dirname(request.minutes), { recursive: true });
  await writeWhole(request.minutes, minutes, { mode: 0o600 });
  const file = request.minutes.replace(/\.pdf$/i, '').concat('.csv');
  if (again.length > 0) await writeWhole(file, Buffer.from(reworkCsv(again, request.language)), { mode: 0o600 });
  await room.catalog.quality.closeSampling(request.id, verdict);
  const rework = again.length === 0 ? null : { file, documents: again.map(({ docCode }) => docCode) };
  return { ...(await showSampling(room, request.id)), minutes: request.minutes, rework };
}

function reworkOf(items: readonly SampledItem[], verdict: 'accepted' | 'rejected'): SampledItem[] {
  const bad = items.filter(({ defects }) => defects !== null && defects.length > 0);
  if (verdict === 'accepted') return bad;
  // Those found in order need no second look.
  return [...bad, ...items.filter(({ defects }) => defects === null)];
}
