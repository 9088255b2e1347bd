import { randomBytes } from 'node:crypto';
import {
  type Aql,
  type Defect,
  drawSample,
  judgeSample,
  type SamplingPlan,
  samplingPlan,
  type Verdict,
} from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { SampledItem, Sampling } from '../../plugin/index.ts';
import type { Room } from '../room.ts';

export interface NewSampling {
  readonly name: string;
  /** Dossiers that make up the lot; empty = all that are finished. */
  readonly only: readonly string[];
  readonly plan: { readonly aql: Aql } | { readonly sampleSize: number; readonly acceptance: number };
  /** Null = a new one. */
  readonly seed: string | null;
  readonly by: string;
}

export interface SamplingView {
  readonly sampling: Sampling;
  readonly result: Verdict;
  /** The drawn documents. */
  readonly items: readonly SampledItem[];
}

/** Draws a sample from every finished document that holds nothing doubtful. Errors: SAMPLING_LOT_EMPTY. */
export async function newSampling({ catalog }: Room, request: NewSampling): Promise<SamplingView> {
  const lot = await catalog.quality.undoubted(request.only.length === 0 ? null : request.only);
  if (lot.length === 0) fail('SAMPLING_LOT_EMPTY');
  const seed = request.seed ?? randomBytes(6).toString('hex');
  const plan = planFor(lot.length, request.plan);
  const codes = lot.map(({ docCode }) => docCode);
  const drawn = new Set(drawSample(codes, plan.sampleSize, seed));
  const items = lot.map((item) => ({ ...item, drawn: drawn.has(item.docCode) }));
  const sampling = await catalog.quality.createSampling(
    { ...plan, name: request.name, seed, createdBy: request.by },
    items,
  );
  return viewSampling(catalog.quality, sampling);
}

/** Errors: SAMPLING_UNKNOWN. */
export async function showSampling({ catalog: { quality } }: Room, id: number): Promise<SamplingView> {
  return viewSampling(quality, (await quality.getSampling(id)) ?? fail('SAMPLING_UNKNOWN', { params: { id } }));
}

export async function listSamplings({ catalog: { quality } }: Room): Promise<SamplingView[]> {
  return Promise.all((await quality.listSamplings()).map((sampling) => viewSampling(quality, sampling)));
}

/** Notes what a person found; noted again, the later finding stands. Errors: SAMPLING_UNKNOWN, SAMPLING_ITEM_UNKNOWN. */
export async function noteFinding(
  room: Room,
  finding: { id: number; docCode: string; defects: readonly Defect[]; note: string | null; by: string },
): Promise<SamplingView> {
  const { id, docCode, defects, note, by } = finding;
  const isDrawn = await room.catalog.quality.recordFinding(id, docCode, { defects, note, by });
  const view = await showSampling(room, id);
  if (!isDrawn) fail('SAMPLING_ITEM_UNKNOWN', { params: { id, document: docCode } });
  return view;
}

function planFor(lotSize: number, wanted: NewSampling['plan']): SamplingPlan {
  if ('aql' in wanted) return samplingPlan(lotSize, wanted.aql);
  return { lotSize, sampleSize: Math.min(lotSize, wanted.sampleSize), acceptance: wanted.acceptance, aql: null };
}

async function viewSampling(quality: Room['catalog']['quality'], sampling: Sampling): Promise<SamplingView> {
  const items = await quality.sampledItems(sampling.id);
  const findings = items.flatMap(({ docCode, defects }) => (defects === null ? [] : [{ docCode, defects }]));
  return { sampling, items, result: judgeSample(sampling, findings) };
}
