import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drain } from '../../src/delivery/drain.ts';
import type { DeliveryReport } from '../../src/plugin/index.ts';
import type { FaultKind } from '../../src/sandbox/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { type BundleWithFiles, recordBundle } from './record-bundle.ts';
import { type Holdings, type LedgerLine, openSandboxKit } from './sandbox.ts';

/** Waits and spells as short as the faults still allow. */
const PACE: Partial<Record<FaultKind, string>> = { slow: '@2s', '429': '@0ms', refuse: '@40ms' };
/** Only where answers are held back must the clients be impatient. */
const CLIENT_WAITS_MS = { slow: 700, others: 10_000 };
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
  /** Of the one drain that has to bring everything over. */
  readonly report: DeliveryReport;
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
  const headersMs = kind === 'slow' ? CLIENT_WAITS_MS.slow : CLIENT_WAITS_MS.others;
  const kit = await openSandboxKit({ faults: `${kind}=${probability}${PACE[kind] ?? ''}`, headersMs });
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
    const request = { outbox: catalog.outbox, records: catalog, connectors, blobs, signal, settings: QUICK };
    const report = await drain(request);
    return { samples, report, played: await kit.played(), calls: await kit.calls(), holdings: await kit.holdings() };
  } finally {
    await catalog.close();
    await kit.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything said twice in the ledger of accepted calls: creates, uploads, equal bodies. Empty = exactly once. */
export function saidTwice(calls: readonly LedgerLine[]): string[] {
  const accepted = calls.filter(({ replayed }) => !replayed);
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
