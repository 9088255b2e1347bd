import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/connectors/http/exchange.ts';
import { failureOf, loginFailure } from '../../../src/connectors/http/failure.ts';

const answer = (status: number, retryAfter: string | null = null): Exchange => ({
  kind: 'answer',
  status,
  bytes: new Uint8Array(),
  header: (name) => (name === 'retry-after' ? retryAfter : null),
  text: '',
});

describe('what a failed call means', () => {
  it.each([
    ['nothing left the machine', { kind: 'unsent' }, 'retry TARGET_UNREACHABLE', 'retry TARGET_UNREACHABLE'],
    ['sent and no answer', { kind: 'cut' }, 'retry TARGET_UNREACHABLE', 'unknown TARGET_NO_ANSWER'],
    ['429', answer(429), 'retry TARGET_BUSY', 'retry TARGET_BUSY'],
    ['408', answer(408), 'retry TARGET_BUSY', 'retry TARGET_BUSY'],
    ['500', answer(500), 'retry TARGET_BROKEN', 'unknown TARGET_BROKEN'],
    ['502 of a proxy', answer(502), 'retry TARGET_BROKEN', 'unknown TARGET_BROKEN'],
    ['503', answer(503), 'retry TARGET_BROKEN', 'unknown TARGET_BROKEN'],
    ['400', answer(400), 'rejected TARGET_REFUSED fix-input', 'rejected TARGET_REFUSED fix-input'],
    ['422', answer(422), 'rejected TARGET_REFUSED fix-input', 'rejected TARGET_REFUSED fix-input'],
    ['413', answer(413), 'rejected TARGET_REFUSED fix-input', 'rejected TARGET_REFUSED fix-input'],
    ['401', answer(401), 'rejected TARGET_LOGIN fix-settings', 'rejected TARGET_LOGIN fix-settings'],
    ['403', answer(403), 'rejected TARGET_LOGIN fix-settings', 'rejected TARGET_LOGIN fix-settings'],
    ['404', answer(404), 'rejected TARGET_REFUSED fix-settings', 'rejected TARGET_REFUSED fix-settings'],
    ['a redirect', answer(302), 'rejected TARGET_REFUSED fix-settings', 'rejected TARGET_REFUSED fix-settings'],
    ['a 200 that cannot be read', answer(200), 'retry TARGET_ANSWER_ODD', 'unknown TARGET_ANSWER_ODD'],
  ] as const)('%s', (_name, exchange, read, write) => {
    expect(inWords(failureOf(exchange, 'read'))).toBe(read);
    expect(inWords(failureOf(exchange, 'write'))).toBe(write);
  });

  it('hands on how long to wait, and the code of a refusal', () => {
    expect(failureOf(answer(429, '7'), 'write')).toMatchObject({ retryAfterMs: 7000 });
    expect(failureOf(answer(429), 'write')).toMatchObject({ retryAfterMs: null });
    expect(failureOf(answer(422), 'write')).toMatchObject({ answer: '422' });
  });

  it('never leaves a login unknown: it changed nothing', () => {
    const login = (exchange: Exchange) => inWords(loginFailure(exchange));
    expect(login({ kind: 'cut' })).toBe('retry TARGET_UNREACHABLE');
    expect(login(answer(500))).toBe('retry TARGET_BROKEN');
    expect(login(answer(200))).toBe('retry TARGET_ANSWER_ODD');
    expect(login(answer(400))).toBe('rejected TARGET_LOGIN fix-settings');
    expect(login(answer(401))).toBe('rejected TARGET_LOGIN fix-settings');
    expect(login(answer(429))).toBe('retry TARGET_BUSY');
  });
});

function inWords(failure: ReturnType<typeof failureOf>): string {
  return [failure.state, failure.code, ...(failure.state === 'rejected' ? [failure.recovery] : [])].join(' ');
}
