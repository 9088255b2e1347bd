import { join } from 'node:path';
import { drain } from '../../src/delivery/drain.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { fakeTarget } from './fake-target.ts';

/** Drains the outbox of a folder to two targets whose ledgers are files, saying every call; made to be killed. */
const dir = process.argv[2] ?? '';
const catalog = await openCatalog(join(dir, 'catalog.db'));
const targets = { tinh: fakeTarget(join(dir, 'tinh.jsonl')), cong: fakeTarget(join(dir, 'cong.jsonl')) };
for (const target of Object.values(targets)) {
  target.faults = (call) => {
    console.log(call);
    return null;
  };
}
const report = await drain({
  outbox: catalog.outbox,
  records: catalog,
  connectors: new Map([
    ['tinh', targets.tinh.connector()],
    ['cong', targets.cong.connector({ needsLinks: true })],
  ]),
  blobs: { path: async (sha256) => sha256 },
  signal: new AbortController().signal,
});
console.log(JSON.stringify(report));
await catalog.close();
