import { describe, expect, it } from 'vitest';
import { accuracyBy, countOf, type JudgedValue } from '../../../../src/domain/index.ts';

const one = (wish: Partial<JudgedValue>): JudgedValue => ({
  field: '/issuedDate',
  paperKind: 'quyet-dinh',
  month: '2026-11',
  scanner: 'Canon DR-C225',
  from: 'review',
  machine: '2021-07-07',
  held: false,
  person: '2021-07-07',
  ...wish,
});

describe('the accuracy of values', () => {
  it('counts what nobody would have noticed apart from what would have waited', () => {
    const cases = [
      one({}),
      one({ machine: 'UBND XÃ TÂN LẬP', person: 'UBND  xã Tân Lập' }),
      one({ machine: '2021-01-07' }),
      one({ machine: null }),
      one({ machine: 'x', person: null }),
      one({ machine: null, person: null }),
      one({ machine: '2021-01-07', held: true }),
      one({ held: true }),
    ];
    expect(countOf(cases)).toEqual({ values: 8, right: 3, held: 2, wrong: 2, missed: 1 });
  });

  it('is grouped by field, kind, month or scanner, the largest group first', () => {
    const cases = [one({}), one({ field: '/subject', machine: 'a' }), one({ month: '2026-10' })];
    expect(accuracyBy(cases, 'field')).toEqual([
      { group: '/issuedDate', values: 2, right: 2, held: 0, wrong: 0, missed: 0 },
      { group: '/subject', values: 1, right: 0, held: 0, wrong: 1, missed: 0 },
    ]);
    expect(accuracyBy(cases, 'month').map(({ group }) => group)).toEqual(['2026-11', '2026-10']);
  });
});
