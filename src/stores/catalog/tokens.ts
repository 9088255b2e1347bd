import type { Kysely, Selectable } from 'kysely';
import type { TokenScope } from '../../domain/index.ts';
import type { ApiToken, TokenStore } from '../../plugin/index.ts';
import type { ApiTokenTable, Tables } from './tables.ts';

/** Tokens of the look-up API; of the secret only its SHA-256 is here. */
export function tokensOf(db: Kysely<Tables>, now: () => string): TokenStore {
  return {
    async add({ id, name, scopes, expiresAt, hash }) {
      const row = {
        id,
        name,
        hash,
        scopes: scopes.join(' '),
        created_at: now(),
        expires_at: expiresAt,
        revoked_at: null,
      };
      await db.insertInto('api_tokens').values(row).execute();
      return toToken(row);
    },

    async list() {
      const rows = await db.selectFrom('api_tokens').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
      return rows.map(toToken);
    },

    async get(id) {
      const row = await db.selectFrom('api_tokens').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : { ...toToken(row), hash: row.hash };
    },

    async revoke(id) {
      const row = await db
        .updateTable('api_tokens')
        .set((token) => ({ revoked_at: token.fn.coalesce('revoked_at', token.val(now())) }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? null : toToken(row);
    },
  };
}

function toToken(row: Selectable<ApiTokenTable>): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes.split(' ') as TokenScope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}
