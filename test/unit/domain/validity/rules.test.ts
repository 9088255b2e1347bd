import { describe, expect, it } from 'vitest';
import { ruleFor, VALIDITY_RULES, ValidityRule, withOwnRules } from '../../../../src/domain/index.ts';

describe('rules of the settings', () => {
  it('replace those of their kind and nothing else, and never open a sensitive kind', () => {
    const own = ValidityRule.parse({ kind: 'phieu-ly-lich-tu-phap', term: { type: 'months', months: 3 } });
    const rules = withOwnRules(VALIDITY_RULES, [own]);
    expect(rules.filter(({ kind }) => kind === own.kind)).toEqual([{ ...own, sensitive: true }]);
    expect(rules).toHaveLength(VALIDITY_RULES.length);
  });

  it('hold for the time a paper was issued in', () => {
    expect(ruleFor(VALIDITY_RULES, 'xac-nhan-cu-tru', '2023-06-01')?.term.type).toBe('days');
    expect(ruleFor(VALIDITY_RULES, 'xac-nhan-cu-tru', '2024-06-01')?.term.type).toBe('months');
    expect(ruleFor(VALIDITY_RULES, 'xac-nhan-cu-tru', null)?.term.type).toBe('months');
  });
});
