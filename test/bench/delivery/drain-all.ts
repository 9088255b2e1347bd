import { drain } from '../../../src/delivery/drain.ts';
import type { Outbox } from '../../../src/plugin/index.ts';
import { openFolderBlobs } from '../../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { openClients } from '../../support/sandbox.ts';
import { storesIn } from '../../support/torture/queue-dossiers.ts';
import { type RateAnswer, type RateOrder, stopwatch } from './rate-order.ts';

/** Drains the folder's outbox as `sohoa deliver` and `sohoa publish` do, with nothing held back. */
export async function drainAll(order: RateOrder): Promise<RateAnswer> {
  const paths = storesIn(order.folder);
  const catalog = await openCatalog(paths.catalog);
  const blobs = await openFolderBlobs(paths.blobs);
  const clients = await openClients(order.url, 30_000);
  const watch = stopwatch(order);
  const last = new Set((await catalog.outbox.list({ target: 'portal' })).map(({ id }) => id));
  const outbox: Outbox = {
    ...catalog.outbox,
    async update(id, change) {
      await catalog.outbox.update(id, change);
      if (change.state === 'accepted' && last.has(id)) watch.done();
    },
  };
  const settings = { parallel: order.parallel, callsPerSecond: 1_000_000, drainSeconds: 36_000 };
  const connectors = new Map(Object.entries(clients));
  const { signal } = new AbortController();
  const report = await drain({ outbox, records: catalog, connectors, blobs, signal, settings });
  const answer = watch.answer();
  if (report.left > 0) throw new Error(`${report.left} left`);
  await Promise.all([...Object.values(clients).map((client) => client.close()), catalog.close()]);
  return answer;
}
