import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planServing } from '../../../../src/workspace/access/serving-plan.ts';
import { Settings } from '../../../../src/workspace/settings.ts';
import { selfSigned } from '../../../support/self-signed.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const settings = (serve: object = {}, links: object = {}) => Settings.parse({ serve, links });
const nothing = { host: null, port: null, tls: null };

describe('where the API listens', () => {
  const folder = temporaryFolder();

  it('is this machine alone, unless somebody says otherwise', () => {
    const plan = planServing(nothing, settings(), folder());
    expect(plan).toEqual({ host: '127.0.0.1', port: 4020, loopback: true, tls: null });
  });

  it.each(['127.0.0.2', '::1', 'localhost'])('may be %s without TLS', (host) => {
    expect(planServing({ ...nothing, host }, settings(), folder()).loopback).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.5', 'tra-cuu.tinh.example', '127.0.0.1.evil.example', '::ffff:10.0.0.5'])(
    'is %s only with TLS, or where the settings say that another encrypts',
    (host) => {
      const wish = { ...nothing, host, port: 0 };
      expect(() => planServing(wish, settings(), folder())).toThrow(expect.objectContaining({ code: 'ADDRESS_OPEN' }));
      expect(planServing(wish, settings({ allowPlainHttp: true }), folder()).loopback).toBe(false);
      const tls = selfSigned(folder());
      expect(planServing({ ...wish, tls }, settings(), folder()).tls?.cert).toContain('BEGIN CERTIFICATE');
    },
  );

  it('reads the files of the settings from the workspace', () => {
    selfSigned(folder());
    const tls = { certFile: 'server.pem', keyFile: 'server.key' };
    expect(planServing(nothing, settings({ tls }), folder()).tls?.key).toContain('PRIVATE KEY');
  });

  it('says which files cannot be used, and why', () => {
    const tls = selfSigned(folder());
    const other = selfSigned(folder(), 'other');
    writeFileSync(join(folder(), 'text.pem'), 'no certificate');
    const pairs = [
      { ...tls, keyFile: other.keyFile },
      { ...tls, certFile: join(folder(), 'text.pem') },
      { ...tls, keyFile: join(folder(), 'missing.key') },
    ];
    for (const pair of pairs) {
      expect(() => planServing({ ...nothing, tls: pair }, settings(), folder())).toThrow(
        expect.objectContaining({ code: 'TLS_UNUSABLE' }),
      );
    }
  });

  it('asks callers for a certificate only where it speaks TLS itself', () => {
    const tls = selfSigned(folder());
    const links = { clientCertificate: { caFile: tls.certFile } };
    expect(planServing(nothing, settings({ tls }, links), folder()).tls?.ca).toContain('BEGIN CERTIFICATE');
    for (const [serve, caFile] of [
      [{}, tls.certFile],
      [{ tls }, tls.keyFile],
      [{ tls }, 'missing.pem'],
    ] as const) {
      const given = settings(serve, { clientCertificate: { caFile } });
      expect(() => planServing(nothing, given, folder())).toThrow(expect.objectContaining({ code: 'TLS_UNUSABLE' }));
    }
  });
});
