import { describe, expect, it } from 'vitest';
import { EMPTY_REUSE, problemsOf, reuseBody } from '../../../../src/service/page/reuse/reuse-form.ts';
import {
  bodyOf,
  EMPTY_FORM,
  EMPTY_SEARCH,
  keptBehindDossier,
  problemOf,
} from '../../../../src/service/page/search/search-form.ts';
import { addressOf, areaAddress, placeOf } from '../../../../src/service/page/shell/address.ts';

const CODE = 'H99.14-250716-0001';
const view = { total: 1, exact: 1, unindexed: 0, hits: [] };

describe('addresses', () => {
  it('name a dossier and one of its pages, or a view', () => {
    expect(placeOf(addressOf(CODE, 3))).toEqual({ area: 'queue', code: CODE, page: 3 });
    expect(placeOf(addressOf('a/pages/2'))).toEqual({ area: 'queue', code: 'a/pages/2', page: null });
    for (const area of ['queue', 'search', 'reuse'] as const) {
      expect(placeOf(areaAddress(area))).toEqual({ area, code: null, page: null });
    }
  });

  it('that name nothing lead to the queue', () => {
    for (const hash of [
      '',
      '#/dossiers/',
      '#/dossiers/%E0%A4%A',
      `#/dossiers/${CODE}/pages/x`,
      '#/search/051088001234',
    ]) {
      expect(placeOf(hash)).toEqual({ area: 'queue', code: null, page: null });
    }
  });
});

describe('the form of the search', () => {
  it('is sent with what was given, and null for the rest', () => {
    const composed = 'Đất đai';
    const body = bodyOf({ ...EMPTY_FORM, words: ` ${composed.normalize('NFD')} `, year: '2025' }, 20);
    expect(body).toMatchObject({ words: composed, year: 2025, agency: null, person: null, purpose: null, offset: 20 });
  });

  it('asks for something to look for, a year that is one, and why a person is looked for', () => {
    expect(problemOf(EMPTY_FORM)).toBe('empty');
    expect(problemOf({ ...EMPTY_FORM, purpose: 'Nhận hồ sơ' })).toBe('empty');
    expect(problemOf({ ...EMPTY_FORM, words: 'dat', year: '25' })).toBe('year');
    expect(problemOf({ ...EMPTY_FORM, person: 'Lan' })).toBe('purpose');
    expect(problemOf({ ...EMPTY_FORM, words: 'khai sinh 051088001234' })).toBe('purpose');
    expect(problemOf({ ...EMPTY_FORM, person: 'Lan', purpose: 'Nhận hồ sơ' })).toBeNull();
    expect(problemOf({ ...EMPTY_FORM, words: 'dat dai' })).toBeNull();
  });

  it('is kept behind an open hit, unless a person was looked for', () => {
    const words = { ...EMPTY_FORM, words: 'dat dai' };
    const plain = { ...EMPTY_SEARCH, form: words, asked: words, view };
    expect(keptBehindDossier(plain)).toEqual(plain);
    const asked = { ...words, person: '051088001234', purpose: 'Nhận hồ sơ' };
    expect(keptBehindDossier({ ...plain, asked })).toBe(EMPTY_SEARCH);
    expect(keptBehindDossier({ ...plain, form: asked })).toBe(EMPTY_SEARCH);
    expect(keptBehindDossier({ ...plain, asked: { ...words, words: '051088001234' } })).toBe(EMPTY_SEARCH);
  });
});

describe('the form of reuse', () => {
  const good = { ...EMPTY_REUSE, number: '001 099 000 001', purpose: 'Nhận hồ sơ' };

  it('asks for a number of 9 or 12 digits and a purpose; days as clerks write them', () => {
    expect(problemsOf(EMPTY_REUSE)).toEqual(['number', 'purpose']);
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf({ ...good, number: '012345678' })).toEqual([]);
    expect(problemsOf({ ...good, number: '0123456789' })).toEqual(['number']);
    expect(problemsOf({ ...good, birthDate: '31/02/1999', day: 'mai' })).toEqual(['birthDate', 'day']);
  });

  it('is sent with days of the calendar and null for what was left empty', () => {
    const body = reuseBody({ ...good, birthDate: '03/02/1999', procedure: ' 1.900102 ' });
    expect(body).toEqual({
      ...{ number: '001 099 000 001', purpose: 'Nhận hồ sơ', outside: true },
      ...{ name: null, birthDate: '1999-02-03', procedure: '1.900102', day: null },
    });
  });
});
