import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { drain } from '../../../src/delivery/drain.ts';
import { redrive } from '../../../src/delivery/redrive.ts';
import type { OpenConnector } from '../../../src/plugin/index.ts';
import { openFolderBlobs } from '../../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { openClients } from '../sandbox.ts';
import type { ChildOrder, NotedAttempt } from './child-order.ts';
import { storesIn } from './queue-dossiers.ts';

/**
 * Delivers what a folder's outbox holds until nothing is open, one drain after another, as night follows night; made to
 * be killed at any moment and begun anew: `node deliver-in-child.ts ORDER`.
 */
const { folder, url, certificates, waitMs, settings } = JSON.parse(process.argv[2] ?? '{}') as ChildOrder;
const paths = storesIn(folder);
const catalog = await openCatalog(paths.catalog);
const blobs = await openFolderBlobs(paths.blobs);
const clients = await openClients(url, waitMs, { certificates });
const connectors = new Map(Object.entries(clients).map(([name, connector]) => [name, noting(name, connector)]));
const { signal } = new AbortController();
for (;;) {
  const { left } = await drain({ outbox: catalog.outbox, records: catalog, connectors, blobs, signal, settings });
  const refused = await catalog.outbox.list({ states: ['rejected', 'dead'] });
  appendFileSync(join(folder, 'drains.jsonl'), `${JSON.stringify({ left, redriven: refused.length })}\n`);
  if (left === 0 && refused.length === 0) break;
  // As a person does who has seen why they were refused.
  await redrive(catalog.outbox, [...new Set(refused.map(({ dossierCode }) => dossierCode))], new Date());
}
await Promise.all([...connectors.values()].map((connector) => connector.close()));
await catalog.close();

/** Notes every attempt in a file, which a kill does not take away. */
function noting(target: string, connector: OpenConnector): OpenConnector {
  return {
    ...connector,
    async send(request, context) {
      let wrote = false;
      const outcome = await connector.send(request, {
        ...context,
        async beforeWrite() {
          await context.beforeWrite();
          wrote = true;
        },
      });
      const { code } = request.bundle.record.dossier;
      const noted: NotedAttempt = { target, code, lookFirst: request.lookFirst, wrote, state: outcome.state };
      appendFileSync(join(folder, 'attempts.jsonl'), `${JSON.stringify(noted)}\n`);
      return outcome;
    },
  };
}
