import { openAsBlob } from 'node:fs';
import { FormData } from 'undici';
import { contentHash } from '../../domain/index.ts';
import type { SendContext } from '../../plugin/index.ts';
import type { Failure } from '../http/failure.ts';
import type { Carrier } from './carrier.ts';
import type { PushedPaper } from './paper-push.ts';
import { PAPER_FILE } from './schema.ts';

/**
 * Sends papers to the store of digitized papers, one after the other; null when it has taken all. The store cannot be
 * asked what it holds, so each paper goes with a key that is the same at every attempt: what it does with a known key is
 * its own affair.
 */
export async function pushPapers(
  carrier: Carrier,
  path: string,
  papers: readonly PushedPaper[],
  { blobPath, beforeWrite, signal }: SendContext,
): Promise<Failure | null> {
  for (const { file, body } of papers) {
    const blob = await openAsBlob(await blobPath(file.sha256));
    const form = (): FormData => {
      const parts = new FormData();
      for (const [name, value] of Object.entries(body)) parts.set(name, value);
      parts.set(PAPER_FILE, blob, file.name);
      return parts;
    };
    await beforeWrite();
    const taken = await carrier.upload({ path, form, key: contentHash({ body, sha256: file.sha256 }) }, signal);
    if (!taken.ok) return taken.failure;
  }
  return null;
}
