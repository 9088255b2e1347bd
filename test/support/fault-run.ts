import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DrainRequest, drain } from '../../src/delivery/drain.ts';
import { redrive } from '../../src/delivery/redrive.ts';
import type { DeliveryReport } from '../../src/plugin/index.ts';
import type { FaultKind } from '../../src/sandbox/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { type BundleWithFiles, recordBundle } from './record-bundle.ts';
import { type Holdings, type LedgerLine, openSandboxKit } from './sandbox.ts';

/** Waits and spells as short as the faults still allow. */
const PACE: Partial<Record<FaultKind, string>> = {
  slow: '@2s',
  drip: '@2s',
  '429': '@0ms',
  refuse: '@40ms',
  certificate: '@40ms',
};
/** Only where answers are held back must the clients be impatient. */
const HELD_BACK: ReadonlySet<FaultKind> = new Set(['slow', 'drip']);
const CLIENT_WAITS_MS = { heldBack: 700, others: 10_000 };
/** Enough for a fault that ends a drain in a fifth of all calls. */
const MOST_DRAINS = 200;
const QUICK = {
  parallel: 8,
  callsPerSecond: 100_000,
  firstDelayMs: 5,
  longestDelayMs: 60,
  attemptsPerDrain: 1000,
  attemptsInAll: 1000,
  firstPauseMs: 10,
  longestPauseMs: 60,
  pausesToStop: 1000,
};

export interface FaultRun {
  readonly samples: readonly BundleWithFiles[];
  /** Of the last drain; `accepted` and `attempts` of all together. */
  readonly report: DeliveryReport;
  /** Faults that only a person can mend, as it seems to us, leave rows for another drain. */
  readonly drains: number;
  /** Rows that were refused and given another chance, as a person would who saw the reason. */
  readonly redriven: number;
  readonly played: Readonly<Record<string, number>>;
  readonly calls: readonly LedgerLine[];
  readonly holdings: Holdings;
}

/**
 * Queues generated dossiers in a real catalog and blob store and drains them by the real clients to a sandbox that
 * plays the fault in so many calls.
 */
export async function runWithFault(kind: FaultKind, probability: number, dossiers: number): Promise<FaultRun> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-faults-'));
  const samples = Array.from({ length: dossiers }, (_, index) => withFewFiles(index + 1));
  const catalog = await openCatalog(join(folder, 'catalog.db'));
  const blobs = await openFolderBlobs(join(folder, 'blobs'));
  const headersMs = HELD_BACK.has(kind) ? CLIENT_WAITS_MS.heldBack : CLIENT_WAITS_MS.others;
  const faults = `${kind}=${probability}${PACE[kind] ?? ''}`;
  const kit = await openSandboxKit({ faults, headersMs, ...(kind === 'certificate' && { tls: 'demand' }) });
  try {
    for (const { bundle, contents } of samples) {
      for (const content of contents.values()) await blobs.putBytes(content);
      const { code } = bundle.record.dossier;
      const source = { code, folder: `/scans/${code}`, files: [], skipped: [], row: null };
      const { id } = await catalog.openDossier(source, 'standard');
      const intents = [
        { target: 'province', after: null },
        { target: 'portal', after: 'province' },
      ];
      await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 1, intents });
    }
    const connectors = new Map(Object.entries({ province: kit.province, portal: kit.portal }));
    const { signal } = new AbortController();
    // An HTTP date says no less than whole seconds.
    const settings = { ...QUICK, ...(kind === 'skew' && { longestDelayMs: 3000 }) };
    const request = { outbox: catalog.outbox, records: catalog, connectors, blobs, signal, settings };
    const ended = await drainToTheEnd(request);
    return { samples, ...ended, played: await kit.played(), calls: await kit.calls(), holdings: await kit.holdings() };
  } finally {
    await catalog.close();
    await kit.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One drain after another, as night follows night, until nothing is open. */
async function drainToTheEnd(request: DrainRequest): Promise<Pick<FaultRun, 'report' | 'drains' | 'redriven'>> {
  let [accepted, attempts, drains, redriven] = [0, 0, 0, 0];
  for (;;) {
    const report = await drain(request);
    drains += 1;
    accepted += report.accepted;
    attempts += report.attempts;
    const refused = await request.outbox.list({ states: ['rejected', 'dead'] });
    if ((report.left === 0 && refused.length === 0) || drains === MOST_DRAINS) {
      return { report: { ...report, accepted, attempts }, drains, redriven };
    }
    redriven += await redrive(request.outbox, [...new Set(refused.map(({ dossierCode }) => dossierCode))], new Date());
  }
}

/**
 * Everything a client said twice, by the ledger of accepted calls: creates, uploads, equal bodies. Empty = exactly once.
 * What the fault `duplicate` repeated is no client's doing.
 */
export function saidTwice(calls: readonly LedgerLine[]): string[] {
  const accepted = calls.filter(({ replayed, byProxy }) => !replayed && !byProxy);
  const sayings = accepted.flatMap(({ system, operation, dossier, fileSha256, bodyHash }) => [
    `${system} ${dossier} body ${bodyHash}`,
    ...(operation === 'create-dossier' ? [`${system} ${dossier} create`] : []),
    ...(operation === 'upload-file' ? [`${system} ${dossier} file ${fileSha256}`] : []),
  ]);
  const seen = new Set<string>();
  return sayings.filter((saying) => seen.has(saying) || !seen.add(saying));
}

/** One document with a PDF and a text: enough to lose, and soon sent. */
function withFewFiles(number: number): BundleWithFiles {
  const whole = recordBundle(number, { documents: [{}] });
  const files = whole.bundle.record.documents[0]?.files.slice(0, 2) ?? [];
  const slim = recordBundle(number, { documents: [{ files }] });
  return { ...slim, contents: whole.contents };
}
