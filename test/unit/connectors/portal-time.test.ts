import { describe, expect, it } from 'vitest';
import { isPortalTime, portalTime } from '../../../src/connectors/portal/portal-time.ts';

describe('time at the portal', () => {
  it.each([
    ['2026-11-05', '20261105000000'],
    ['2026-11-05T08:09:10+07:00', '20261105080910'],
    ['2026-11-05T23:30:00Z', '20261106063000'],
    ['2026-12-31T18:00:00.500Z', '20270101010000'],
    ['gibberish', 'gibberish'],
    ['2026-02-30T00:00:00+07:00', '2026-02-30T00:00:00+07:00'],
    [null, ''],
  ])('%s → %s', (iso, expected) => {
    expect(portalTime(iso)).toBe(expected);
  });

  it.each([
    ['20261105000000', true],
    ['20240229235959', true],
    ['20260229000000', false],
    ['20261301000000', false],
    ['20261105240000', false],
    ['20261105006000', false],
    ['2026110500000', false],
    ['', false],
    ['2026-11-05T00:', false],
  ])('%s is a time: %s', (text, expected) => {
    expect(isPortalTime(text)).toBe(expected);
  });
});
