import type { RecordPortal, RegisterFacts } from '../../domain/index.ts';
import { fromRegister, type Ledger } from './ledger.ts';

/**
 * What only the national portal asks for, from the register and the tables beside it; left out where they say nothing.
 * Cells that could not be read are null already and held at their own places.
 */
export function fillPortal({ portal }: RegisterFacts, ledger: Ledger): { portal?: RecordPortal } {
  if (portal === null) return {};
  const take = <T>(field: keyof RecordPortal, value: T | null): T | null =>
    ledger.take(`/dossier/portal/${field}`, fromRegister(value));
  const list = <T>(field: keyof RecordPortal, rows: readonly T[]): T[] => [
    ...((rows.length > 0 && take(field, rows)) || []),
  ];
  return {
    portal: {
      ownerPaperNumber: take('ownerPaperNumber', portal.ownerPaperNumber),
      accountId: take('accountId', portal.accountId),
      otherInfo: take('otherInfo', portal.otherInfo),
      fax: take('fax', portal.fax),
      returnNote: take('returnNote', portal.returnNote),
      note: take('note', portal.note),
      refusedDate: take('refusedDate', portal.refusedDate),
      supplements: list('supplements', portal.supplements),
      otherPapers: list('otherPapers', portal.otherPapers),
      progress: list('progress', portal.progress),
    },
  };
}
