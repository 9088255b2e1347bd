import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookTools } from '../../../src/delivery/reconcile/look.ts';
import { differences } from '../../../src/delivery/reconcile/walk.ts';
import { DELIVERY_DEFAULTS } from '../../../src/delivery/settings.ts';
import type { OutboxRow } from '../../../src/plugin/index.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { saidTwice } from '../fault-run.ts';
import type { BundleWithFiles } from '../record-bundle.ts';
import { type Holdings, type LedgerLine, openClients } from '../sandbox.ts';
import type { Kill, TortureResult, TortureWish } from './campaign.ts';
import { storesIn } from './queue-dossiers.ts';

export interface Aftermath {
  readonly folder: string;
  readonly storeDir: string;
  readonly samples: readonly BundleWithFiles[];
  readonly kills: readonly Kill[];
  readonly wanted: TortureWish['kills'];
}

type Found = Pick<TortureResult, 'violations' | 'acceptedCalls' | 'replayed' | 'byProxy' | 'differences'>;

/** Compares what was to be delivered with what both systems hold, their ledger, our outbox and our own reconciliation. */
export async function findViolations(aftermath: Aftermath): Promise<Found> {
  const { folder, storeDir, samples } = aftermath;
  const sandbox = await startSandbox({ port: 0, storeDir });
  const catalog = await openCatalog(storesIn(folder).catalog);
  const clients = await openClients(sandbox.url, 10_000);
  try {
    const look = async <T>(path: string) => (await (await fetch(`${sandbox.url}/_sandbox/${path}`)).json()) as T;
    const { calls } = await look<{ calls: LedgerLine[] }>('calls');
    const rows = await catalog.outbox.list();
    const unequal: string[] = [];
    for (const [target, connector] of Object.entries(clients)) {
      const tools = lookTools({ ...DELIVERY_DEFAULTS, callsPerSecond: 100_000 }, new AbortController().signal);
      const { outbox } = catalog;
      const request = { target, connector, outbox, records: catalog, store: catalog.reconcile, ...tools };
      for await (const { code, kind } of differences({ ...request, notBefore: new Date() })) {
        unequal.push(`reconcile: ${target} ${code} ${kind}`);
      }
    }
    const violations = [
      ...ofHoldings(samples, await look<Holdings>('dossiers'), storeDir),
      ...ofLedger(samples, calls),
      ...ofOutbox(samples, rows),
      ...ofKills(aftermath),
      ...unequal,
    ];
    const replayed = calls.filter((call) => call.replayed).length;
    const byProxy = calls.filter((call) => call.byProxy && !call.replayed).length;
    return { violations, acceptedCalls: calls.length - replayed, replayed, byProxy, differences: unequal.length };
  } finally {
    await Promise.all([...Object.values(clients).map((client) => client.close()), catalog.close()]);
    await sandbox.stop();
  }
}

function ofHoldings(samples: readonly BundleWithFiles[], holdings: Holdings, storeDir: string): string[] {
  const province = new Map(holdings.province.map((held) => [held.code, held]));
  const portal = new Map(holdings.portal.map((held) => [held.code, held]));
  const extra = [...province.keys(), ...portal.keys()].length - 2 * samples.length;
  const found = samples.flatMap(({ bundle }) => {
    const { code } = bundle.record.dossier;
    const files = bundle.record.documents.flatMap((document) => document.files);
    const [there, published] = [province.get(code), portal.get(code)];
    const arrived = there?.components.flatMap((component) => component.files.map(({ sha256 }) => sha256)) ?? [];
    const pdfs = files.filter(({ name }) => name.endsWith('.pdf')).map(({ sha256 }) => sha256);
    return [
      ...(there?.contentHash === bundle.contentHash ? [] : [`province: ${code} is missing or another`]),
      ...(published?.reference.endsWith(bundle.contentHash) ? [] : [`portal: ${code} is missing or another`]),
      ...(sameSet(
        arrived,
        files.map(({ sha256 }) => sha256),
      )
        ? []
        : [`province: files of ${code}`]),
      ...(sameSet(published?.files.map(({ sha256 }) => sha256) ?? [], pdfs) ? [] : [`portal: files of ${code}`]),
      ...files
        .filter(({ sha256 }) => !isWhole(storeDir, sha256))
        .map(({ name }) => `province: bytes of ${code} ${name}`),
    ];
  });
  return [...found, ...(extra === 0 ? [] : [`${extra} dossiers too many`])];
}

function isWhole(storeDir: string, sha256: string): boolean {
  return (
    createHash('sha256')
      .update(readFileSync(join(storeDir, 'files', sha256)))
      .digest('hex') === sha256
  );
}

function ofLedger(samples: readonly BundleWithFiles[], calls: readonly LedgerLine[]): string[] {
  const said = calls.filter(({ replayed, byProxy }) => !replayed && !byProxy);
  const count = (system: string, operation: string) =>
    said.filter((call) => call.system === system && call.operation === operation).length;
  const files = samples.flatMap(({ bundle }) => bundle.record.documents.flatMap((document) => document.files)).length;
  const expected = [
    ['province', 'create-dossier', samples.length],
    ['province', 'upload-file', files],
    ['portal', 'create-dossier', samples.length],
    ['province', 'update-dossier', 0],
    ['portal', 'update-dossier', 0],
  ] as const;
  return [
    ...saidTwice(calls).map((saying) => `said twice: ${saying}`),
    ...expected.flatMap(([system, operation, wanted]) => {
      const found = count(system, operation);
      return found === wanted ? [] : [`${system} took ${found} × ${operation}, not ${wanted}`];
    }),
  ];
}

function ofOutbox(samples: readonly BundleWithFiles[], rows: readonly OutboxRow[]): string[] {
  const open = rows
    .filter(({ state }) => state !== 'accepted')
    .map(({ target, dossierCode, state }) => `outbox: ${target} ${dossierCode} ${state}`);
  return rows.length === 2 * samples.length ? open : [...open, `outbox: ${rows.length} rows`];
}

function ofKills({ kills, wanted }: Aftermath): string[] {
  const done = kills.length;
  const proven = kills.filter(({ kind, rowState }) => kind === 'between' && rowState === 'sending').length;
  return [
    ...(done === wanted.between + wanted.anywhere ? [] : [`${done} kills`]),
    ...(proven === wanted.between ? [] : [`only ${proven} kills between sent and recorded`]),
  ];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());
}
