import type { Aql, Defect } from '../../domain/index.ts';
import { listSamplings, newSampling, noteFinding, type SamplingView, showSampling } from '../quality/sampling.ts';
import type { Room } from '../room.ts';
import { pagesOfDocuments } from './pages-of-documents.ts';

/** A sampling with where each drawn document begins in its dossier. */
export interface OpenedSampling extends SamplingView {
  /** Page of the dossier by document code; none for a document that its dossier no longer has. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Sampling reviews as the reviewer carries them through; closing with the minutes is a command (`sohoa sampling close`). */
export interface SamplingDesk {
  list(): Promise<SamplingView[]>;
  /** Errors: SAMPLING_LOT_EMPTY, WORKSPACE_LOCKED. */
  begin(wish: { readonly name: string; readonly aql: Aql }): Promise<OpenedSampling>;
  /** Errors: SAMPLING_UNKNOWN. */
  open(id: number): Promise<OpenedSampling>;
  /** Errors: SAMPLING_UNKNOWN, SAMPLING_ITEM_UNKNOWN. */
  find(finding: {
    readonly id: number;
    readonly docCode: string;
    readonly defects: readonly Defect[];
    readonly note: string | null;
  }): Promise<OpenedSampling>;
}

export function samplingDesk(room: Room, reviewer: string): SamplingDesk {
  const opened = async (view: SamplingView): Promise<OpenedSampling> => ({
    ...view,
    pages: await pagesOfDocuments(
      room.catalog,
      view.items.map(({ dossierCode }) => dossierCode),
    ),
  });
  return {
    list: () => listSamplings(room),
    begin: async ({ name, aql }) =>
      opened(await room.alone(() => newSampling(room, { name, only: [], plan: { aql }, seed: null, by: reviewer }))),
    open: async (id) => opened(await showSampling(room, id)),
    find: async (finding) => opened(await noteFinding(room, { ...finding, by: reviewer })),
  };
}
