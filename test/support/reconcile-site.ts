import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { RecordDossier } from '../../src/domain/index.ts';
import type { DeliveryIntent } from '../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { drainTargets } from '../../src/workspace/deliveries.ts';
import { initWorkspace } from '../../src/workspace/index.ts';
import { openRoom } from '../../src/workspace/open-room.ts';
import { type ReconcileRequest, reconcile } from '../../src/workspace/reconcile/reconcile.ts';
import type { ReconcileReport } from '../../src/workspace/reconcile/report.ts';
import type { Room } from '../../src/workspace/room.ts';
import { recordBundle } from './record-bundle.ts';
import { sampleSource } from './sample-source.ts';

export const BOTH: readonly DeliveryIntent[] = [
  { target: 'province', after: null },
  { target: 'portal', after: 'province' },
];

/** A real workspace and a real sandbox, into whose store a test can reach behind the systems' backs. */
export interface ReconcileSite {
  readonly dir: string;
  readonly room: Room;
  /** The sandbox's own database. */
  readonly there: DatabaseSync;
  readonly sandbox: Pick<Sandbox, 'url'>;
  /** The systems outside go away; the second time nothing happens. */
  stopSandbox(): Promise<void>;
  /** Finishes the `number`-th dossier, with its files in the blob store, and queues it. */
  finish(number: number, wish?: Partial<RecordDossier>, intents?: readonly DeliveryIntent[]): Promise<string>;
  deliver(): ReturnType<typeof drainTargets>;
  reconcile(request?: Partial<ReconcileRequest>): Promise<ReconcileReport>;
  close(): Promise<void>;
}

export async function openReconcileSite(folder: string): Promise<ReconcileSite> {
  const storeDir = join(folder, 'sandbox');
  const sandbox = await startSandbox({ port: 0, storeDir });
  const dir = join(folder, 'kho');
  initWorkspace({ dir, sandbox: { url: sandbox.url, ...SANDBOX_CREDENTIALS }, model: 'npm' });
  const room = await openRoom({ dir, cwd: dir, env: {} });
  const there = new DatabaseSync(join(storeDir, 'sandbox.db'), { timeout: 5000 });
  const { signal } = new AbortController();
  let stopping: Promise<void> | null = null;
  const stopSandbox = () => {
    stopping ??= sandbox.stop();
    return stopping;
  };
  return {
    ...{ dir, room, there, sandbox, stopSandbox },
    async finish(number, wish = {}, intents = BOTH) {
      const { bundle, contents } = recordBundle(number, { dossier: wish });
      for (const content of contents.values()) await room.blobs.putBytes(content);
      const { code } = bundle.record.dossier;
      const { id } = await room.catalog.openDossier(sampleSource(code), 'dvc');
      const rest = { held: [], problems: [], pageCount: 2, intents } as const;
      await room.catalog.finishDossier({ id, state: 'done', bundle, ...rest });
      return code;
    },
    deliver: () => drainTargets(room, { kind: null }, { signal }),
    reconcile: (request = {}) => reconcile(room, { target: null, repair: false, ...request }, { signal }),
    async close() {
      there.close();
      await room.close();
      await stopSandbox();
    },
  };
}
