import type { Kysely, Transaction } from 'kysely';
import { type AuditEntry, type AuditHead, canonicalJson, nextEntry, personMark } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { AuditStore } from '../../plugin/index.ts';
import type { Tables } from './tables.ts';

/** What a value of `detail` may be made of, so that no name and no sentence gets in. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._:,/-]{0,99}$/;

/** An identity number all by itself. */
const IDENTITY_NUMBER = /^(?:\d{9}|\d{12})$/;

/** The log of looks. `key` is asked for only when somebody's mark is needed. */
export function auditOf(db: Kysely<Tables>, now: () => string, key: () => Uint8Array): AuditStore {
  const marksOf = (persons: readonly string[]): string =>
    persons.length === 0 ? '' : [...new Set(persons.map((id) => personMark(key(), id)))].sort().join(' ');

  return {
    async append({ actor, action, dossier, persons, purpose, detail }) {
      checkDetail(detail);
      const content = {
        actor: `${actor.kind}:${actor.name.normalize('NFC')}`,
        ...{ action, dossier, persons: marksOf(persons), purpose },
        detail: canonicalJson(detail),
      };
      return db.transaction().execute(async (trx) => {
        // The write lock is ours by now (begin immediate): nobody else links to the same head.
        const entry = nextEntry(await headOf(trx), { at: now(), ...content });
        await trx.insertInto('audit_log').values(entry).execute();
        return entry;
      });
    },

    head: () => headOf(db),

    after: (seq, limit): Promise<AuditEntry[]> =>
      db.selectFrom('audit_log').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute(),
  };
}

async function headOf(db: Kysely<Tables> | Transaction<Tables>): Promise<AuditHead | null> {
  const newest = db.selectFrom('audit_log').select(['seq', 'at', 'hash']).orderBy('seq', 'desc').limit(1);
  return (await newest.executeTakeFirst()) ?? null;
}

function checkDetail(detail: Readonly<Record<string, string | number | boolean>>): void {
  for (const [name, value] of Object.entries(detail)) {
    if (typeof value !== 'string') continue;
    if (!CODE.test(value) || IDENTITY_NUMBER.test(value)) fail('AUDIT_DETAIL', { params: { name } });
  }
}
