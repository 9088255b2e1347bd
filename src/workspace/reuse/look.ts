import type { Viewer } from '../access/look-up.ts';
import type { Room } from '../room.ts';
import { type Gathered, gatherPapers, type ReuseRequest } from './gather.ts';
import { type ReuseReport, reportOf } from './report.ts';

/**
 * Which papers of a person are held and valid, hence must not be asked for again. Written down before anything is shown.
 * Errors: PERSON_NUMBER_INVALID, PROCEDURE_NOT_LISTED.
 */
export async function lookForPapers(
  room: Room,
  request: ReuseRequest,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<ReuseReport> {
  return reportOf(await gatherLogged(room, request, viewer, signal), room.paths, request.outside);
}

export async function gatherLogged(
  room: Room,
  request: ReuseRequest,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<Gathered> {
  const gathered = await gatherPapers(room, request, viewer, signal);
  const { held, procedure, stores } = gathered;
  await room.catalog.audit.append({
    ...{ actor: viewer.actor, action: 'reuse.look', dossier: null, purpose: viewer.purpose },
    persons: held.numbers.map(({ number }) => number),
    detail: {
      found: held.papers.length,
      doubtful: held.doubtful.length,
      unreachable: stores.filter(({ state }) => state === 'unreachable').length,
      ...(procedure !== null && { procedure: procedure.root }),
    },
  });
  return gathered;
}
