import type { ErrorCode } from '../../errors/index.ts';

/** Why there is no connection, where that is known: each has its own next step. */
export type ConnectFault = Extract<
  ErrorCode,
  | 'TARGET_CERTIFICATE_EXPIRED'
  | 'TARGET_CERTIFICATE_UNTRUSTED'
  | 'TARGET_CERTIFICATE_HOST'
  | 'TARGET_CLIENT_CERTIFICATE'
  | 'TARGET_PROXY'
  | 'TARGET_PROXY_LOGIN'
  | 'TARGET_PROXY_DOWN'
>;

/** Thrown while connecting in place of the cause, which may quote an address, a subject's name or a header. */
export class NotConnected extends Error {
  readonly fault: ConnectFault | null;

  constructor(fault: ConnectFault | null) {
    super('not connected');
    this.fault = fault;
  }
}

const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
]);

/**
 * OpenSSL's names of the alerts a server ends a handshake with when it wants a certificate of ours, or another one.
 * Under TLS 1.3 such an alert comes after we believe ourselves connected, even after a request was written; still the
 * server has not read it, as its own handshake never ended.
 */
const ABOUT_OUR_CERTIFICATE =
  /^ERR_SSL_.*ALERT_(CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_EXPIRED|CERTIFICATE_UNKNOWN|UNKNOWN_CA|ACCESS_DENIED)$/;

/** Reads the code of an error of the connection; null where it says nothing we know. */
export function connectFault(error: unknown): ConnectFault | null {
  if (error instanceof NotConnected) return error.fault;
  const code = codeOf(error);
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return 'TARGET_CERTIFICATE_EXPIRED';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') return 'TARGET_CERTIFICATE_HOST';
  if (UNTRUSTED.has(code)) return 'TARGET_CERTIFICATE_UNTRUSTED';
  return isAboutOurCertificate(error) ? 'TARGET_CLIENT_CERTIFICATE' : null;
}

export function isAboutOurCertificate(error: unknown): boolean {
  return ABOUT_OUR_CERTIFICATE.test(codeOf(error));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && !error.code.startsWith('UND_')) return error.code;
  return codeOf(error.cause);
}
