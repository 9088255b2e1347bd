import type { IncomingMessage, ServerResponse } from 'node:http';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { problem } from '../../errors/index.ts';
import type { Language } from '../../messages/index.ts';
import { routeOf, sendError } from './error-answer.ts';
import { checkSameSite, LOOPBACK_NAMES } from './same-site.ts';

/** A server whose routes are declared with zod schemas: what does not fit is answered with 400 before a handler runs. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export interface AppOptions {
  /** Language of error words. */
  readonly language: Language;
  /** Names the server answers to, without port; null = any (behind TLS, or an inner proxy). */
  readonly names?: readonly string[] | null;
  readonly bodyLimitBytes?: number;
  /** PEM texts; plain HTTP when left out. */
  readonly tls?: {
    readonly key: string;
    readonly cert: string;
    /** Authority of client certificates: callers are asked for one, and a route may insist. */
    readonly ca?: string;
  };
  /** Addresses of proxies whose word for the caller's address is taken. */
  readonly trustedProxies?: readonly string[];
  readonly limits?: Partial<SocketLimits>;
  /** On closing, calls under way end first; otherwise their connections are cut at once. */
  readonly drains?: boolean;
  /** Told of answers that are our own fault: code, status and route pattern, nothing of the request. */
  readonly onFault?: (fault: { readonly code: string; readonly status: number; readonly route: string }) => void;
}

/** What one caller may take of the server's time and memory. */
export interface SocketLimits {
  /** For the headers, and for the whole request, to arrive: a caller that sends a byte now and then is cut off. */
  readonly headersMs: number;
  readonly requestMs: number;
  /** A connection nobody speaks on. */
  readonly idleMs: number;
  readonly headerBytes: number;
}

// Longer than any page or decision takes on a slow machine; a browser that went away is noticed by its socket.
const LIMITS: SocketLimits = { headersMs: 60_000, requestMs: 600_000, idleMs: 72_000, headerBytes: 16_384 };

const BODY_LIMIT_BYTES = 1024 * 1024;

/**
 * The base of every server of ours: refuses foreign names and origins, answers errors in one shape, tells browsers to
 * trust nothing but this server, and keeps no log of requests (addresses hold codes, bodies hold names).
 */
export function createApp(options: AppOptions): App {
  const { language, names = LOOPBACK_NAMES, bodyLimitBytes = BODY_LIMIT_BYTES, tls, drains = false, onFault } = options;
  const { trustedProxies = [] } = options;
  const limits = { ...LIMITS, ...options.limits };
  const base = {
    logger: false as const,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: drains ? ('idle' as const) : (true as const),
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
  };
  const sockets = { maxHeaderSize: limits.headerBytes, headersTimeout: limits.headersMs };
  const made: unknown =
    tls === undefined
      ? Fastify({ ...base, http: sockets })
      : Fastify({ ...base, https: { ...sockets, ...tls, ...askFor(tls.ca) } });
  const app = (made as FastifyInstance).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY_HEADERS);
    checkSameSite(request, names);
  });
  app.setNotFoundHandler((_request, reply) => {
    sendError(reply, problem('ADDRESS_UNKNOWN'), language);
  });
  app.setErrorHandler((error, request, reply) => {
    const { status, code } = sendError(reply, error, language);
    if (status >= 500) onFault?.({ code, status, route: routeOf(request) });
  });
  return app;
}

/** Callers without a certificate, or with one of another authority, are let in: tokens do without. */
function askFor(ca: string | undefined) {
  return ca === undefined ? {} : { requestCert: true, rejectUnauthorized: false };
}

const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Personal data: no copy stays in the browser unless a route says so.
  'cache-control': 'no-store',
} as const;
