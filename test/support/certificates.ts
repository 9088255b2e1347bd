import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KeyPair {
  readonly certFile: string;
  readonly keyFile: string;
}

/** An invented authority with everything it issued; real certificates, made by openssl. */
export interface Certificates {
  readonly caFile: string;
  /** For 127.0.0.1. */
  readonly server: KeyPair;
  /** For 127.0.0.1, until a day of 2020. */
  readonly expired: KeyPair;
  /** For adapter.example.vn. */
  readonly otherHost: KeyPair;
  /** Ours, of the same authority. */
  readonly client: KeyPair;
  /** Ours, of an authority nobody knows. */
  readonly strangeClient: KeyPair;
}

export function makeCertificates(folder: string): Certificates {
  const own = authority(folder, 'ca');
  const strange = authority(folder, 'strange-ca');
  const loopback = 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth';
  const client = 'extendedKeyUsage=clientAuth';
  return {
    caFile: own.caFile,
    server: own.issue('server', loopback),
    expired: own.issue('expired', loopback, '20200102000000Z'),
    otherHost: own.issue('other-host', 'subjectAltName=DNS:adapter.example.vn\nextendedKeyUsage=serverAuth'),
    client: own.issue('client', client),
    strangeClient: strange.issue('strange-client', client),
  };
}

function authority(parent: string, name: string) {
  const folder = join(parent, name);
  mkdirSync(folder);
  const file = (base: string) => join(folder, base);
  const caFile = file('ca.pem');
  openssl(['req', '-x509', ...newKey(file('ca.key')), '-out', caFile, '-days', '3650', '-subj', `/CN=${name}`]);
  writeFileSync(file('index.txt'), '');
  writeFileSync(file('serial'), '01');
  writeFileSync(
    file('ca.cnf'),
    `[ca]
default_ca=d
[d]
database=${file('index.txt')}
serial=${file('serial')}
new_certs_dir=${folder}
certificate=${caFile}
private_key=${file('ca.key')}
default_md=sha256
policy=p
unique_subject=no
[p]
commonName=supplied
`,
  );
  return {
    caFile,
    issue(of: string, extensions: string, end = '20491231235959Z'): KeyPair {
      const pair = { certFile: file(`${of}.pem`), keyFile: file(`${of}.key`) };
      const [request, extensionFile] = [file(`${of}.csr`), file(`${of}.ext`)];
      openssl(['req', '-new', ...newKey(pair.keyFile), '-out', request, '-subj', `/CN=${of}`]);
      writeFileSync(extensionFile, extensions);
      const days = ['-startdate', '20200101000000Z', '-enddate', end];
      const files = ['-config', file('ca.cnf'), '-in', request, '-out', pair.certFile, '-extfile', extensionFile];
      openssl(['ca', '-batch', '-notext', ...files, ...days]);
      return pair;
    },
  };
}

function newKey(keyFile: string): string[] {
  return ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile];
}

function openssl(args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'ignore' });
}
