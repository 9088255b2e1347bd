import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSearchQuery } from '../../src/domain/index.ts';
import type { Catalog, SearchNarrowing } from '../../src/plugin/index.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { makeSearchDossier, type SearchDossier, type SearchPaper } from '../support/search-papers.ts';
import { finishSearchable, searchRecord } from '../support/search-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ALL: SearchNarrowing = { agency: null, type: null, kind: null, year: null, procedure: null, person: null };

describe('the search index', () => {
  const folder = temporaryFolder();
  const path = () => join(folder(), 'catalog.db');
  let catalog: Catalog;
  beforeEach(async () => {
    catalog = await openCatalog(path());
  });
  afterEach(() => catalog.close());

  const keep = (dossier: SearchDossier) => finishSearchable(catalog, searchRecord(dossier));
  const find = (words: string, narrowing: Partial<SearchNarrowing> = {}, limit = 1000) =>
    catalog.search.find({ query: parseSearchQuery(words), narrowing: { ...ALL, ...narrowing }, limit, offset: 0 });
  const codes = async (words: string, narrowing: Partial<SearchNarrowing> = {}) =>
    (await find(words, narrowing)).found.map(({ document }) => document.docCode);

  it('finds the same papers with and without marks, capitals or đ', async () => {
    await keep(withTexts(1, ['Thu hồi đất đai tại tỉnh Đắk Lắk']));
    await keep(withTexts(2, ['Kế hoạch sử dụng ĐẤT ĐAI, ĐẮK LẮK']));
    await keep(withTexts(3, ['Giấy khai sinh']));
    for (const words of ['dat dai', 'đất đai', 'ĐẤT ĐAI', 'Dak Lak', 'Đắk Lắk', 'đak lăk']) {
      expect((await codes(words)).sort(), words).toEqual([docCode(1), docCode(2)].sort());
    }
  });

  it('puts papers with the marks that were typed before the others', async () => {
    await keep(withTexts(1, ['đạt dài đạt dài đạt dài']));
    await keep(withTexts(2, [`đất đai ${'và những điều khác nữa '.repeat(40)}`]));
    await keep(withTexts(3, ['dat dai']));
    const { found, total, exact } = await find('đất đai');
    expect(found.map((hit) => [hit.document.docCode, hit.exact])).toEqual([
      [docCode(2), true],
      [expect.any(String), false],
      [expect.any(String), false],
    ]);
    expect([total, exact]).toEqual([3, 1]);
    // Page by page the same order, none twice, none left out.
    const query = parseSearchQuery('đất đai');
    const pages = [0, 1, 2].map((offset) => catalog.search.find({ query, narrowing: ALL, limit: 1, offset }));
    const paged = (await Promise.all(pages)).flatMap(({ found: one }) => one.map(({ document }) => document.docCode));
    expect(paged).toEqual(found.map(({ document }) => document.docCode));
  });

  it('keeps m² apart from m2, and NFD together with NFC', async () => {
    await keep(withTexts(1, ['rộng 120 m² đất ở']));
    await keep(withTexts(2, ['ký hiệu m2 đất ở'.normalize('NFD')]));
    expect(await codes('m²')).toEqual([docCode(1)]);
    expect(await codes('m2')).toEqual([docCode(2)]);
    expect((await find('đất ở')).exact).toBe(2);
  });

  it('knows phrases, beginnings, alternatives and exclusions', async () => {
    await keep(withTexts(1, ['đất của ông Đai']));
    await keep(withTexts(2, ['luật đất đai']));
    await keep(withTexts(3, ['nhà ở xã hội']));
    expect(await codes('"dat dai"')).toEqual([docCode(2)]);
    expect((await codes('dat*')).sort()).toEqual([docCode(1), docCode(2)].sort());
    expect((await codes('"luat dat d"*')).sort()).toEqual([docCode(2)]);
    expect((await codes('luat OR nha')).sort()).toEqual([docCode(2), docCode(3)].sort());
    expect(await codes('dat -luật')).toEqual([docCode(1)]);
    expect((await codes('-"dat dai"')).sort()).toEqual([docCode(1), docCode(3)].sort());
  });

  it('narrows down by agency, type, kind, year, procedure and person', async () => {
    await keep(withTexts(1, ['về việc đất'], { organName: 'Ủy ban nhân dân xã Đắk Pxi', issuedDate: '2024-05-01' }));
    await keep(withTexts(2, ['về việc đất'], { organName: 'Sở Tư pháp', issuedDate: '2025-05-01', paperKind: 'don' }));
    const person = makeSearchDossier('one', 1).owner;
    const one = [docCode(1)];
    expect(await codes('dat', { agency: 'UBND xa Dak Pxi' })).toEqual(one);
    expect(await codes('dat', { year: 2024 })).toEqual(one);
    expect(await codes('dat', { type: '02' })).toEqual(one);
    expect(await codes('dat', { type: 'Quyết định' })).toEqual(one);
    expect(await codes('dat', { kind: 'quyet-dinh' })).toEqual(one);
    expect(await codes('dat', { procedure: `${makeSearchDossier('one', 1).procedureCode}.000.00.00.H56` })).toEqual(
      one,
    );
    expect(await codes('dat', { person: person.id })).toEqual(one);
    expect(await codes('', { person: person.name.normalize('NFD').toUpperCase() })).toEqual(one);
    expect(await codes('dat', { person: person.id, year: 2025 })).toEqual([]);
    expect(await codes('dat', { person: '???' })).toEqual([]);
  });

  it('never stumbles over what is typed', async () => {
    await keep(withTexts(1, ['đất đai']));
    for (const words of HOSTILE) {
      await expect(find(words, { agency: words, person: words, kind: words, type: words, procedure: words }))
        .resolves // prettier
        .toBeDefined();
      await expect(find(words)).resolves.toBeDefined();
    }
  });

  it('shows the newest record only, and nothing of an erased dossier: not in the file either', async () => {
    await keep(withTexts(1, ['chữ cũxưa của bản trước']));
    const id = await keep(withTexts(1, ['chữ mớitinh của bản sau']));
    await keep(withTexts(2, ['hồ sơ khác']));
    expect(await codes('cuxua')).toEqual([]);
    expect(await codes('moitinh')).toEqual([docCode(1)]);
    await catalog.eraseDossier(id);
    expect(await codes('moitinh')).toEqual([]);
    expect(await codes('khac')).toEqual([docCode(2)]);
    const file = readFileSync(path()).toString('latin1');
    for (const word of ['cuxua', 'moitinh', 'uxua', 'oitinh']) expect(file).not.toContain(word);
    integrity(path());
  });

  it('is written together with the record or not at all', async () => {
    const { bundle, texts } = searchRecord(withTexts(1, ['đất đai']));
    const id = await keep(withTexts(1, ['nhà ở']));
    const held = [0, 1].map(() => ({ pointer: '/dossier/subject', reason: 'LOW_CONFIDENCE', candidates: [] }));
    // A held value the table refuses comes after the index in the transaction.
    const broken = [...held, { pointer: null as unknown as string, reason: 'LOW_CONFIDENCE', candidates: [] }];
    const entry = { id, state: 'held' as const, bundle, problems: [], pageCount: 1, intents: [], texts };
    await expect(catalog.finishDossier({ ...entry, held: broken })).rejects.toThrow();
    expect(await codes('dat')).toEqual([]);
    expect(await codes('nha')).toEqual([docCode(1)]);
    expect((await catalog.getRecord(CODE(1)))?.version).toBe(1);
    await catalog.finishDossier({ ...entry, held });
    expect(await codes('dat')).toEqual([docCode(1)]);
    integrity(path());
  });

  it('knows which records it lacks, takes them in, and only as the newest', async () => {
    const kept = searchRecord(withTexts(1, ['đất đai']));
    const id = await keep(withTexts(1, ['nhà ở']));
    expect(await catalog.search.countBehind()).toBe(0);
    const entry = { id, state: 'done' as const, held: [], problems: [], pageCount: 1, intents: [] };
    await catalog.finishDossier({ ...entry, bundle: kept.bundle });
    expect(await catalog.search.countBehind()).toBe(1);
    expect(await catalog.search.behind(10, '')).toEqual([{ code: CODE(1), version: 2 }]);
    const add = { code: CODE(1), record: kept.bundle.record, texts: kept.texts };
    await catalog.search.add([{ ...add, version: 1 }]);
    expect(await codes('dat')).toEqual([]);
    await catalog.search.add([{ ...add, version: 2 }]);
    expect(await codes('dat')).toEqual([docCode(1)]);
    expect(await catalog.search.countBehind()).toBe(0);
  });

  it('begins anew when its words were made by other rules', async () => {
    await keep(withTexts(1, ['đất đai']));
    await keep(withTexts(2, ['nhà ở']));
    await catalog.setMeta('search.words', '0');
    expect(await catalog.search.countBehind()).toBe(2);
    const { bundle, texts } = searchRecord(withTexts(1, ['đất đai']));
    await catalog.search.add([{ code: CODE(1), version: 1, record: bundle.record, texts }]);
    expect(await catalog.search.behind(10, '')).toEqual([{ code: CODE(2), version: 1 }]);
    expect(await codes('dat')).toEqual([docCode(1)]);
    integrity(path());
  });

  it('agrees with a plain look through a few hundred generated papers', async () => {
    const dossiers = Array.from({ length: 80 }, (_, number) => makeSearchDossier('quick', number));
    for (const dossier of dossiers) await keep(dossier);
    const papers = dossiers.flatMap(({ code, papers: all }) => all.map((paper, index) => ({ code, index, paper })));
    expect(papers.length).toBeGreaterThan(200);
    const plain = (text: string) =>
      ` ${text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[đĐ]/g, 'd')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    for (const words of ['đất đai', 'Đắk Hring', 'trợ cấp xã hội', 'khai sinh', 'thu hồi', 'quyết định']) {
      const folded = plain(words);
      const holding = papers.filter(({ paper }) => plain(paper.pages.join(' ')).includes(folded));
      const found = await find(`"${words}"`);
      const keys = found.found.map(({ dossierCode, document }) => `${dossierCode} ${document.ordinal}`);
      for (const { code, index } of holding) expect(keys).toContain(`${code} ${index + 1}`);
      expect(found.total).toBe(keys.length);
    }
  });
});

const HOSTILE = [
  '"',
  '""',
  '*',
  '-',
  '--',
  '-"',
  'OR',
  'OR OR',
  'a OR',
  'OR a',
  'a NEAR(b, 2) c',
  'folded : x',
  '{folded exact} : x',
  '^dat',
  'a AND NOT b',
  "'; drop table dossiers; --",
  '(((((',
  'a" OR tags:"x',
  '\u0000 \u202e \ud800',
  '⁂ ⁂',
  'a'.repeat(100_000),
  'dat '.repeat(5000),
  '-a '.repeat(500),
  'a* '.repeat(500),
  `"${'dat '.repeat(500)}"*`,
  '%_\\',
  '²³½Ⅷ①',
];

const CODE = (number: number) => makeSearchDossier('one', number).code;
const docCode = (number: number) => `${CODE(number)}.0000001`;

/** A dossier of one paper with just these pages. */
function withTexts(number: number, pages: readonly string[], more: Partial<SearchPaper> = {}): SearchDossier {
  const dossier = { ...makeSearchDossier('one', number), agency: 'Văn phòng' };
  const [code, organName, subject] = ['7/XX', 'Văn phòng', 'Không có gì'];
  const plain = { paperKind: 'quyet-dinh', codeNumber: code, codeNotation: 'YY', issuedDate: '2020-01-01' };
  return { ...dossier, papers: [{ ...plain, organName, subject, holder: dossier.owner, pages, ...more }] };
}

/** FTS5 compares its structures with each other; a word taken out wrongly shows here. */
function integrity(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("insert into search_index(search_index) values ('integrity-check')");
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
}
