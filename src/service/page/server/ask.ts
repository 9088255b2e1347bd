import type { ErrorView } from '../../review/api.ts';

/** The server answered, and refused; `code` tells why (`LOCKED`, `RECORD_CHANGED` …). */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string;

  constructor(status: number, { code, message, hint }: ErrorView['error']) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

/** No answer at all: the server has ended, or the machine sleeps. Nothing was lost yet; ask again later. */
export class Unreachable extends Error {}

interface AskOptions {
  readonly body?: unknown;
  readonly lock?: string | null;
  readonly keepalive?: boolean;
}

/** Longer than the slowest honest answer: an action on a large dossier makes its PDF anew. */
const TIMEOUT_MS = 120_000;

/** One call of the API. The page trusts its own server's answers: both come from the same build. */
export async function ask<T>(method: string, path: string, options: AskOptions = {}): Promise<T> {
  const response = await send(method, path, options);
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return body as T;
  if (response.status === 502 || response.status === 503 || response.status === 504) throw new Unreachable();
  throw new Refused(response.status, errorOf(body, response.status));
}

async function send(method: string, path: string, { body, lock, keepalive }: AskOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-sohoa-review'] = '1';
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (lock !== undefined && lock !== null) headers['x-sohoa-lock'] = lock;
  try {
    return await fetch(`api/${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      keepalive: keepalive ?? false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
}

function errorOf(body: unknown, status: number): ErrorView['error'] {
  const found = body as Partial<ErrorView> | undefined;
  return found?.error ?? { code: `HTTP_${status}`, message: `HTTP ${status}`, hint: '' };
}
