import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** More than this is not held to make a call twice; such a call goes through undisturbed. */
const MAX_HELD_BYTES = 32 * 1024 * 1024;

/** Makes the call of a request once more inside the process, with the same head and another body if one is given. */
export type CallInside = (request: FastifyRequest, body: string | Buffer) => Promise<InsideAnswer>;

export interface InsideAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly payload: Buffer;
}

/** `innerHeaders` tell the faults to leave the call alone. */
export function insideCaller(app: FastifyInstance, innerHeaders: Readonly<Record<string, string>>): CallInside {
  return async (request, body) => {
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = request.headers;
    const answer = await app.inject({
      method: request.method as 'POST',
      url: request.url,
      headers: { ...headers, ...innerHeaders },
      payload: body,
    });
    return { status: answer.statusCode, headers: answer.headers, payload: answer.rawPayload };
  };
}

export function pass(reply: FastifyReply, { status, headers, payload }: InsideAnswer): FastifyReply {
  for (const name of ['content-type', 'location', 'upload-offset', 'upload-length', 'tus-resumable', 'retry-after']) {
    const value = headers[name];
    if (value !== undefined) reply.header(name, value);
  }
  return reply.code(status).send(payload);
}

/** Elements of the array a call brings: the body itself, or its member `data`. */
export function itemsOf(body: unknown): readonly unknown[] {
  if (Array.isArray(body)) return body;
  const data = (body as { data?: unknown } | null | undefined)?.data;
  return Array.isArray(data) ? data : [];
}

export function withItems(body: unknown, items: readonly unknown[]): string {
  return JSON.stringify(Array.isArray(body) ? items : { ...(body as object), data: items });
}

/** The body as it came; null where it is too large to be held. What had to be read for it cannot be read again. */
export async function wholeBody(request: FastifyRequest): Promise<string | Buffer | null> {
  const { body, raw } = request;
  const stream = body instanceof Readable ? body : raw.readableEnded ? null : raw;
  if (stream === null) return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null);
  if (!(Number(request.headers['content-length']) <= MAX_HELD_BYTES)) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Resolves when some of the body is here, at once where it has been read already. */
export async function someOfTheBody({ raw }: FastifyRequest, signal: AbortSignal): Promise<void> {
  const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers;
  const hasBody = encoding !== undefined || Number(length) > 0;
  if (!hasBody || raw.readableEnded || raw.readableLength > 0 || raw.destroyed) return;
  await once(raw, 'readable', { signal }).catch(() => undefined);
}
