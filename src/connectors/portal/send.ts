import type { RemoteDossier, SendContext, SendOutcome, SendRequest } from '../../plugin/index.ts';
import { type Reply, rejected, reply } from '../http/failure.ts';
import type { PortalClient } from './client.ts';
import { type PortalLinks, portalDossier, publishedFiles } from './mapping.ts';
import { inCalls, portalSteps, stepsNotThere } from './progress.ts';
import { heldHash } from './reference.ts';
import type { PortalHeld } from './schema.ts';
import type { PortalSettings } from './settings.ts';

/**
 * Publishes one record in the portal's own order: look, bring the dossier up to date, and only then report its
 * progress. What the look shows to have arrived is not sent again.
 */
export async function sendToPortal(
  client: PortalClient,
  settings: PortalSettings,
  request: SendRequest,
  context: SendContext,
): Promise<SendOutcome> {
  const { bundle } = request;
  const links = request.previous?.links ?? {};
  // The portal takes addresses, not bytes: without the provincial system's links there is nothing it could fetch.
  if (publishedFiles(bundle).some((sha256) => !links[sha256])) return rejected('TARGET_LINKS_MISSING', 'fix-settings');

  const held = await client.lookup(bundle.record.dossier.code, context.signal);
  if (!held.ok) return held.failure;
  const synced = await bringUpToDate(client, settings, { request, links, held: held.value }, context);
  if (!synced.ok) return synced.failure;

  const steps = stepsNotThere(portalSteps(bundle, settings), synced.value);
  for (const call of inCalls(steps)) {
    await context.beforeWrite();
    const accepted = await client.progress(call, context.signal);
    if (!accepted.ok) return accepted.failure;
  }
  return { state: 'accepted', answer: { remoteId: null, links: {} } };
}

/** What the portal holds, in the words of the outbox; it lists no files. */
export function remoteDossier(code: string, held: PortalHeld, settings: PortalSettings): RemoteDossier {
  const status = held.TrangThaiHoSo ? Number(held.TrangThaiHoSo) : null;
  return { code, contentHash: heldHash(held, settings), status, isWithdrawn: false, files: [] };
}

interface Sync {
  readonly request: SendRequest;
  readonly links: PortalLinks;
  readonly held: PortalHeld | null;
}

/** Returns what the portal is known to hold after it, for the steps that may be there already. */
async function bringUpToDate(
  client: PortalClient,
  settings: PortalSettings,
  { request, links, held }: Sync,
  context: SendContext,
): Promise<Reply<PortalHeld | null>> {
  const { bundle } = request;
  if (held !== null && heldHash(held, settings) === bundle.contentHash) return reply(held);

  const dossier = portalDossier(bundle, settings, links);
  await context.beforeWrite();
  const first = await client.sync(dossier, held !== null, context.signal);
  if (!first.ok) return first;
  if (first.value === 'accepted') return reply(held);

  // "Already there" though the look did not find it: an earlier attempt of ours may have come through meanwhile.
  const now = await client.lookup(bundle.record.dossier.code, context.signal);
  if (!now.ok) return now;
  if (now.value !== null && heldHash(now.value, settings) === bundle.contentHash) return now;
  await context.beforeWrite();
  const second = await client.sync(dossier, true, context.signal);
  if (!second.ok) return second;
  return second.value === 'accepted' ? now : { ok: false, failure: rejected('TARGET_REFUSED', 'fix-input') };
}
