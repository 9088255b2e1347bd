import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type AcceptedCall, FAULT_KINDS, parseFaults, type Sandbox, startSandbox } from '../../../src/sandbox/index.ts';
import { type BundleWithFiles, recordBundle } from '../record-bundle.ts';
import type { ChildOrder, NotedAttempt } from './child-order.ts';
import { findViolations } from './find-violations.ts';
import { type KillMoment, planKills } from './kill-plan.ts';
import { queueDossiers, storesIn } from './queue-dossiers.ts';

export interface TortureWish {
  /** Empty; everything is made in it. */
  readonly folder: string;
  readonly dossiers: number;
  readonly seed: number;
  readonly kills: { readonly between: number; readonly anywhere: number };
  readonly say?: (line: string) => void;
}

/** A kill that was done, and what it left behind. */
export interface Kill extends KillMoment {
  readonly system: string;
  readonly dossier: string;
  /** State of the row of the call at whose acceptance it fell, read after the process was dead. */
  readonly rowState: string;
  /** Rows of both targets that were under way. */
  readonly sending: number;
}

export interface TortureResult {
  /** Everything that is not as it must be; empty = nothing was lost and nothing said twice. */
  readonly violations: readonly string[];
  readonly calls: number;
  readonly played: Readonly<Record<string, number>>;
  readonly kills: readonly Kill[];
  readonly attempts: number;
  readonly retries: number;
  /** Attempts that looked first because an earlier one may have arrived. */
  readonly looked: number;
  /** Those of them that found everything there and sent nothing. */
  readonly avoided: number;
  readonly drains: number;
  readonly redriven: number;
  readonly acceptedCalls: number;
  readonly replayed: number;
  readonly byProxy: number;
  readonly differences: number;
  readonly seconds: number;
}

/** For each dossier: create and two files at the province, create and steps at the portal. */
const CALLS_PER_DOSSIER = 5;
/** Over reads and writes together this makes a fifth of all calls; measured, as fewer faults fit a read than a write. */
const EACH = 0.0179;
/** A certificate that expires ends the drain for its target: as often as the others it would make a thousand nights. */
const CERTIFICATE = 0.004;
const FAULTS = [
  `all=${EACH},certificate=${CERTIFICATE}@40ms,refuse=${EACH}@40ms`,
  `slow=${EACH}@1500ms,drip=${EACH}@1500ms,429=${EACH}@1s`,
].join(',');
const SETTINGS: ChildOrder['settings'] = {
  parallel: 8,
  callsPerSecond: 100_000,
  firstDelayMs: 10,
  longestDelayMs: 3000,
  attemptsPerDrain: 1000,
  attemptsInAll: 1000,
  firstPauseMs: 20,
  longestPauseMs: 100,
  pausesToStop: 1000,
};

/**
 * Delivers generated dossiers to a sandbox that plays every fault, by a process that is killed again and again, and looks
 * at what came of it. The sandbox lives in this process, outside the killed one.
 */
export async function torture({ folder, dossiers, seed, kills, say = () => {} }: TortureWish): Promise<TortureResult> {
  const samples = Array.from({ length: dossiers }, (_, index) => smallDossier(index + 1));
  await queueDossiers(folder, samples);
  say(`${dossiers} dossiers queued for the province and, after it, the portal`);
  const start = performance.now();
  const deaths = new Deaths(folder, planKills(seed, kills, CALLS_PER_DOSSIER * dossiers));
  const storeDir = join(folder, 'sandbox');
  const sandbox = await startSandbox({
    ...{ port: 0, storeDir, faults: parseFaults(FAULTS), seed, tls: 'demand' },
    onAccepted: (call) => deaths.onAccepted(call),
  });
  const counted = await deliver(sandbox, { folder, deaths, say }).finally(() => sandbox.stop());
  const seconds = (performance.now() - start) / 1000;
  // Looked at in peace: the same store behind a sandbox without faults.
  const found = await findViolations({ folder, storeDir, samples, kills: deaths.done, wanted: kills });
  return { ...found, ...counted, ...attemptsIn(folder), ...drainsIn(folder), kills: deaths.done, seconds };
}

