import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Listener } from '../listener.ts';
import { insideCaller, itemsOf } from './call-inside.ts';
import { type DrawnFault, drawFault, type Effect } from './draw-fault.ts';
import type { FaultPlan } from './fault-plan.ts';
import { type Random, seededRandom } from './random.ts';
import { spoilAfter } from './spoil-after.ts';
import { type SpoilTools, spoilBefore } from './spoil-before.ts';
import { type FaultTally, faultTally } from './tally.ts';

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
  readonly tally: Pick<FaultTally, 'byKind' | 'byRoute' | 'calls'>;
  seed(): number;
  /** From now on this plan, drawn from the start of this seed, and counts from nought. */
  restart(plan: FaultPlan, seed: number): void;
  /** Lets answers that are being held back go. */
  stop(): void;
}

export interface FaultStage {
  readonly plan: FaultPlan;
  readonly seed: number;
  readonly listener: Listener;
  /** Marks calls the sandbox makes to itself: they have no faults. */
  readonly innerHeaders: Readonly<Record<string, string>>;
  readonly elsewhere: () => string;
}

/** Hooks that spoil calls as the plan says: before a handler, or after it where the call is meant to have been applied. */
export function playFaults(app: FastifyInstance, stage: FaultStage): FaultPlayer {
  const { listener, innerHeaders, elsewhere } = stage;
  let { plan, seed } = stage;
  let random: Random = seededRandom(seed);
  const tally = faultTally();
  const stopping = new AbortController();
  const tools: SpoilTools = { callInside: insideCaller(app, innerHeaders), elsewhere, stop: stopping.signal };
  app.decorateRequest('fault', null);

  app.addHook('preHandler', async (request, reply) => {
    const { effectOf, endSessions } = request.routeOptions.config;
    if (effectOf === undefined || isInner(request, innerHeaders)) return;
    const facts = { effect: effectOf(request), items: itemsOf(request.body).length, isTls: listener.isTls };
    const fault = drawFault(plan, facts, random);
    tally.note(`${request.method} ${request.routeOptions.url ?? ''}`, fault?.kind ?? null);
    request.fault = fault;
    if (fault === null) return;
    if (fault.kind === 'session') endSessions?.();
    if (fault.kind === 'refuse') listener.closeFor(fault.ms);
    if (fault.kind === 'certificate') listener.showExpiredFor(fault.ms);
    return spoilBefore(request, reply, fault, tools);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    // Whoever calls again is to meet the closed port, or the other certificate.
    if (!listener.isAsUsual()) reply.header('connection', 'close');
    return request.fault === null ? payload : spoilAfter(request, reply, payload, request.fault, tools);
  });

  return {
    tally,
    seed: () => seed,
    restart(newPlan, newSeed) {
      plan = newPlan;
      seed = newSeed;
      random = seededRandom(newSeed);
      tally.clear();
    },
    stop: () => stopping.abort(),
  };
}

function isInner({ headers }: FastifyRequest, innerHeaders: Readonly<Record<string, string>>): boolean {
  return Object.entries(innerHeaders).every(([name, value]) => headers[name] === value);
}
