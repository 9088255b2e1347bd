import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCertificates } from '../../../src/sandbox/tls/open-certificates.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe('certificates of the sandbox', () => {
  const folder = temporaryFolder();
  const open = () => openCertificates(folder());

  it('are issued by its own authority, for this machine, each with its key', () => {
    const { ca, good, paths } = open();
    const authority = new X509Certificate(ca);
    const server = new X509Certificate(good.cert);
    expect(authority.ca).toBe(true);
    expect(authority.checkIssued(authority) && authority.verify(authority.publicKey)).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true);
    expect(server.checkPrivateKey(createPrivateKey(good.key))).toBe(true);
    for (const name of ['127.0.0.1', '::1']) expect(server.checkIP(name)).toBeDefined();
    expect(server.checkHost('localhost')).toBe('localhost');
    expect(server.checkHost('example.vn')).toBeUndefined();
    const client = new X509Certificate(readFileSync(paths.clientCertificate));
    expect(client.checkPrivateKey(createPrivateKey(readFileSync(paths.clientKey)))).toBe(true);
    expect(client.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
  });

  it('hold for years, but for the one that expired', () => {
    const { good, expired } = open();
    const inNineYears = Date.now() + 9 * 365 * 24 * 3600 * 1000;
    expect(new X509Certificate(good.cert).validToDate.getTime()).toBeGreaterThan(inNineYears);
    expect(new X509Certificate(expired.cert).validToDate).toEqual(new Date('2021-01-01T00:00:00Z'));
  });

  it('are made once and kept where only their owner reads them', () => {
    const first = open();
    expect(open()).toEqual(first);
    for (const path of Object.values(first.paths)) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.runIf(hasOpenssl)('are what openssl takes, by the letter of the standard', () => {
    const { paths } = open();
    for (const name of ['server.pem', 'client.pem']) {
      const args = ['verify', '-x509_strict', '-CAfile', paths.ca, join(folder(), 'tls', name)];
      expect(execFileSync('openssl', args, { encoding: 'utf8' })).toContain(': OK');
    }
  });
});
