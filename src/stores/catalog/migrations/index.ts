import type { Kysely } from 'kysely';
import type { CatalogDialect } from '../dialect.ts';
import type { Tables } from '../tables.ts';
import { first } from './0001-first.ts';
import { access } from './0002-access.ts';
import { review } from './0003-review.ts';
import { quality } from './0004-quality.ts';
import { papers } from './0005-papers.ts';
import { search } from './0006-search.ts';
import { delivery } from './0007-delivery.ts';
import { links } from './0008-links.ts';
import { nights } from './0009-nights.ts';

export type Migration = (db: Kysely<Tables>, dialect: CatalogDialect) => Promise<void>;

/** In order; entry n brings a database from version n to n + 1. Entries that were released are never changed. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  access,
  review,
  quality,
  papers,
  search,
  delivery,
  links,
  nights,
];
