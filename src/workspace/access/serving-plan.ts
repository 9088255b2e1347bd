import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { fail } from '../../errors/index.ts';
import type { ServeSettings } from './serve-settings.ts';

/** What the command line says; null = as in the settings. */
export interface ServingWish {
  readonly host: string | null;
  readonly port: number | null;
  /** Absolute paths. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
}

export interface ServingPlan {
  readonly host: string;
  readonly port: number;
  readonly loopback: boolean;
  /** PEM texts. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

/**
 * Where and how to listen. Personal data leave this machine encrypted or not at all, unless the settings say that
 * somebody else encrypts. Errors: ADDRESS_OPEN, TLS_UNUSABLE.
 */
export function planServing(wish: ServingWish, settings: ServeSettings, dir: string): ServingPlan {
  const host = wish.host ?? settings.host;
  const loopback = isLoopback(host);
  const files = wish.tls ?? settings.tls;
  if (!loopback && files === null && !settings.allowPlainHttp) fail('ADDRESS_OPEN', { params: { host } });
  const tls = files === null ? null : readPair(resolve(dir, files.certFile), resolve(dir, files.keyFile));
  return { host, port: wish.port ?? settings.port, loopback, tls };
}

function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host === 'localhost';
}

function readPair(certFile: string, keyFile: string): { cert: string; key: string } {
  const cert = readPem(certFile);
  const key = readPem(keyFile);
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    fail('TLS_UNUSABLE', { where: { file: certFile }, params: { reason: reasonOf(cause) }, cause });
  }
  return { cert, key };
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    return fail('TLS_UNUSABLE', { where: { file }, params: { reason: reasonOf(cause) }, cause });
  }
}

/** `ENOENT`, `ERR_OSSL_X509_KEY_VALUES_MISMATCH`: the system's code, not its sentence. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'PEM';
}
