import { describe, expect, it } from 'vitest';
import {
  DATA_SOURCES,
  decideReuse,
  type HeldPaper,
  papersOf,
  type ReuseContext,
  VALIDITY_RULES,
  withoutDoubles,
} from '../../../../src/domain/index.ts';
import { heldPaper } from '../../../support/held-paper.ts';

const NUMBER = '001099000001';
const asked = { number: NUMBER, name: null, birthDate: null };
const context: ReuseContext = {
  day: '2025-11-23',
  rules: VALIDITY_RULES,
  databases: DATA_SOURCES,
  allowedKinds: [],
  allowUnsigned: false,
};

const refs = (papers: readonly HeldPaper[]) => papers.map(({ ref }) => ref);
const component = (paperKind: string) => ({ code: `TP-${paperKind}`, name: paperKind, paperKind, required: true });
const ask = (kind: string, papers: readonly HeldPaper[], over: Partial<ReuseContext> = {}) =>
  decideReuse([component(kind)], papersOf(asked, null, papers), { ...context, ...over })[0];

describe('whose paper it is', () => {
  it('joins papers of one number and never by the name alone', () => {
    const mine = heldPaper('mine');
    const namesake = heldPaper('namesake', { holder: { id: '001099000777', birthDate: '1980-05-05' } });
    const noNumber = heldPaper('no-number', { holder: { id: null } });
    const found = papersOf(asked, null, [mine, namesake, noNumber]);
    expect(refs(found.papers)).toEqual(['mine']);
    expect(found.doubtful.map(({ paper, doubt }) => [paper.ref, doubt])).toEqual([['no-number', 'NO_NUMBER']]);
  });

  it('joins a 9-digit and a 12-digit number only where a paper says both', () => {
    const old = heldPaper('old', { kind: 'cmnd', holder: { id: '012345678' } });
    const card = heldPaper('card', { kind: 'can-cuoc' });
    expect(refs(papersOf(asked, null, [old, card]).papers)).toEqual(['card']);
    const says = heldPaper('card', { kind: 'can-cuoc', holder: { formerId: '012345678' } });
    const found = papersOf(asked, null, [old, says]);
    expect(refs(found.papers)).toEqual(['old', 'card']);
    expect(found.numbers).toEqual([
      { number: NUMBER, evidence: 'card' },
      { number: '012345678', evidence: 'card' },
    ]);
  });

  it('finds the new number when asked by the old one', () => {
    const says = heldPaper('card', { kind: 'can-cuoc', holder: { formerId: '012345678' } });
    expect(refs(papersOf({ ...asked, number: '012345678' }, null, [says]).papers)).toEqual(['card']);
  });

  it('joins them also on the word of the identity register', () => {
    const old = heldPaper('old', { kind: 'cmnd', holder: { id: '012345678' } });
    const known = { name: 'Nguyễn Văn Mẫu', birthDate: '1999-02-03' };
    const pair = { a: NUMBER, b: '012345678', evidence: 'register' };
    expect(refs(papersOf(asked, known, [old], [pair]).papers)).toEqual(['old']);
  });

  it('does not join a number through a paper of somebody else', () => {
    const old = heldPaper('old', { kind: 'cmnd', holder: { id: '012345678' } });
    const foreign = heldPaper('foreign', {
      holder: { birthDate: '1970-01-01', name: 'Lê Thị Khác', formerId: '012345678' },
    });
    const known = { name: 'Nguyễn Văn Mẫu', birthDate: '1999-02-03' };
    expect(refs(papersOf(asked, known, [old, foreign]).papers)).toEqual([]);
  });

  it('holds a recycled number as a doubt, and lets the register settle it', () => {
    const number = '012345678';
    const first = heldPaper('first', { holder: { id: number } });
    const second = heldPaper('second', { holder: { id: number, name: 'Lê Thị Khác', birthDate: '1960-01-01' } });
    const shared = papersOf({ ...asked, number }, null, [first, second]);
    expect(shared.person).toBeNull();
    expect(shared.papers).toEqual([]);
    expect(shared.doubtful.map(({ doubt }) => doubt)).toEqual(['NUMBER_SHARED', 'NUMBER_SHARED']);
    const known = { name: 'NGUYEN VAN MAU', birthDate: '1999-02-03' };
    const settled = papersOf({ ...asked, number }, known, [first, second]);
    expect(refs(settled.papers)).toEqual(['first']);
    expect(settled.doubtful.map(({ paper, doubt }) => [paper.ref, doubt])).toEqual([['second', 'NUMBER_SHARED']]);
  });

  it('doubts a paper whose birth date the number contradicts', () => {
    const odd = heldPaper('odd', { holder: { birthDate: '1988-02-03' } });
    expect(papersOf(asked, null, [odd]).doubtful.map(({ doubt }) => doubt)).toEqual(['NUMBER_AGAINST_BIRTH']);
  });

  it('doubts a bare 9-digit number', () => {
    const bare = heldPaper('bare', { holder: { id: '012345678', name: null, birthDate: null } });
    const found = papersOf({ ...asked, number: '012345678' }, null, [bare]);
    expect(found.doubtful.map(({ doubt }) => doubt)).toEqual(['NUMBER_ALONE']);
  });
});

