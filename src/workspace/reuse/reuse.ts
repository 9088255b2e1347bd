import type { Viewer } from '../access/look-up.ts';
import type { Room } from '../room.ts';
import type { ReuseRequest } from './gather.ts';
import { lookForPapers } from './look.ts';
import type { ReuseReport } from './report.ts';
import { type UseReport, type UseRequest, usePapers, withdrawPapers } from './use.ts';

/** Papers that are held already. Every call is written to the log of looks before it answers. */
export interface Reuse {
  look(request: ReuseRequest, viewer: Viewer, options: { readonly signal: AbortSignal }): Promise<ReuseReport>;
  /** Takes the lock of the workspace. */
  use(request: UseRequest, viewer: Viewer, options: { readonly signal: AbortSignal }): Promise<UseReport>;
  withdraw(uses: { readonly dossier: string; readonly papers: readonly string[] }, viewer: Viewer): Promise<number>;
}

export function reuseOf(room: Room): Reuse {
  return {
    look: (request, viewer, { signal }) => lookForPapers(room, request, viewer, signal),
    use: (request, viewer, { signal }) => room.alone(() => usePapers(room, request, viewer, signal)),
    withdraw: (uses, viewer) => room.alone(() => withdrawPapers(room, uses, viewer)),
  };
}
