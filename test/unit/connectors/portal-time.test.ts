import { describe, expect, it } from 'vitest';
import { portalTime } from '../../../src/connectors/portal/portal-time.ts';

describe('time at the portal', () => {
  it.each([
    ['2026-11-05', '20261105000000'],
    ['2026-11-05T08:09:10+07:00', '20261105080910'],
    ['2026-11-05T23:30:00Z', '20261106063000'],
    ['2026-12-31T18:00:00.500Z', '20270101010000'],
    ['gibberish', ''],
    [null, ''],
  ])('%s → %s', (iso, expected) => {
    expect(portalTime(iso)).toBe(expected);
  });
});
