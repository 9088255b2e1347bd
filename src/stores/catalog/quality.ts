import type { Kysely, Selectable } from 'kysely';
import type { Defect } from '../../domain/index.ts';
import type { QualityStore, RecordBundle, SampledItem, Sampling } from '../../plugin/index.ts';
import { unpack } from './packing.ts';
import type { SampledItemTable, SamplingTable } from './quality-tables.ts';
import type { Tables } from './tables.ts';

/** Rows in one INSERT: SQLite takes 32,766 bound values. */
const ROWS_AT_ONCE = 1000;

/** Sampling reviews: which documents were drawn from a lot and what was found of them. */
export function qualityOf(db: Kysely<Tables>, now: () => string): QualityStore {
  return {
    createSampling: (sampling, items) =>
      db.transaction().execute(async (trx) => {
        const { name, seed, lotSize, sampleSize, acceptance, aql, createdBy } = sampling;
        const row = await trx
          .insertInto('samplings')
          .values({
            ...{ name, seed, acceptance, aql, created_at: now(), created_by: createdBy },
            ...{ lot_size: lotSize, sample_size: sampleSize, closed_at: null, verdict: null },
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        for (let from = 0; from < items.length; from += ROWS_AT_ONCE) {
          const rows = items.slice(from, from + ROWS_AT_ONCE).map((item) => ({
            sampling_id: row.id,
            doc_code: item.docCode,
            dossier_code: item.dossierCode,
            record_version: item.recordVersion,
            drawn: Number(item.drawn),
          }));
          await trx.insertInto('sampled_items').values(rows).execute();
        }
        return toSampling(row);
      }),

    async listSamplings() {
      return (await db.selectFrom('samplings').selectAll().orderBy('id').execute()).map(toSampling);
    },

    async getSampling(id) {
      const row = await db.selectFrom('samplings').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSampling(row);
    },

    async sampledItems(id, { all = false } = {}) {
      let query = db.selectFrom('sampled_items').selectAll().where('sampling_id', '=', id);
      if (!all) query = query.where('drawn', '=', 1);
      return (await query.orderBy('doc_code').execute()).map(toItem);
    },

    async recordFinding(id, docCode, { defects, note, by }) {
      const { numUpdatedRows } = await db
        .updateTable('sampled_items')
        .set({ defects: JSON.stringify(defects), note, by, at: now() })
        .where('sampling_id', '=', id)
        .where('doc_code', '=', docCode)
        .where('drawn', '=', 1)
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('samplings').select('id').where('id', '=', id).where('closed_at', 'is', null)),
        )
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async closeSampling(id, verdict) {
      await db
        .updateTable('samplings')
        .set({ closed_at: now(), verdict })
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .execute();
    },

    async undoubted(codes) {
      let query = db
        .selectFrom('dossiers')
        .innerJoin('records', (join) =>
          join.onRef('records.dossier_id', '=', 'dossiers.id').onRef('records.version', '=', 'dossiers.record_version'),
        )
        .select(['dossiers.code', 'records.version', 'records.encoding', 'records.payload'])
        .where('dossiers.state', 'in', ['done', 'held']);
      if (codes !== null) query = query.where('dossiers.code', 'in', [...codes]);
      const found = [];
      // One record at a time: a hand-over is tens of thousands of them.
      for await (const row of query.orderBy('dossiers.code').stream()) {
        const { record } = unpack<RecordBundle>(row);
        const isDoubtful = (index: number) =>
          record.held.some(({ pointer }) => `${pointer}/`.startsWith(`/documents/${index}/`));
        for (const [index, { docCode }] of record.documents.entries()) {
          if (!isDoubtful(index)) found.push({ docCode, dossierCode: row.code ?? '', recordVersion: row.version });
        }
      }
      return found;
    },
  };
}

function toSampling(row: Selectable<SamplingTable>): Sampling {
  return {
    ...{ id: row.id, name: row.name, seed: row.seed, aql: row.aql, acceptance: row.acceptance },
    ...{ lotSize: row.lot_size, sampleSize: row.sample_size, createdAt: row.created_at, createdBy: row.created_by },
    ...{ closedAt: row.closed_at, verdict: row.verdict },
  };
}

function toItem(row: Selectable<SampledItemTable>): SampledItem {
  return {
    ...{ docCode: row.doc_code, dossierCode: row.dossier_code, recordVersion: row.record_version },
    drawn: row.drawn === 1,
    defects: row.defects === null ? null : (JSON.parse(row.defects) as Defect[]),
    ...{ note: row.note, by: row.by, at: row.at },
  };
}
