import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext, getCACertificates } from 'node:tls';
import { fail } from '../../errors/index.ts';
import type { TlsSettings } from './tls-settings.ts';

/** Where a connector was opened: what its files and secrets are read by, and what errors name. */
export interface Standing {
  readonly target: string;
  /** Paths in the settings are relative to it. */
  readonly dir: string;
  readonly secrets: Readonly<Record<string, string>>;
}

/** What a TLS connection is made with, as node:tls takes it. */
export interface TlsMaterial {
  readonly ca?: string[];
  readonly cert?: string;
  readonly key?: string;
  readonly passphrase?: string;
  readonly servername?: string;
}

/** Others on this machine may not read the key. */
const READABLE_BY_OTHERS = 0o077;

/** Reads certificates and key. Errors: TLS_FILE, TLS_KEY_OPEN; none quotes what is in a file. */
export function tlsMaterial(tls: TlsSettings | undefined, standing: Standing): TlsMaterial {
  if (tls === undefined) return {};
  const { certFile, serverName } = tls;
  const material = {
    ...authorities(tls, standing),
    ...(certFile === undefined ? {} : { cert: read(certFile, 'certFile', standing), ...key(tls, standing) }),
  };
  refuseBadPem(material, standing);
  return { ...material, ...(serverName === undefined ? {} : { servername: serverName }) };
}

function authorities({ caFile, onlyOwnCa }: TlsSettings, standing: Standing): { ca?: string[] } {
  if (caFile === undefined) return {};
  const own = read(caFile, 'caFile', standing);
  return { ca: onlyOwnCa ? [own] : [...getCACertificates('default'), own] };
}

function key({ keyFile, keyHasPassword }: TlsSettings, standing: Standing): { key: string; passphrase?: string } {
  const { secrets } = standing;
  if (keyFile !== undefined) refuseOpenKey(keyFile, standing);
  const pem = keyFile === undefined ? (secrets['clientKey'] ?? '') : read(keyFile, 'keyFile', standing);
  return { key: pem, ...(keyHasPassword ? { passphrase: secrets['clientKeyPassword'] ?? '' } : {}) };
}

function read(file: string, member: 'caFile' | 'certFile' | 'keyFile', { target, dir }: Standing): string {
  const path = resolve(dir, file);
  try {
    const text = readFileSync(path, 'utf8');
    if (text.includes('-----BEGIN ')) return text;
  } catch {
    // Said below, in the words for every file that is of no use.
  }
  return fail('TLS_FILE', { where: { target, file: path, setting: `targets.${target}.settings.tls.${member}` } });
}

function refuseOpenKey(file: string, { target, dir }: Standing): void {
  const path = resolve(dir, file);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  if (process.platform === 'win32' || (mode & READABLE_BY_OTHERS) === 0) return;
  fail('TLS_KEY_OPEN', { where: { target, file: path, setting: `targets.${target}.settings.tls.keyFile` } });
}

/** A key that does not belong to the certificate is known now, not at the first call of the night. */
function refuseBadPem(material: TlsMaterial, { target }: Standing): void {
  try {
    createSecureContext({ ...material });
  } catch {
    fail('TLS_FILE', {
      where: { target, file: 'tls', setting: `targets.${target}.settings.tls` },
    });
  }
}