describe('what must not be asked for', () => {
  it('is what is held, whole, signed and valid', () => {
    expect(ask('giay-khai-sinh', [heldPaper('a')])?.status).toBe('held');
  });

  it('is never an unknown validity by itself', () => {
    const answer = ask('chung-chi', [heldPaper('a', { kind: 'chung-chi' })]);
    expect(answer?.status).toBe('check');
    expect(answer?.candidates[0]?.obstacles).toEqual(['UNKNOWN']);
  });

  it('is no front without its back or change page', () => {
    const front = heldPaper('a', {
      kind: 'can-cuoc',
      issuedDate: '2024-06-01',
      fields: { completeness: 'front-only' },
    });
    expect(ask('can-cuoc', [front])?.candidates[0]?.obstacles).toEqual(['INCOMPLETE']);
    const land = heldPaper('b', { kind: 'gcn-quyen-su-dung-dat', fields: { completeness: 'changes-missing' } });
    expect(ask('gcn-quyen-su-dung-dat', [land])?.candidates[0]?.obstacles).toEqual(['UNKNOWN', 'INCOMPLETE']);
  });

  it('is no unsigned copy unless the settings allow it', () => {
    const copy = heldPaper('a', { signedCopy: false });
    expect(ask('giay-khai-sinh', [copy])?.status).toBe('check');
    expect(ask('giay-khai-sinh', [copy], { allowUnsigned: true })?.status).toBe('held');
  });

  it('is what a national database has, from the day it does', () => {
    expect(ask('giay-khai-sinh', [])?.status).toBe('not-held');
    const later = ask('giay-khai-sinh', [], { day: '2026-01-01' });
    expect([later?.status, later?.database?.code]).toEqual(['data', 'CSDLHT']);
  });

  it('says nothing of sensitive kinds, not even that one is held', () => {
    const record = heldPaper('a', { kind: 'phieu-ly-lich-tu-phap', issuedDate: '2025-10-01' });
    const answer = ask('phieu-ly-lich-tu-phap', [record]);
    expect([answer?.status, answer?.candidates]).toEqual(['sensitive', []]);
    expect(
      ask('phieu-ly-lich-tu-phap', [record], { allowedKinds: ['phieu-ly-lich-tu-phap'] })?.candidates,
    ).toHaveLength(1);
    expect(decideReuse(null, papersOf(asked, null, [record]), context)).toEqual([]);
  });

  it('is a corrected paper only together with its correction', () => {
    const correction = heldPaper('fix', { kind: 'trich-luc-thay-doi-ho-tich', issuedDate: '2024-01-01' });
    const answer = ask('giay-khai-sinh', [heldPaper('a'), correction]);
    expect(answer?.status).toBe('held');
    expect(answer?.candidates[0]?.together.map(({ ref }) => ref)).toEqual(['fix']);
  });

  it('is the later issue, not the one it replaced', () => {
    const answer = ask('giay-khai-sinh', [heldPaper('old'), heldPaper('new', { issuedDate: '2024-01-01' })]);
    expect(answer?.candidates.map(({ paper, validity }) => [paper.ref, validity.state])).toEqual([
      ['new', 'valid'],
      ['old', 'replaced'],
    ]);
  });

  it('is no paper of the dead for a new claim', () => {
    const death = heldPaper('death', { kind: 'trich-luc-khai-tu', issuedDate: '2024-01-01' });
    const degree = heldPaper('degree', { kind: 'bang-tot-nghiep' });
    expect(ask('bang-tot-nghiep', [degree, death])?.candidates[0]?.obstacles).toEqual(['HOLDER_DEAD']);
  });

  it('is no form: those are filled in for each dossier', () => {
    expect(ask('to-khai', [heldPaper('a', { kind: 'to-khai' })])?.status).toBe('made-new');
  });
});

describe('one paper in several stores', () => {
  it('is one, ours first, with what the national store knows of it', () => {
    const own = heldPaper('own', { code: '12/2020' });
    const portal = heldPaper('portal:1', {
      store: 'portal',
      code: '12/2020',
      docCode: null,
      issuedDate: null,
      resultCode: 'KQ-1',
    });
    expect(withoutDoubles([portal, own])).toMatchObject([{ ref: 'own', alsoIn: ['portal'], resultCode: 'KQ-1' }]);
  });

  it('stays two where only the kind agrees', () => {
    const portal = heldPaper('portal:1', { store: 'portal', docCode: null, code: '13/2020' });
    expect(withoutDoubles([heldPaper('own', { code: '12/2020' }), portal])).toHaveLength(2);
  });
});
