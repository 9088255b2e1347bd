import pLimit from 'p-limit';
import { fail } from '../../errors/index.ts';
import type { Catalog, OpenConnector, Outbox, ReconcileStore, RemoteDossier } from '../../plugin/index.ts';
import { compareDossier, strangeDossier } from './compare.ts';
import type { Difference } from './difference.ts';
import { type LookTools, patiently } from './look.ts';

export interface ReconcileRequest extends LookTools {
  readonly target: string;
  readonly connector: OpenConnector;
  readonly outbox: Outbox;
  readonly records: Pick<Catalog, 'getRecord'>;
  readonly store: ReconcileStore;
  /** A walk that began before is not gone on with. */
  readonly notBefore: Date;
  readonly onSeen?: (dossiers: number) => void;
}

/** Dossiers in memory at a time; also what a killed walk has to look up again at most. */
const AT_ONCE = 100;

/**
 * Everything that is different between us and a target, dossier by dossier in order of their codes; those that only the
 * target knows come last. Where the target can be listed, its whole list is read; otherwise each of our dossiers is looked
 * up. Both sides pass by in parts; what was seen is kept, so that a killed comparison goes on. Nothing is changed.
 * Errors: those of `lookup`.
 */
export async function* differences(request: ReconcileRequest): AsyncGenerator<Difference> {
  const { target, store } = request;
  const { isResumed } = await seeAll(request);
  let looked: string | null = null;
  for await (const difference of compareAll(request)) {
    if (!isResumed || difference.kind === 'duplicate-there') yield difference;
    // Time has passed since it was seen: what is different is looked at as it stands now, each dossier once.
    else if (difference.code !== looked) yield* await compareOne(difference.code, request);
    looked = difference.code;
  }
  await store.end(target);
}

/** One dossier anew, by a look at it alone. */
export async function compareOne(code: string, request: Omit<ReconcileRequest, 'store' | 'notBefore'>) {
  const { connector, outbox, target, signal } = request;
  const there = await patiently(() => connector.lookup(code, signal), request);
  const theirs = there === null ? [] : [there];
  const rows = await outbox.list({ target, dossierCode: code });
  if (rows.length === 0) return strangeDossier(target, code, theirs);
  return compareDossier(await pairOf({ code, rows }, theirs, request));
}

/** Reads what the target holds into the store. */
async function seeAll(request: ReconcileRequest): Promise<{ isResumed: boolean }> {
  const { target, connector, store, notBefore } = request;
  const walk = await store.begin(target, notBefore);
  if (!walk.isDone) {
    if (connector.list === undefined) await lookUpAll(request, walk.cursor ?? '');
    else await readList(request, walk.cursor);
  }
  return walk;
}

async function readList(request: ReconcileRequest, from: string | null): Promise<void> {
  const { target, connector, store, signal, onSeen } = request;
  const passed = new Set<string>();
  for (let cursor = from; ; ) {
    const page = await patiently(
      async () => (await connector.list?.(cursor, signal)) ?? { dossiers: [], next: null },
      request,
    );
    // A list that leads in circles would never end.
    if (page.next !== null && (page.next === cursor || passed.has(page.next)))
      fail('TARGET_ANSWER_ODD', { where: { target } });
    await store.keep(target, { dossiers: page.dossiers, cursor: page.next, isDone: page.next === null });
    onSeen?.(page.dossiers.length);
    if (page.next === null) return;
    passed.add(page.next);
    cursor = page.next;
  }
}

async function lookUpAll(request: ReconcileRequest, from: string): Promise<void> {
  const { target, connector, outbox, store, settings, signal, onSeen } = request;
  const limit = pLimit(settings.parallel);
  for (let cursor = from; ; ) {
    const ours = await outbox.byDossier(target, cursor, AT_ONCE);
    const looks = ours.map(({ code }) => limit(() => patiently(() => connector.lookup(code, signal), request)));
    const found = (await allSettled(looks)).filter((there): there is RemoteDossier => there !== null);
    const last = ours.at(-1)?.code ?? null;
    await store.keep(target, { dossiers: found, cursor: last ?? cursor, isDone: last === null });
    onSeen?.(ours.length);
    if (last === null) return;
    cursor = last;
  }
}

/** Waits for all of them, also where one fails: none may go on unwatched. */
async function allSettled<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(work);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

async function* compareAll(request: ReconcileRequest): AsyncGenerator<Difference> {
  const { target, connector, outbox, store, signal } = request;
  for (let after = ''; ; ) {
    signal.throwIfAborted();
    const ours = await outbox.byDossier(target, after, AT_ONCE);
    const seen = await store.seen(
      target,
      ours.map(({ code }) => code),
    );
    for (const own of ours) yield* compareDossier(await pairOf(own, seen.get(own.code) ?? [], request));
    const last = ours.at(-1);
    if (last === undefined) break;
    after = last.code;
  }
  if (connector.list === undefined) return;
  for (let after = ''; ; ) {
    const codes = await store.neverSent(target, after, AT_ONCE);
    const seen = await store.seen(target, codes);
    for (const code of codes) yield* strangeDossier(target, code, seen.get(code) ?? []);
    const last = codes.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

type Own = Awaited<ReturnType<Outbox['byDossier']>>[number];

async function pairOf(
  { code, rows }: Own,
  theirs: readonly RemoteDossier[],
  { target, records }: Pick<ReconcileRequest, 'target' | 'records'>,
) {
  const accepted = rows.findLast(({ state }) => state === 'accepted');
  const needsStatus = accepted !== undefined && accepted.answer?.status == null && theirs[0]?.status != null;
  const kept = needsStatus ? await records.getRecord(code, accepted.recordVersion) : null;
  return { target, code, rows, theirs, status: kept?.bundle.record.dossier.status ?? null };
}
