import { describe, expect, it } from 'vitest';
import { decodeHeader, viewerOf } from '../../../../src/service/api/viewer.ts';

const token = {
  ...{ id: 'aaaa1111', name: 'Một cửa', scopes: ['reuse'] as const, revokedAt: null },
  ...{ createdAt: '2026-11-01T00:00:00.000Z', expiresAt: '2027-11-01T00:00:00.000Z' },
};
const purpose = 'Giải quyết hồ sơ đất đai';

describe('who looks and why', () => {
  it.each([
    ['percent-encoded', encodeURIComponent(purpose)],
    ['as bytes of UTF-8', Buffer.from(purpose).toString('latin1')],
    ['decomposed', encodeURIComponent(purpose.normalize('NFD'))],
  ])('reads a Vietnamese purpose from the header, %s', (_how, header) => {
    const viewer = viewerOf({ token, headers: { 'x-purpose': header } });
    expect(viewer).toEqual({ actor: { kind: 'token', name: 'aaaa1111' }, purpose });
  });

  it('takes the body’s word before the header’s', () => {
    expect(viewerOf({ token, headers: { 'x-purpose': 'another' } }, purpose).purpose).toBe(purpose);
  });

  it('leaves what is no encoding as it is', () => {
    expect(decodeHeader('100%zz')).toBe('100%zz');
    expect(decodeHeader('caf\xe9 \xff')).toBe('caf\xe9 \xff');
    expect(decodeHeader('%E1%BA')).toBe('%E1%BA');
  });

  it.each([undefined, '', '  ', 'ab', '001099000001'])('refuses the purpose %j', (header) => {
    const headers = header === undefined ? {} : { 'x-purpose': header };
    expect(() => viewerOf({ token, headers })).toThrow(expect.objectContaining({ code: 'PURPOSE_INVALID' }));
  });
});