async function deliver(
  sandbox: Sandbox,
  { folder, deaths, say }: { folder: string; deaths: Deaths; say: (line: string) => void },
): Promise<Pick<TortureResult, 'calls' | 'played'>> {
  const { url, certificates } = sandbox;
  const order: ChildOrder = { folder, url, certificates, waitMs: 700, settings: SETTINGS };
  for (;;) {
    const code = await deaths.of(startChild(order));
    if (code === 0) break;
    const kill = deaths.done.at(-1);
    if (code !== null || kill === undefined) throw new Error(`the delivering process ended by itself with ${code}`);
    const { kind, accepted, system, rowState } = kill;
    say(`kill ${deaths.done.length} (${kind}) at accepted call ${accepted}: ${system} row ${rowState}`);
  }
  return sandbox.tally();
}

function startChild(order: ChildOrder): ChildProcess {
  const script = join(import.meta.dirname, 'deliver-in-child.ts');
  return spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Kills the delivering process at the planned moments. */
class Deaths {
  readonly done: Kill[] = [];
  readonly #catalog: string;
  readonly #plan: KillMoment[];
  #child: ChildProcess | null = null;
  #accepted = 0;
  #dying: (KillMoment & Pick<Kill, 'system' | 'dossier'>) | null = null;

  constructor(folder: string, plan: readonly KillMoment[]) {
    this.#catalog = storesIn(folder).catalog;
    this.#plan = [...plan];
  }

  /** Called while the sandbox takes a call, before its answer is given: a kill right here is between sent and recorded. */
  onAccepted({ system, dossier }: AcceptedCall): void {
    this.#accepted += 1;
    const [next] = this.#plan;
    if (next === undefined || this.#accepted < next.accepted || this.#child === null || this.#dying !== null) return;
    this.#plan.shift();
    this.#dying = { ...next, accepted: this.#accepted, system, dossier };
    const child = this.#child;
    if (next.kind === 'between') child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), next.delayMs);
  }

  /** Waits for the end of this process; null = it was killed. */
  async of(child: ChildProcess): Promise<number | null> {
    this.#child = child;
    const [code] = (await once(child, 'exit')) as [number | null];
    this.#child = null;
    if (this.#dying !== null && code === null) this.done.push({ ...this.#dying, ...this.#left(this.#dying) });
    this.#dying = null;
    return code;
  }

  #left({ system, dossier }: Pick<Kill, 'system' | 'dossier'>): Pick<Kill, 'rowState' | 'sending'> {
    const db = new DatabaseSync(this.#catalog, { timeout: 5000 });
    try {
      const row = db.prepare('select state from outbox where target = ? and dossier_code = ?').get(system, dossier);
      const count = db.prepare(`select count(*) as n from outbox where state = 'sending'`).get();
      return { rowState: String(row?.['state']), sending: Number(count?.['n']) };
    } finally {
      db.close();
    }
  }
}

function attemptsIn(folder: string): Pick<TortureResult, 'attempts' | 'retries' | 'looked' | 'avoided'> {
  const noted = linesOf<NotedAttempt>(join(folder, 'attempts.jsonl'));
  const looked = noted.filter(({ lookFirst }) => lookFirst);
  return {
    attempts: noted.length,
    retries: noted.length - new Set(noted.map(({ target, code }) => `${target} ${code}`)).size,
    looked: looked.length,
    avoided: looked.filter(({ wrote, state }) => state === 'accepted' && !wrote).length,
  };
}

function drainsIn(folder: string): Pick<TortureResult, 'drains' | 'redriven'> {
  const drains = linesOf<{ redriven: number }>(join(folder, 'drains.jsonl'));
  return { drains: drains.length, redriven: drains.reduce((sum, { redriven }) => sum + redriven, 0) };
}

/** A line that a kill cut short is passed over. */
function linesOf<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as T);
}

/** One document with a PDF and a text: enough to lose, and soon sent. */
function smallDossier(number: number): BundleWithFiles {
  const whole = recordBundle(number, { documents: [{}] });
  const files = whole.bundle.record.documents[0]?.files.slice(0, 2) ?? [];
  return { ...recordBundle(number, { documents: [{ files }] }), contents: whole.contents };
}

/** Kinds that were played at least once, for whoever wants to see them all. */
export function kindsPlayed({ played }: Pick<TortureResult, 'played'>): string[] {
  return FAULT_KINDS.filter((kind) => (played[kind] ?? 0) > 0);
}
