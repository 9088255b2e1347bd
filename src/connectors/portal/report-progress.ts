import type { SendContext } from '../../plugin/index.ts';
import type { Failure } from '../http/failure.ts';
import type { PortalClient } from './client.ts';
import type { Draft } from './draft.ts';
import { inCalls, stepsNotThere } from './progress.ts';
import type { PortalHeld, PortalStep } from './schema.ts';

/**
 * Reports the steps the portal does not list yet, a call at a time; null when all are there. An adapter may have taken
 * some of a call's steps before it says no: then it is asked, and the others go once more. If it took none, its no stands.
 */
export async function reportProgress(
  client: PortalClient,
  code: string,
  { steps, held }: { readonly steps: readonly Draft<PortalStep>[]; readonly held: PortalHeld | null },
  { signal, beforeWrite }: SendContext,
): Promise<Failure | null> {
  let missing = stepsNotThere(steps, held);
  for (;;) {
    const [call] = inCalls(missing);
    if (call === undefined) return null;
    await beforeWrite();
    const accepted = await client.progress(call, signal);
    if (accepted.ok) {
      missing = missing.slice(call.length);
      continue;
    }
    if (accepted.failure.state !== 'rejected' || call.length < 2 || !client.canLookUp) return accepted.failure;
    const now = await client.lookup(code, signal);
    if (!now.ok) return now.failure;
    const left = stepsNotThere(steps, now.value);
    if (left.length >= missing.length) return accepted.failure;
    missing = left;
  }
}
