import type { OutboxRow, RemoteDossier } from '../../plugin/index.ts';
import type { Difference, Healing } from './difference.ts';

/** One dossier on both sides. */
export interface Pair {
  readonly target: string;
  readonly code: string;
  /** Rows of this target, oldest first. */
  readonly rows: readonly OutboxRow[];
  /** What the target says it holds: none, one, or more where its list names the code more than once. */
  readonly theirs: readonly RemoteDossier[];
  /** Status in the record it accepted, for a target that gave none on acceptance. */
  readonly status: number | null;
}

/** Every difference of one dossier; empty where both sides agree. */
export function compareDossier(pair: Pair): Difference[] {
  const { rows, theirs } = pair;
  const [remote = null] = theirs;
  if (theirs.length > 1) return [differ(pair, null, { kind: 'duplicate-there', healing: null })];
  const counting = rows.filter(({ state }) => state !== 'superseded' && state !== 'dropped');
  const settled = counting.findLast(({ state }) => state === 'accepted' || state === 'withdrawn') ?? null;
  const open = counting.findLast(({ id }) => id > (settled?.id ?? 0)) ?? null;

  if (open?.operation === 'withdraw') return notTakenBack(pair, open, remote, waiting(open));
  if (settled?.state === 'accepted') {
    return open === null ? compareAccepted(pair, settled, remote) : compareNewer(pair, { settled, open }, remote);
  }
  // What waits because it was taken back is as it should be: not there.
  const asked = open?.state === 'held' && settled !== null ? null : open;
  if (asked !== null) return compareUnaccepted(pair, asked, remote);
  if (settled !== null) return notTakenBack(pair, settled, remote, 'withdraw-again');
  // Given up here, by a person; there all the same.
  return remote === null || remote.isWithdrawn
    ? []
    : [differ(pair, rows.at(-1) ?? null, { kind: 'arrived-unnoticed', healing: null, ...hashes(rows.at(-1), remote) })];
}

/** A dossier that was never sent from here. */
export function strangeDossier(target: string, code: string, theirs: readonly RemoteDossier[]): Difference[] {
  const alive = theirs.find(({ isWithdrawn }) => !isWithdrawn);
  if (alive === undefined) return [];
  const pair: Pair = { target, code, rows: [], theirs, status: null };
  return [differ(pair, null, { kind: 'missing-here', healing: null, ...hashes(undefined, alive) })];
}

function compareAccepted(pair: Pair, row: OutboxRow, remote: RemoteDossier | null): Difference[] {
  const found = (change: Change) => differ(pair, row, change);
  if (remote === null) return [found({ kind: 'lost-there', healing: 'send-again' })];
  if (remote.isWithdrawn) return [found({ kind: 'withdrawn-there', healing: null })];
  if (remote.contentHash !== null && remote.contentHash !== row.contentHash) {
    return [found({ kind: 'content-differs', healing: 'send-again', ...hashes(row, remote) })];
  }
  const status = compareStatus(pair, row, remote);
  const files = compareFiles(pair, row, remote);
  // Sending the files again would take our older status along.
  const isBlocked = status.some(({ healing }) => healing === null);
  return [...status, ...(isBlocked ? files.map((file) => ({ ...file, healing: null })) : files)];
}

/** A newer version than the accepted one is on its way, or was stopped. */
function compareNewer(
  pair: Pair,
  { settled, open }: { settled: OutboxRow; open: OutboxRow },
  remote: RemoteDossier | null,
): Difference[] {
  const found = (change: Change) => differ(pair, open, { ...hashes(open, remote), ...change });
  if (remote === null) return [found({ kind: 'lost-there', healing: waiting(open) })];
  if (remote.isWithdrawn) return [found({ kind: 'withdrawn-there', healing: null })];
  if (remote.contentHash === open.contentHash && open.contentHash !== settled.contentHash) {
    return [found({ kind: 'arrived-unnoticed', healing: 'look' })];
  }
  const isOlder = remote.contentHash === null || remote.contentHash === settled.contentHash;
  return [found({ kind: isOlder ? 'older-there' : 'content-differs', healing: waiting(open) })];
}

