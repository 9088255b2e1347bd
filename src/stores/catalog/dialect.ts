import type { ColumnDefinitionBuilder, Dialect, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * All that differs between database systems. The rest of the catalog is Kysely and runs on any of them, so that a
 * second system means one more implementation of this interface and nothing else.
 */
export interface CatalogDialect {
  readonly kysely: Dialect;
  readonly blobType: 'blob' | 'bytea';
  /** An integer primary key the database counts up by itself. */
  autoId(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
  /** Number of the newest migration this database has seen; 0 for an empty one. */
  readVersion(db: Kysely<Tables>): Promise<number>;
  /** Part of the migration's own transaction. */
  writeVersion(db: Kysely<Tables>, version: number): Promise<void>;
  /** A consistent copy while the database is in use. */
  backup(path: string): Promise<void>;
  /** Makes sure that deleted rows cannot be found in the files any more. */
  scrub(): Promise<void>;
}
