import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Listener } from '../listener.ts';
import { type DrawnFault, drawFault, type Effect } from './draw-fault.ts';
import { FAULT_KINDS, type FaultKind, type FaultPlan } from './fault-plan.ts';
import { seededRandom } from './random.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What calls of this route do; without it a route has no faults. */
    effectOf?: (request: FastifyRequest) => Effect;
    /** Ends every session or token of this route's system. */
    endSessions?: () => void;
  }
  interface FastifyRequest {
    fault: DrawnFault | null;
  }
}

export interface FaultPlayer {
  /** How often each fault was played since the start. */
  counts(): Readonly<Record<FaultKind, number>>;
  /** Lets answers that are being held back go. */
  stop(): void;
}

/** Not JSON, and not the end of JSON either: both have been seen from overloaded adapters. */
const WRONG_JSON = ['{"error_code":"0","message":"thành cô', '<html><body><h1>It works!</h1></body></html>'] as const;

/** Hooks that spoil calls as the plan says: before a handler, or after it where the call is meant to have been applied. */
export function playFaults(
  app: FastifyInstance,
  plan: FaultPlan,
  { seed, listener, isInner }: { seed: number; listener: Listener; isInner: (request: FastifyRequest) => boolean },
): FaultPlayer {
  const random = seededRandom(seed);
  const counts = new Map<FaultKind, number>(FAULT_KINDS.map((kind) => [kind, 0]));
  const stopping = new AbortController();
  app.decorateRequest('fault', null);

  app.addHook('preHandler', async (request, reply) => {
    const { effectOf, endSessions } = request.routeOptions.config;
    if (effectOf === undefined || isInner(request)) return;
    request.fault = drawFault(plan, effectOf(request), random);
    if (request.fault === null) return;
    counts.set(request.fault.kind, (counts.get(request.fault.kind) ?? 0) + 1);
    if (request.fault.kind === 'session') endSessions?.();
    if (request.fault.kind === 'refuse') listener.closeFor(request.fault.ms);
    return spoilBefore(request, reply, request.fault);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (!listener.isOpen()) reply.header('connection', 'close');
    return request.fault === null ? payload : spoilAfter(request, reply, payload, stopping.signal);
  });

  return {
    counts: () => Object.fromEntries(counts) as Record<FaultKind, number>,
    stop: () => stopping.abort(),
  };
}

function spoilBefore(request: FastifyRequest, reply: FastifyReply, fault: DrawnFault): FastifyReply | undefined {
  if (fault.kind === 'reset') {
    reply.hijack();
    request.raw.socket.resetAndDestroy();
    return reply;
  }
  if (fault.kind === '429') {
    return reply
      .code(429)
      .header('retry-after', String(Math.ceil(fault.ms / 1000)))
      .send({ error: 'TOO_MANY_CALLS' });
  }
  if (fault.kind === '500' && !fault.isApplied) return reply.code(500).send({ error: 'INTERNAL' });
  return undefined;
}

async function spoilAfter(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  stop: AbortSignal,
): Promise<unknown> {
  switch (request.fault?.kind) {
    case 'slow':
      await delay(request.fault.ms, undefined, { signal: stop, ref: false }).catch(() => undefined);
      return payload;
    case 'cut':
      request.raw.socket.destroy();
      return payload;
    case 'json':
      reply.header('content-type', 'application/json');
      return WRONG_JSON[request.fault.isApplied ? 0 : 1];
    case '500':
      reply.code(500);
      return JSON.stringify({ error: 'INTERNAL' });
    default:
      return payload;
  }
}