/** Nothing of it was ever accepted. */
function compareUnaccepted(pair: Pair, row: OutboxRow, remote: RemoteDossier | null): Difference[] {
  const found = (change: Change) => differ(pair, row, { ...hashes(row, remote), ...change });
  if (remote === null) return [found({ kind: 'missing-there', healing: waiting(row) })];
  if (remote.isWithdrawn) return [found({ kind: 'withdrawn-there', healing: null })];
  if (remote.contentHash === null || remote.contentHash === row.contentHash) {
    // What lacks a required field was never sent from here: how it got there is for a person to find out.
    return [found({ kind: 'arrived-unnoticed', healing: row.state === 'held' ? null : 'look' })];
  }
  return [found({ kind: 'content-differs', healing: waiting(row) })];
}

function notTakenBack(pair: Pair, row: OutboxRow, remote: RemoteDossier | null, healing: Healing | null): Difference[] {
  if (remote === null || remote.isWithdrawn) return [];
  return [differ(pair, row, { kind: 'not-withdrawn-there', healing, ...hashes(row, remote) })];
}

function compareStatus(pair: Pair, row: OutboxRow, remote: RemoteDossier): Difference[] {
  const ours = row.answer?.status ?? pair.status;
  if (ours === null || remote.status === null || ours === remote.status) return [];
  const healing = isFurther(remote.status, ours) ? null : 'send-again';
  return [differ(pair, row, { kind: 'status-differs', healing, ours: String(ours), theirs: String(remote.status) })];
}

/**
 * Files that were accepted and are not listed. As many others as take their places are files that differ; more than
 * that are no difference, as a target may keep files of an earlier version.
 */
function compareFiles(pair: Pair, row: OutboxRow, remote: RemoteDossier): Difference[] {
  const accepted = Object.keys(row.answer?.links ?? {});
  const listed = new Set(remote.files.map(({ sha256 }) => sha256));
  const missing = accepted.filter((sha256) => !listed.has(sha256)).sort();
  const others = [...listed].filter((sha256) => !accepted.includes(sha256)).length;
  const [replaced, gone] = [missing.slice(0, others), missing.slice(others)];
  return [
    ...(replaced.length === 0
      ? []
      : [differ(pair, row, { kind: 'file-differs', healing: 'send-again', files: replaced })]),
    ...(gone.length === 0
      ? []
      : [differ(pair, row, { kind: 'file-missing-there', healing: 'send-again', files: gone })]),
  ];
}

/** 3, 7, 8, 9 and 10 end a dossier at the one-stop office. */
const ENDED: ReadonlySet<number> = new Set([3, 7, 8, 9, 10]);

/**
 * Work went on over there: the dossier was decided or the result handed out. Sending our older status would undo that
 * in the statistics; it is our register that has to follow.
 */
function isFurther(theirs: number, ours: number): boolean {
  return ENDED.has(theirs) && (!ENDED.has(ours) || (ours === 9 && theirs === 10));
}

/** What waits goes out by itself, what was given up after many tries is asked about; the rest is for a person. */
function waiting({ state }: OutboxRow): Healing | null {
  if (state === 'dead') return 'look';
  return state === 'held' || state === 'rejected' ? null : 'drain';
}

function hashes(row: OutboxRow | undefined, remote: RemoteDossier | null) {
  return { ours: row?.contentHash ?? null, theirs: remote?.contentHash ?? null };
}

type Change = Pick<Difference, 'kind' | 'healing'> & Partial<Pick<Difference, 'ours' | 'theirs' | 'files'>>;

function differ({ target, code }: Pair, row: OutboxRow | null, change: Change): Difference {
  return {
    ...{ target, code, kind: change.kind, healing: change.healing },
    ...{ row: row?.id ?? null, state: row?.state ?? null },
    ...{ ours: change.ours ?? null, theirs: change.theirs ?? null, files: change.files ?? [] },
  };
}
