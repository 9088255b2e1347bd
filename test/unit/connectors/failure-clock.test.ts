import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/connectors/http/exchange.ts';
import { failureOf } from '../../../src/connectors/http/failure.ts';

function busy(headers: Record<string, string>): Answer {
  return { kind: 'answer', status: 429, bytes: new Uint8Array(), text: '', header: (name) => headers[name] ?? null };
}

describe('a date in Retry-After', () => {
  it.each([-5, 0, 5])('is reckoned from their clock, %i hours off ours', (hours) => {
    const theirs = Date.now() + hours * 3_600_000;
    const [date, later] = [
      new Date(theirs).toUTCString(),
      new Date(Date.parse(new Date(theirs).toUTCString()) + 30_000).toUTCString(),
    ];
    expect(failureOf(busy({ date, 'retry-after': later }), 'read')).toMatchObject({
      state: 'retry',
      retryAfterMs: 30_000,
    });
  });
});
