import { DatabaseSync } from 'node:sqlite';
import type { Catalog } from '../../../src/plugin/index.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { makeSearchDossier, type SearchDossier } from '../../support/search-papers.ts';
import { searchRecord } from '../../support/search-records.ts';
import { insertRecords } from './insert-records.ts';

/** What was built, and what it cost; making up the texts is not counted. */
export interface Filled {
  readonly papers: number;
  readonly dossiers: number;
  readonly textBytes: number;
  readonly seconds: number;
  readonly indexBytes: number;
  readonly textStoreBytes: number;
}

const SEED = 'bench-search';
const DOSSIERS_AT_ONCE = 50;

/** The catalog with its index, filled through the door that fills older workspaces. */
export async function fillStore(path: string, papers: number): Promise<Filled & { readonly catalog: Catalog }> {
  const catalog = await openCatalog(path);
  const counted = { papers: 0, dossiers: 0, textBytes: 0 };
  let spentMs = 0;
  for (const dossiers of batches(papers)) {
    const records = dossiers.map(searchRecord);
    insertRecords(path, records);
    const entries = records.map(({ bundle, texts }) => {
      const { record } = bundle;
      return { code: record.dossier.code, version: 1, record, texts };
    });
    const start = performance.now();
    await catalog.search.add(entries);
    spentMs += performance.now() - start;
    count(counted, dossiers);
  }
  const start = performance.now();
  await catalog.search.settle();
  spentMs += performance.now() - start;
  const sizes = { indexBytes: bytesOf(path, 'search_index%'), textStoreBytes: bytesOf(path, 'search_texts') };
  return { catalog, ...counted, ...sizes, seconds: spentMs / 1000 };
}

/** What one gets from FTS5 as it is: the same texts, `unicode61` without touching marks, no texts kept. */
export function fillPlain(path: string, papers: number): Filled & { readonly database: DatabaseSync } {
  const database = new DatabaseSync(path);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']) {
    database.exec(`PRAGMA ${pragma}`);
  }
  database.exec(
    `create virtual table texts using fts5(words, content = '', tokenize = 'unicode61 remove_diacritics 0')`,
  );
  const insert = database.prepare('insert into texts(words) values (?)');
  const counted = { papers: 0, dossiers: 0, textBytes: 0 };
  let spentMs = 0;
  for (const dossiers of batches(papers)) {
    const start = performance.now();
    database.exec('begin');
    for (const { pages } of dossiers.flatMap((dossier) => dossier.papers)) insert.run(pages.join('\n'));
    database.exec('commit');
    spentMs += performance.now() - start;
    count(counted, dossiers);
  }
  const start = performance.now();
  database.exec(`insert into texts(texts) values ('optimize')`);
  spentMs += performance.now() - start;
  const indexBytes = bytesOf(path, 'texts%');
  return { database, ...counted, indexBytes, textStoreBytes: 0, seconds: spentMs / 1000 };
}

function* batches(papers: number): Generator<SearchDossier[]> {
  let batch: SearchDossier[] = [];
  for (let number = 0, made = 0; made < papers; number += 1) {
    const dossier = makeSearchDossier(SEED, number);
    const left = papers - made;
    batch.push(dossier.papers.length <= left ? dossier : { ...dossier, papers: dossier.papers.slice(0, left) });
    made += dossier.papers.length;
    if (batch.length < DOSSIERS_AT_ONCE && made < papers) continue;
    yield batch;
    batch = [];
  }
}

function count(counted: { papers: number; dossiers: number; textBytes: number }, dossiers: readonly SearchDossier[]) {
  const papers = dossiers.flatMap((dossier) => dossier.papers);
  counted.papers += papers.length;
  counted.dossiers += dossiers.length;
  for (const { pages } of papers) counted.textBytes += Buffer.byteLength(pages.join('\n'));
}

/** Pages of the database a table and its shadows take. */
function bytesOf(path: string, like: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const row = database.prepare('select sum(pgsize) as bytes from dbstat where name like ?').get(like);
    return Number(row?.['bytes'] ?? 0);
  } finally {
    database.close();
  }
}
