import type { Kysely, Selectable } from 'kysely';
import type { HeldPaper } from '../../domain/index.ts';
import type { PaperStore, PaperUse } from '../../plugin/index.ts';
import type { PaperKeyKind, PaperTables } from './paper-tables.ts';
import { personKey } from './papers-index.ts';
import type { Tables } from './tables.ts';

/** Papers by holder, and the uses that were made of them. */
export function papersIn(db: Kysely<Tables>, now: () => string): PaperStore {
  return {
    find: ({ numbers, person }) =>
      byKeys(db, [
        ...numbers.flatMap((value): [PaperKeyKind, string][] => [
          ['number', value],
          ['former', value],
        ]),
        ...(person === null ? [] : [['person', personKey(person.name, person.birthDate)] as [PaperKeyKind, string]]),
      ]),

    findNaming: (codes) =>
      byKeys(
        db,
        codes.map((code) => ['names', code]),
      ),

    use: ({ reused, ...entry }) =>
      db.transaction().execute(async (trx) => {
        const known = await trx
          .selectFrom('paper_uses')
          .selectAll()
          .where('dossier_code', '=', entry.dossierCode)
          .where('paper_ref', '=', entry.paperRef)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst();
        if (known !== undefined) return toUse(known);
        const row = await trx
          .insertInto('paper_uses')
          .values({
            at: now(),
            by: entry.by,
            purpose: entry.purpose,
            dossier_code: entry.dossierCode,
            store: entry.store,
            paper_ref: entry.paperRef,
            from_dossier: entry.fromDossier,
            file_sha256: reused.file.sha256,
            reused: JSON.stringify(reused),
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        return toUse(row);
      }),

    async withdraw({ dossierCode, paperRef, by }) {
      const { numUpdatedRows } = await db
        .updateTable('paper_uses')
        .set({ withdrawn_at: now(), withdrawn_by: by })
        .where('dossier_code', '=', dossierCode)
        .where('paper_ref', '=', paperRef)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async usesFor(dossierCode) {
      const rows = await db
        .selectFrom('paper_uses')
        .selectAll()
        .where('dossier_code', '=', dossierCode)
        .where('withdrawn_at', 'is', null)
        .orderBy('seq')
        .execute();
      return rows.map(toUse);
    },

    async extras() {
      const rows = await db
        .selectFrom('papers')
        .select((paper) => [
          'unit',
          paper.fn.count<number>('dossier_id').distinct().as('dossiers'),
          paper.fn.countAll<number>().as('papers'),
        ])
        .where('serves', '=', 'extra')
        .groupBy('unit')
        .orderBy('unit')
        .execute();
      return rows.map(({ unit, dossiers, papers }) => ({ unit, dossiers: Number(dossiers), papers: Number(papers) }));
    },
  };
}

/** Keys of one question are few: a person's numbers, a paper's codes. */
async function byKeys(db: Kysely<Tables>, keys: readonly (readonly [PaperKeyKind, string])[]): Promise<HeldPaper[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('papers')
    .select('paper')
    .where('doc_code', 'in', (all) =>
      all
        .selectFrom('paper_keys')
        .select('paper_keys.doc_code')
        .where((row) =>
          row.or(keys.map(([kind, value]) => row.and([row('kind', '=', kind), row('value', '=', value)]))),
        ),
    )
    .orderBy('doc_code')
    .execute();
  return rows.map(({ paper }) => JSON.parse(paper) as HeldPaper);
}

function toUse(row: Selectable<PaperTables['paper_uses']>): PaperUse {
  return {
    seq: row.seq,
    at: row.at,
    by: row.by,
    purpose: row.purpose,
    dossierCode: row.dossier_code,
    store: row.store,
    paperRef: row.paper_ref,
    fromDossier: row.from_dossier,
    reused: JSON.parse(row.reused),
  };
}
