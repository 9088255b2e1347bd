import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../src/connectors/http/retry-after.ts';

const NOW = Date.parse('2026-11-05T08:00:00Z');

describe('Retry-After', () => {
  it.each([
    [null, null],
    ['0', 0],
    ['120', 120_000],
    [' 3 ', 3000],
    ['Thu, 05 Nov 2026 08:00:30 GMT', 30_000],
    ['Thu, 05 Nov 2026 07:00:00 GMT', 0],
    ['99999999', 3_600_000],
    ['soon', null],
  ])('%s → %s', (header, expected) => {
    const waitMs = retryAfterMs(header, NOW);
    expect(waitMs).toBe(expected);
  });
});
