import type { ErrorParams, Recovery, Where } from '../errors/index.ts';
import type { RecordFee, RecordPortal } from './record-portal.ts';

/**
 * `open`: begun, not finished · `done` · `held`: some value or page waits for a person · `failed`: its content has to be
 * fixed and handed in again · `error`: the system got in the way, try again.
 */
export type DossierState = 'open' | 'done' | 'held' | 'failed' | 'error';

/**
 * An error as data: codes and positions, no free text. `where.file` may be a path while it is on its way to the terminal or
 * the error CSV; what is kept with a dossier, logged or given out as JSON has none.
 */
export interface Problem {
  readonly code: string;
  readonly recovery: Recovery;
  readonly where: Where;
  readonly params: ErrorParams;
}

/**
 * What the register says of a dossier, cell texts made into values. Null = empty cell or no such column;
 * doubtful cells are null here and held by the `register` step.
 */
export interface RegisterFacts {
  readonly line: number | null;
  readonly ownerName: string | null;
  readonly ownerId: string | null;
  readonly ownerIdType: number | null;
  readonly submitterName: string | null;
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly handlingAgency: string | null;
  readonly receivingAgency: string | null;
  readonly submittedDate: string | null;
  readonly receivedDate: string | null;
  readonly dueDate: string | null;
  readonly returnedDate: string | null;
  readonly channel: number | null;
  readonly status: number | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly subject: string | null;
  readonly pageCount: number | null;
  readonly leafCount: number | null;
  readonly archive: Readonly<Record<string, string>> | null;
  readonly finishedDate: string | null;
  readonly fieldCode: string | null;
  readonly fieldName: string | null;
  readonly ownerType: number | null;
  readonly submittedTo: string | null;
  readonly resultDelivery: number | null;
  readonly vneidVerified: boolean | null;
  readonly onlinePayment: number | null;
  readonly connectedDatabases: readonly string[] | null;
  /** From the table of fees beside the register. */
  readonly fees: readonly RecordFee[] | null;
  /** Null where no column or table says anything of it. */
  readonly portal: RecordPortal | null;
}
