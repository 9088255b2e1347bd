import { join } from 'node:path';
import { type DrainRequest, drain } from '../../src/delivery/drain.ts';
import type { Catalog, DeliveryIntent, OpenConnector, OutboxRow, SendOutcome } from '../../src/plugin/index.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { fakeClock } from './fake-clock.ts';
import { type FakeTarget, fakeTarget } from './fake-target.ts';
import { sampleBundle } from './sample-bundle.ts';
import { sampleSource } from './sample-source.ts';

export const PROVINCE: DeliveryIntent = { target: 'tinh', after: null };
export const PORTAL: DeliveryIntent = { target: 'cong', after: 'tinh' };

/** A catalog with an outbox, two fake targets and a clock, as most delivery tests need them. */
export interface DeliveryBench {
  readonly catalog: Catalog;
  readonly province: FakeTarget;
  readonly portal: FakeTarget;
  readonly clock: ReturnType<typeof fakeClock>;
  connectors: Map<string, OpenConnector>;
  /** Finishes a dossier with content of the given name and queues it. */
  finish(code: string, content: string, intents?: readonly DeliveryIntent[]): Promise<void>;
  drain(options?: Partial<DrainRequest>): ReturnType<typeof drain>;
  /** `tinh A-1 v1 accepted` … */
  states(): Promise<string[]>;
  row(target: string, code: string): Promise<OutboxRow>;
  /** From now on only the province, spoken to by this connector. */
  use(connector: OpenConnector): void;
  /** A connector that ends every send the same way, after announcing a write if asked to. */
  always(end: () => SendOutcome | Promise<SendOutcome>, write?: boolean): OpenConnector;
}

export const ACCEPTED: SendOutcome = { state: 'accepted', answer: { remoteId: null, links: {} } };

export async function openBench(folder: string, seed = 1): Promise<DeliveryBench> {
  const clock = fakeClock(seed);
  const catalog = await openCatalog(join(folder, 'catalog.db'), { now: clock.now });
  const [province, portal] = [fakeTarget(), fakeTarget()];
  const bench: DeliveryBench = {
    ...{ catalog, province, portal, clock },
    connectors: new Map([
      ['tinh', province.connector()],
      ['cong', portal.connector({ needsLinks: true })],
    ]),
    async finish(code, content, intents = [PROVINCE, PORTAL]) {
      const { id } = await catalog.openDossier(sampleSource(code), 'dvc');
      const { bundle } = sampleBundle(code, { pdf: content });
      await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 1, intents });
    },
    drain: (options = {}) =>
      drain({
        outbox: catalog.outbox,
        records: catalog,
        connectors: bench.connectors,
        blobs: { path: async (sha256) => `/blobs/${sha256}` },
        signal: new AbortController().signal,
        clock,
        ...options,
        settings: { callsPerSecond: 100_000, ...options.settings },
      }),
    async states() {
      const rows = await catalog.outbox.list();
      return rows.map(
        ({ target, dossierCode, recordVersion, state }) => `${target} ${dossierCode} v${recordVersion} ${state}`,
      );
    },
    async row(target, code) {
      const row = (await catalog.outbox.list({ target, dossierCode: code })).at(-1);
      if (row === undefined) throw new Error(`no row for ${target} ${code}`);
      return row;
    },
    use(connector) {
      bench.connectors = new Map([['tinh', connector]]);
    },
    always: (end, write = false) => ({
      ...province.connector(),
      send: async (_, { beforeWrite }) => {
        if (write) await beforeWrite();
        return end();
      },
    }),
  };
  return bench;
}
