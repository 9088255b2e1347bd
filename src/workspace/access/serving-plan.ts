import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { fail, isSohoaError } from '../../errors/index.ts';
import type { Settings } from '../settings.ts';

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
  readonly tls: { readonly cert: string; readonly key: string; readonly ca?: string } | null;
}

/**
 * Where and how to listen. Personal data leave this machine encrypted or not at all, unless the settings say that
 * somebody else encrypts. Errors: ADDRESS_OPEN, TLS_UNUSABLE.
 */
export function planServing(
  wish: ServingWish,
  { serve: settings, links }: Pick<Settings, 'serve' | 'links'>,
  dir: string,
): ServingPlan {
  const host = wish.host ?? settings.host;
  const loopback = isLoopback(host);
  const files = wish.tls ?? settings.tls;
  if (!loopback && files === null && !settings.allowPlainHttp) fail('ADDRESS_OPEN', { params: { host } });
  const pair = files === null ? null : readPair(resolve(dir, files.certFile), resolve(dir, files.keyFile));
  const { clientCertificate } = links;
  if (clientCertificate === null) return { host, port: wish.port ?? settings.port, loopback, tls: pair };
  // Without TLS of our own nobody could show a certificate, and no file would ever be handed out.
  if (pair === null)
    return fail('TLS_UNUSABLE', { where: { file: 'serve.tls' }, params: { reason: 'links.clientCertificate' } });
  const tls = { ...pair, ca: readAuthority(resolve(dir, clientCertificate.caFile)) };
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

function readAuthority(file: string): string {
  const ca = readPem(file);
  try {
    createSecureContext({ ca });
    return new X509Certificate(ca).ca ? ca : fail('TLS_UNUSABLE', { where: { file }, params: { reason: 'CA:FALSE' } });
  } catch (cause) {
    if (isSohoaError(cause)) throw cause;
    return fail('TLS_UNUSABLE', { where: { file }, params: { reason: reasonOf(cause) }, cause });
  }
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
