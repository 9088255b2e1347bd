import { isSandboxTarget } from '../connectors/index.ts';
import { drain } from '../delivery/drain.ts';
import { fail, isSohoaError } from '../errors/index.ts';
import type { CheckReport, RunProgress } from '../pipeline/report.ts';
import type { DeliveryReport, OpenConnector } from '../plugin/index.ts';
import { removeStaleCopies } from './links/copies.ts';
import { linkMaker } from './links/make-links.ts';
import { noteAnswers } from './outbox/remote-facts.ts';
import { whereSet } from './outbox/settings.ts';
import type { Room } from './room.ts';
import type { Targets } from './targets.ts';

/**
 * Sends what waits for the targets of a kind, of the given names, or for all, and writes what they answered into the
 * records. Errors: UNSIGNED_NOT_ALLOWED and those of opening a target.
 */
export async function drainTargets(
  room: Room,
  { kind, only }: { readonly kind: string | null; readonly only?: readonly string[] },
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress?: (progress: RunProgress) => void },
): Promise<DeliveryReport> {
  const { catalog, blobs, settings, targets, log } = room;
  await removeStaleCopies(room);
  const connectors = new Map<string, OpenConnector>();
  for (const target of only ?? targets.ofKind(kind)) {
    mayReceiveUnsigned(targets, target);
    connectors.set(target, await targets.open(target));
  }
  log.info({ event: 'delivery-begins', targets: connectors.size });
  const outbox = { outbox: catalog.outbox, records: catalog, blobs, links: linkMaker(room) };
  const report = await drain({
    ...outbox,
    connectors,
    signal,
    settings: settings.delivery,
    settingsOf: new Map([...connectors.keys()].map((name) => [name, whereSet(targets.settingsOf(name).delivery)])),
    onProgress: ({ done, total }) =>
      onProgress?.({ phase: 'delivery', done, total, pagesDone: 0, pagesTotal: 0, etaSeconds: null }),
  });
  await noteAnswers(room);
  // What was taken back just now must not lie anywhere any more.
  await removeStaleCopies(room);
  log.info({ event: 'delivery-done', accepted: report.accepted, attempts: report.attempts, left: report.left });
  return report;
}

/** Is every target there, and does it accept the login? */
export async function pingTargets(targets: Targets, signal: AbortSignal): Promise<CheckReport['connections']> {
  return Promise.all(
    targets.names.map(async (target) => {
      try {
        await (await targets.open(target)).ping(signal);
        return { target, ok: true, code: null };
      } catch (error) {
        if (!isSohoaError(error)) throw error;
        return { target, ok: false, code: error.code };
      }
    }),
  );
}

/**
 * No copy is digitally signed yet, so that for now everything is unsigned: it goes to a sandbox, or where the settings
 * allow it in words.
 */
function mayReceiveUnsigned(targets: Targets, target: string): void {
  const settings = targets.settingsOf(target);
  if (!settings.allowUnsigned && !isSandboxTarget(settings)) fail('UNSIGNED_NOT_ALLOWED', { where: { target } });
}
