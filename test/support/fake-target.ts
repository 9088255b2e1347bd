import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { OpenConnector, SendContext, SendOutcome, SendRequest, WithdrawRequest } from '../../src/plugin/index.ts';

/** One call that changed the target, in the order the target took them. */
export type Accepted =
  | { readonly kind: 'dossier'; readonly code: string; readonly contentHash: string; readonly key: string }
  | { readonly kind: 'file'; readonly code: string; readonly sha256: string }
  | { readonly kind: 'withdrawal'; readonly code: string; readonly key: string };

/** `refused`: never arrived · `busy`: told to wait · `cut`: done, but the answer was lost · `lost`: not done, no answer. */
export type Fault = 'refused' | 'busy' | 'cut' | 'lost';

export interface FakeTarget {
  readonly ledger: readonly Accepted[];
  /** Asked at every call; null = it works. */
  faults: (call: string) => Fault | null;
  readonly calls: string[];
  connector(options?: {
    missing?: (code: string) => string[];
    needsLinks?: boolean;
    /** It can be listed, so many at a time; left out = it cannot. */
    pageSize?: number;
    withdraws?: boolean;
  }): OpenConnector;
}

/** An outside system in memory, or in a file of accepted calls that outlives the process. */
export function fakeTarget(path: string | null = null): FakeTarget {
  const ledger: Accepted[] = [];
  if (path !== null && existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) ledger.push(JSON.parse(line));
  }
  const take = (entry: Accepted) => {
    ledger.push(entry);
    if (path !== null) appendFileSync(path, `${JSON.stringify(entry)}\n`);
  };
  const target: FakeTarget = {
    ledger,
    calls: [],
    faults: () => null,
    connector: (options = {}) => openFake(target, take, options),
  };
  return target;
}

class Broken extends Error {
  readonly outcome: SendOutcome;
  constructor(outcome: SendOutcome) {
    super(outcome.state);
    this.outcome = outcome;
  }
}

function openFake(
  target: FakeTarget,
  take: (entry: Accepted) => void,
  { missing = () => [], needsLinks = false, pageSize, withdraws = false }: Parameters<FakeTarget['connector']>[0] = {},
): OpenConnector {
  const held = (code: string) => {
    const own = target.ledger.filter((entry) => entry.code === code);
    const dossier = own.findLast((entry) => entry.kind === 'dossier');
    const files = new Set(own.flatMap((entry) => (entry.kind === 'file' ? [entry.sha256] : [])));
    const isWithdrawn = own.findLast(({ kind }) => kind !== 'file')?.kind === 'withdrawal';
    return dossier === undefined ? null : { contentHash: dossier.contentHash, files, isWithdrawn };
  };

  const remote = (code: string) => {
    const there = held(code);
    if (there === null) return null;
    const files = [...there.files].map((sha256) => ({ sha256, link: null }));
    return { code, contentHash: there.contentHash, status: null, isWithdrawn: there.isWithdrawn, files };
  };

  async function call<T>(name: string, act: () => T, writes: boolean): Promise<T> {
    target.calls.push(name);
    await setImmediate();
    const fault = target.faults(name);
    if (fault === 'refused') throw new Broken({ state: 'retry', code: 'TARGET_UNREACHABLE', retryAfterMs: null });
    if (fault === 'busy') throw new Broken({ state: 'retry', code: 'TARGET_BUSY', retryAfterMs: 700 });
    if (fault === 'lost' || fault === 'cut') {
      if (fault === 'cut') act();
      if (writes) throw new Broken({ state: 'unknown', code: 'TARGET_NO_ANSWER' });
      throw new Broken({ state: 'retry', code: 'TARGET_UNREACHABLE', retryAfterMs: null });
    }
    return act();
  }

  // Looks only when it is told to: forgetting to tell it makes doubles in the ledger.
  async function send({ bundle, idempotencyKey, previous, lookFirst, again }: SendRequest, context: SendContext) {
    const { code } = bundle.record.dossier;
    const there = lookFirst ? await call(`look ${code}`, () => held(code), false) : null;
    if (needsLinks && bundle.files.some(({ sha256 }) => previous?.links[sha256] === undefined)) {
      throw new Error('sent without the links of the target before');
    }
    if (again || there?.contentHash !== bundle.contentHash || there.isWithdrawn) {
      await context.beforeWrite();
      const entry = { kind: 'dossier', code, contentHash: bundle.contentHash, key: idempotencyKey } as const;
      await call(`put ${code}`, () => take(entry), true);
    }
    for (const { sha256 } of bundle.files) {
      if (there?.files.has(sha256)) continue;
      await context.blobPath(sha256);
      await context.beforeWrite();
      await call(`upload ${code}`, () => take({ kind: 'file', code, sha256 }), true);
    }
    const links = Object.fromEntries(bundle.files.map(({ sha256 }) => [sha256, `https://tep.example/${sha256}`]));
    return { state: 'accepted', answer: { remoteId: `r-${code}`, links } } as const;
  }

  async function withdraw({ code, idempotencyKey, lookFirst }: WithdrawRequest, context: SendContext) {
    const there = lookFirst ? await call(`look ${code}`, () => held(code), false) : held(code);
    if (there !== null && !there.isWithdrawn) {
      await context.beforeWrite();
      await call(`withdraw ${code}`, () => take({ kind: 'withdrawal', code, key: idempotencyKey }), true);
    }
    return { state: 'accepted', answer: { remoteId: null, links: {} } } as const;
  }

  const ended = (work: Promise<SendOutcome>): Promise<SendOutcome> =>
    work.catch((error: unknown) => {
      if (error instanceof Broken) return error.outcome;
      throw error;
    });

  return {
    missingFields: ({ record }) => missing(record.dossier.code),
    send: (request, context) => ended(send(request, context)),
    lookup: async (code) => {
      target.calls.push(`lookup ${code}`);
      return remote(code);
    },
    ping: async () => {},
    close: async () => {},
    ...(withdraws && { withdraw: (request, context) => ended(withdraw(request, context)) }),
    ...(pageSize !== undefined && {
      list: async (cursor) => {
        target.calls.push(`list ${cursor ?? ''}`);
        const codes = [...new Set(target.ledger.map(({ code }) => code))]
          .sort()
          .filter((code) => code > (cursor ?? ''));
        const shown = codes.slice(0, pageSize);
        const dossiers = shown.map(remote).filter((one) => one !== null);
        return { dossiers, next: codes.length > shown.length ? (shown.at(-1) ?? null) : null };
      },
    }),
  };
}
