import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAuthority } from './certificate.ts';

const DAY_MS = 24 * 3600 * 1000;
const LIFE_DAYS = 3650;

/** Where the certificates lie, for whoever calls the sandbox. */
export interface CertificatePaths {
  /** The authority a client has to trust. */
  readonly ca: string;
  /** What a client shows where client certificates are demanded. */
  readonly clientCertificate: string;
  readonly clientKey: string;
}

/** What the server shows, PEM. */
export interface ServerCertificates {
  readonly ca: string;
  readonly good: { readonly cert: string; readonly key: string };
  readonly expired: { readonly cert: string; readonly key: string };
  readonly paths: CertificatePaths;
}

/** The certificates in the folder `tls` of a store; made anew where there are none, or where they have had their time. */
export function openCertificates(storeDir: string): ServerCertificates {
  const dir = join(storeDir, 'tls');
  const path = (name: string): string => join(dir, name);
  if (!areUsable(path('server.pem'))) makeAll(dir);
  const read = (name: string): string => readFileSync(path(name), 'utf8');
  return {
    ca: read('ca.pem'),
    good: { cert: read('server.pem'), key: read('server.key') },
    expired: { cert: read('expired.pem'), key: read('expired.key') },
    paths: { ca: path('ca.pem'), clientCertificate: path('client.pem'), clientKey: path('client.key') },
  };
}

function areUsable(path: string): boolean {
  if (!existsSync(path)) return false;
  return new X509Certificate(readFileSync(path)).validToDate.getTime() > Date.now() + DAY_MS;
}

function makeAll(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  // An hour back, for clients whose clock is a little slow.
  const notBefore = new Date(Date.now() - 3600 * 1000);
  const notAfter = new Date(Date.now() + LIFE_DAYS * DAY_MS);
  const past = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2021-01-01T00:00:00Z') };
  const authority = makeAuthority('sohoa sandbox CA', past.notBefore, notAfter);
  const issued = {
    client: authority.issue({ name: 'sohoa sandbox client', use: 'client', notBefore, notAfter }),
    expired: authority.issue({ name: 'localhost', use: 'server', ...past }),
    // Last: its being there says that all are there.
    server: authority.issue({ name: 'localhost', use: 'server', notBefore, notAfter }),
  };
  writeFileSync(join(dir, 'ca.pem'), authority.certificate, { mode: 0o600 });
  for (const [name, { certificate, key }] of Object.entries(issued)) {
    writeFileSync(join(dir, `${name}.key`), key, { mode: 0o600 });
    writeFileSync(join(dir, `${name}.pem`), certificate, { mode: 0o600 });
  }
}
