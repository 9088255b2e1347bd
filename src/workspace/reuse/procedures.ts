import {
  findProcedure,
  type Procedure,
  ProcedureCatalogue,
  parseProcedureCode,
  SAMPLE_PROCEDURES,
} from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Room } from '../room.ts';

/** The catalogue the checking step uses: imported, set, or that of the samples. */
export function proceduresOf({ settings }: Pick<Room, 'settings'>): readonly Procedure[] {
  const set = ProcedureCatalogue.safeParse(settings.steps['validate']?.['procedures']);
  return set.success ? set.data : SAMPLE_PROCEDURES;
}

/** A procedure as it stood on a day, by any spelling of its code. Errors: PROCEDURE_NOT_LISTED. */
export function procedureOn(room: Pick<Room, 'settings'>, code: string, day: string | null): Procedure {
  const parsed = parseProcedureCode(code);
  const found = parsed.ok ? findProcedure(proceduresOf(room), parsed.value.root, day) : null;
  return found ?? fail('PROCEDURE_NOT_LISTED', { params: { procedure: code } });
}
