import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  decideReuse,
  judgeValidity,
  papersOf,
  VALIDITY_RULES,
  withoutDoubles,
} from '../../../src/domain/index.ts';
import { heldPaper } from '../../support/held-paper.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom(...new Set(VALIDITY_RULES.map((rule) => rule.kind)), 'giay-la');
const paper = fc
  .record({
    kind: fc.option(kind, { nil: null }),
    issuedDate: fc.option(day, { nil: null }),
    id: fc.option(fc.constantFrom('001099000001', '012345678', '001099000002'), { nil: null }),
    name: fc.option(fc.constantFrom('Nguyễn Văn Mẫu', 'Lê Thị Khác'), { nil: null }),
    birthDate: fc.option(fc.constantFrom('1999-02-03', '1960-01-01'), { nil: null }),
    formerId: fc.option(fc.constantFrom('012345678', '098765432'), { nil: null }),
    completeness: fc.constantFrom('whole', 'front-only', 'changes-missing', 'unknown'),
    signedCopy: fc.boolean(),
  })
  .map(({ kind: kindOf, issuedDate, completeness, signedCopy, ...holder }) => ({
    kind: kindOf,
    issuedDate,
    signedCopy,
    fields: { completeness },
    holder,
  }));
const papers = fc
  .array(paper, { maxLength: 8 })
  .map((wishes) => wishes.map((wish, index) => heldPaper(`p-${index}`, wish)));

describe('validity', () => {
  it('is never expired on one day and valid on a later one, by itself', () => {
    fc.assert(
      fc.property(paper, day, day, (wish, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        const state = (on: string) => judgeValidity(heldPaper('p', wish), { day: on, rules: VALIDITY_RULES }).state;
        expect(state(first) === 'expired' && state(second) === 'valid').toBe(false);
      }),
    );
  });

  it('does not depend on the order in which papers were found', () => {
    fc.assert(
      fc.property(papers, day, (all, on) => {
        const judged = (others: typeof all) =>
          all.map((one) => judgeValidity(one, { day: on, rules: VALIDITY_RULES, others }).state);
        expect(judged([...all].reverse())).toEqual(judged(all));
      }),
    );
  });

  it('months are added as the calendar says', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 600 }), (from, months) => {
        const to = addMonths(from, months);
        expect(to >= from).toBe(true);
        expect(new Date(`${to}T00:00:00Z`).toISOString().slice(0, 10)).toBe(to);
        expect(Number(to.slice(8)) <= Number(from.slice(8))).toBe(true);
      }),
    );
  });
});

describe('reuse', () => {
  it('gives only papers of the person by a proven number, valid, whole and signed', () => {
    fc.assert(
      fc.property(papers, day, (all, on) => {
        const asked = { number: '001099000001', name: null, birthDate: null };
        const held = papersOf(asked, null, withoutDoubles(all));
        const numbers = held.numbers.map(({ number }) => number);
        const context = { day: on, rules: VALIDITY_RULES, databases: [], allowedKinds: [], allowUnsigned: false };
        for (const { status, candidates } of decideReuse(null, held, context)) {
          if (status !== 'held') continue;
          const [best] = candidates;
          expect(best?.paper.holders.some(({ id }) => id !== null && numbers.includes(id))).toBe(true);
          expect(best?.paper.signedCopy).toBe(true);
          expect(['valid', 'replaced']).toContain(best?.validity.state);
          if (best?.validity.state === 'replaced') expect(best.together).toHaveLength(1);
        }
      }),
    );
  });
});
