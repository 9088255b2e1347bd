import type { Kysely } from 'kysely';
import type { Catalog, RecordBundle } from '../../plugin/index.ts';
import { unpack } from './packing.ts';
import type { Tables } from './tables.ts';

type RecordMethods = Pick<Catalog, 'getRecord' | 'unwrittenRecords' | 'markWritten' | 'referencedBlobs'>;

/** Finished records, every version of them. */
export function recordsOf(db: Kysely<Tables>): RecordMethods {
  return {
    async getRecord(code, version) {
      let query = db
        .selectFrom('records')
        .innerJoin('dossiers', 'dossiers.id', 'records.dossier_id')
        .select(['records.version', 'records.encoding', 'records.payload'])
        .where('dossiers.code', '=', code);
      if (version !== undefined) query = query.where('records.version', '=', version);
      const row = await query.orderBy('records.version', 'desc').limit(1).executeTakeFirst();
      return row === undefined ? null : { bundle: unpack<RecordBundle>(row), version: row.version };
    },

    async unwrittenRecords() {
      const rows = await db
        .selectFrom('dossiers')
        .select(['code', 'record_version'])
        .where('code', 'is not', null)
        .where('record_version', 'is not', null)
        .where((row) =>
          row.or([row('written_version', 'is', null), row('written_version', '!=', row.ref('record_version'))]),
        )
        .orderBy('code')
        .execute();
      return rows.map(({ code, record_version }) => ({ code: code ?? '', version: record_version ?? 0 }));
    },

    async markWritten(code, version) {
      await db.updateTable('dossiers').set({ written_version: version }).where('code', '=', code).execute();
    },

    async referencedBlobs() {
      const rows = await db.selectFrom('blob_refs').select('sha256').distinct().execute();
      // Fetched from another store for a dossier that has not been run since: named by no result yet.
      const used = await db.selectFrom('paper_uses').select('file_sha256').where('withdrawn_at', 'is', null).execute();
      return new Set([...rows.map(({ sha256 }) => sha256), ...used.map((use) => use.file_sha256)]);
    },
  };
}
