import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveryAnswer, OpenConnector, SendOutcome } from '../../src/plugin/index.ts';
import { type BundleWithFiles, writeBlobs } from './record-bundle.ts';
import type { SandboxKit } from './sandbox.ts';

/** One attempt, with the files laid out as the blob store would. */
export async function bring(
  connector: OpenConnector,
  sample: BundleWithFiles,
  previous: DeliveryAnswer | null,
  path?: (sha256: string) => Promise<string>,
): Promise<SendOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-blobs-'));
  try {
    const blobPath = path ?? (await writeBlobs(folder, [sample]));
    const idempotencyKey = `test:${sample.bundle.contentHash}`;
    return await connector.send(
      { bundle: sample.bundle, idempotencyKey, previous, lookFirst: false },
      { signal: new AbortController().signal, blobPath, beforeWrite: async () => undefined },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** To the province, then to the portal with the province's links; each must take it at once. */
export async function bringBoth(on: SandboxKit, sample: BundleWithFiles): Promise<DeliveryAnswer> {
  const first = await bring(on.province, sample, null);
  if (first.state !== 'accepted') throw new Error(`the province: ${JSON.stringify(first)}`);
  const second = await bring(on.portal, sample, first.answer);
  if (second.state !== 'accepted') throw new Error(`the portal: ${JSON.stringify(second)}`);
  return first.answer;
}
