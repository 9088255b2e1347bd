import { type ComponentCheck, checkComponents, findProcedure, parseProcedureCode } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { ExtraPapers } from '../../plugin/index.ts';
import type { Room } from '../room.ts';
import { proceduresOf } from './procedures.ts';

/**
 * Papers of a dossier against the components its procedure asked for on the day it was received. Null where there is no
 * record yet, or its procedure is not in the catalogue. Errors: DOSSIER_UNKNOWN.
 */
export async function componentsOfDossier(room: Room, code: string): Promise<ComponentCheck | null> {
  const kept = await room.catalog.getRecord(code);
  if (kept === null) {
    const known = await room.catalog.listDossiers({ codes: [code] });
    return known.length > 0 ? null : fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
  }
  const { record } = kept.bundle;
  const { procedureCode, receivedDate } = record.dossier;
  const parsed = procedureCode === null ? null : parseProcedureCode(procedureCode);
  const procedure = parsed?.ok ? findProcedure(proceduresOf(room), parsed.value.root, receivedDate) : null;
  return procedure === null ? null : checkComponents(record, procedure);
}

/** Citizens' papers that no component asked for, by unit: what the report on needless asking counts. */
export function extraPapers({ catalog }: Room): Promise<ExtraPapers[]> {
  return catalog.papers.extras();
}
