import type { Transaction } from 'kysely';
import { actsOf, foldedName, type HeldPaper, paperOfDocument, roleOf } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';
import type { PaperKeyKind } from './paper-tables.ts';
import type { Tables } from './tables.ts';

/** Makes the index of papers say what this record, the dossier's newest, says. Part of the transaction that keeps it. */
export async function indexPapers(
  trx: Transaction<Tables>,
  dossierId: string,
  { record }: Pick<RecordBundle, 'record'>,
  version: number,
): Promise<void> {
  await forgetPapers(trx, dossierId);
  const { dossier, documents } = record;
  const unit = dossier.handlingAgency.code ?? dossier.handlingAgency.name;
  // A procedure whose components nobody listed asks for nothing, and would make every paper one too many.
  const hasComponents = documents.some(({ component }) => component !== null);
  // A reused paper is indexed where it came from; here it would look like a later issue of itself.
  for (const document of documents.filter(({ reuse }) => reuse.state === 0)) {
    const paper = paperOfDocument(dossier, document, version);
    const row = { doc_code: document.docCode, dossier_id: dossierId, unit, paper: JSON.stringify(paper) };
    await trx
      .insertInto('papers')
      .values({ ...row, serves: roleOf(document, hasComponents) })
      .execute();
    for (const [kind, value] of keysOf(paper)) {
      await trx
        .insertInto('paper_keys')
        .values({ kind, value, doc_code: document.docCode })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

export async function forgetPapers(trx: Transaction<Tables>, dossierId: string): Promise<void> {
  const own = trx.selectFrom('papers').select('doc_code').where('dossier_id', '=', dossierId);
  await trx.deleteFrom('paper_keys').where('doc_code', 'in', own).execute();
  await trx.deleteFrom('papers').where('dossier_id', '=', dossierId).execute();
}

/** Name and birth date of a holder without a number, as one key. */
export function personKey(name: string, birthDate: string): string {
  return `${foldedName(name)}|${birthDate}`;
}

function keysOf(paper: HeldPaper): [PaperKeyKind, string][] {
  const ofHolders = paper.holders.flatMap(({ id, formerId, name, birthDate }): [PaperKeyKind, string][] => [
    ...(id === null ? [] : [['number', id] as [PaperKeyKind, string]]),
    ...(formerId === null ? [] : [['former', formerId] as [PaperKeyKind, string]]),
    ...(id === null && name !== null && birthDate !== null
      ? [['person', personKey(name, birthDate)] as [PaperKeyKind, string]]
      : []),
  ]);
  const named = actsOf(paper).flatMap(({ code }): [PaperKeyKind, string][] => (code === null ? [] : [['names', code]]));
  return [...ofHolders, ...named];
}
