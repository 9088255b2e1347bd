import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DrawnFault } from './draw-fault.ts';
import { pageOf } from './proxy-page.ts';
import type { SpoilTools } from './spoil-before.ts';

/** Not JSON, and not the end of JSON either: both have been seen from overloaded adapters. */
const WRONG_JSON = ['{"error_code":"0","message":"thành cô', '<html><body><h1>It works!</h1></body></html>'] as const;

/** So many bytes come one by one; the rest at the end of the time. */
const DRIPPING_BYTES = 40;

/** Changes the answer to a call that has been applied. */
export async function spoilAfter(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  fault: DrawnFault,
  { elsewhere, stop }: SpoilTools,
): Promise<unknown> {
  switch (fault.kind) {
    case 'slow':
      await delay(fault.ms, undefined, { signal: stop, ref: false }).catch(() => undefined);
      return payload;
    case 'drip':
      return Readable.from(dripping(payload, fault.ms / DRIPPING_BYTES, stop));
    case 'cut':
      request.raw.socket.destroy();
      return payload;
    case 'json':
      reply.header('content-type', 'application/json');
      return WRONG_JSON[fault.isApplied ? 0 : 1];
    case '500':
      reply.code(500);
      return JSON.stringify({ error: 'INTERNAL' });
    case 'html502':
      reply.code(502).type('text/html');
      return pageOf(502);
    case 'redirect':
      if (!fault.isApplied) return payload;
      reply.code(302).header('location', elsewhere());
      return '';
    case 'skew':
      reply.header('date', new Date(Date.now() + fault.ms).toUTCString());
      return payload;
    default:
      return payload;
  }
}

async function* dripping(payload: unknown, pauseMs: number, stop: AbortSignal): AsyncGenerator<Buffer> {
  let left = DRIPPING_BYTES;
  for await (const chunk of chunksOf(payload)) {
    const bytes = Buffer.from(chunk);
    const slow = Math.min(left, bytes.byteLength);
    for (let at = 0; at < slow; at++) {
      yield bytes.subarray(at, at + 1);
      await delay(pauseMs, undefined, { signal: stop, ref: false }).catch(() => undefined);
    }
    left -= slow;
    if (slow < bytes.byteLength) yield bytes.subarray(slow);
  }
}

function chunksOf(payload: unknown): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (payload instanceof Readable) return payload;
  if (typeof payload === 'string') return [Buffer.from(payload)];
  return payload instanceof Uint8Array ? [payload] : [];
}
