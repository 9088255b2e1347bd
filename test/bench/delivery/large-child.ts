import { setTimeout as delay } from 'node:timers/promises';
import { province, sandboxTargets } from '../../../src/connectors/index.ts';
import { SANDBOX_CREDENTIALS } from '../../../src/sandbox/index.ts';
import { recordBundle } from '../../support/record-bundle.ts';

/** What the measured process is told, as JSON on its command line. */
export interface LargeOrder {
  readonly url: string;
  readonly way: 'multipart' | 'tus' | 'down';
  readonly file: { readonly path: string; readonly sha256: string; readonly bytes: number };
  /** Number of the dossier, another for each way. */
  readonly number: number;
}

/** Brings one large file up, or fetches it, and says how it ended. */
const order = JSON.parse(process.argv[2] ?? '{}') as LargeOrder;
const { signal } = new AbortController();
const connector = await province.open({
  target: 'province',
  dir: '.',
  secrets: { clientSecret: SANDBOX_CREDENTIALS.clientSecret },
  settings: province.settings.parse({
    ...sandboxTargets(order.url).province.settings,
    ...(order.way === 'tus' && { upload: 'tus' }),
    maxFileBytes: 2 * order.file.bytes,
    bodyMs: 600_000,
  }),
});
// Loaded and logged in: from here on it is the file that counts.
await connector.ping(signal);
process.stdout.write(`${order.way === 'down' ? await fetchDown() : await bringUp()}\n`);
await delay(200);
await connector.close();

async function bringUp(): Promise<string> {
  const { sha256, bytes, path } = order.file;
  const files = [{ name: '01-quyet-dinh.pdf', sha256, bytes }];
  const { bundle } = recordBundle(order.number, {
    documents: [{ files, paperHolder: { name: null, id: holder(), birthDate: null } }],
  });
  const request = {
    bundle,
    recordVersion: 1,
    idempotencyKey: `large:${order.number}`,
    previous: null,
    lookFirst: false,
  };
  const outcome = await connector.send(request, {
    signal,
    blobPath: async () => path,
    beforeWrite: async () => undefined,
  });
  return outcome.state;
}

async function fetchDown(): Promise<string> {
  const { papers } = connector;
  const question = { number: holder(), procedureCode: null, resultCodes: [], kinds: {} };
  const found = (await papers?.list(question, signal)) ?? [];
  const paper = found.find(({ file }) => file?.sha256 === order.file.sha256);
  if (papers?.save === undefined || paper === undefined) return 'not offered';
  await papers.save(paper, `${order.file.path}.down`, signal);
  return 'saved';
}

function holder(): string {
  return '001099123456';
}
