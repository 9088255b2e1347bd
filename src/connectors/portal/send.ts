import type { RemoteDossier, SendContext, SendOutcome, SendRequest } from '../../plugin/index.ts';
import { noReply, type Reply, rejected, reply } from '../http/failure.ts';
import type { PortalClient } from './client.ts';
import { portalDossier, publishedFiles } from './mapping.ts';
import { paperPushes } from './paper-push.ts';
import { portalSteps } from './progress.ts';
import { heldHash } from './reference.ts';
import { reportProgress } from './report-progress.ts';
import type { PortalHeld } from './schema.ts';
import type { PortalSettings } from './settings.ts';

/**
 * Publishes one record in the portal's own order: look, bring the dossier up to date, and only then report its
 * progress; last, where the settings say so, its papers. What the look shows to have arrived is not sent again.
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

  const dossier = portalDossier(bundle, settings, links);
  const synced = client.canLookUp
    ? await bringUpToDate(client, settings, { request, dossier }, context)
    : await bringUnseen(client, dossier, context);
  if (!synced.ok) return synced.failure;

  const progress = { steps: portalSteps(bundle, settings), held: synced.value };
  const failure = await reportProgress(client, bundle.record.dossier.code, progress, context);
  if (failure !== null) return failure;
  const { path } = settings.paperPush;
  const refused = path === null ? null : await client.push(path, paperPushes(bundle, settings), context);
  if (refused !== null) return refused;
  return { state: 'accepted', answer: { remoteId: null, links: {} } };
}

/** What the portal holds, in the words of the outbox; it lists no files. */
export function remoteDossier(code: string, held: PortalHeld, settings: PortalSettings): RemoteDossier {
  const status = held.TrangThaiHoSo ? Number(held.TrangThaiHoSo) : null;
  return { code, contentHash: heldHash(held, settings), status, isWithdrawn: false, files: [] };
}

interface Sync {
  readonly request: SendRequest;
  readonly dossier: object;
}

/** Returns what the portal is known to hold after it, for the steps that may be there already. */
async function bringUpToDate(
  client: PortalClient,
  settings: PortalSettings,
  { request, dossier }: Sync,
  context: SendContext,
): Promise<Reply<PortalHeld | null>> {
  const { bundle } = request;
  const { code } = bundle.record.dossier;
  const isThere = (found: PortalHeld | null) =>
    found !== null && request.again === undefined && heldHash(found, settings) === bundle.contentHash;

  const held = await client.lookup(code, context.signal);
  if (!held.ok || isThere(held.value)) return held;
  await context.beforeWrite();
  const first = await client.sync(dossier, held.value !== null, context.signal);
  if (!first.ok) return first;
  if (first.value === 'accepted') return held;

  // "Already there" though the look did not find it: an earlier attempt of ours may have come through meanwhile.
  const now = await client.lookup(code, context.signal);
  if (!now.ok || isThere(now.value)) return now;
  await context.beforeWrite();
  return afterUpdate(await client.sync(dossier, true, context.signal), now.value);
}

/**
 * Where nobody can be asked, the refusal of a second "new" is the look: a dossier that is there is brought up to date,
 * whether an earlier attempt of ours or an earlier version put it there. So one body may be accepted twice, and steps
 * are told again; both leave one dossier with what it should hold.
 */
async function bringUnseen(
  client: PortalClient,
  dossier: object,
  context: SendContext,
): Promise<Reply<PortalHeld | null>> {
  await context.beforeWrite();
  const first = await client.sync(dossier, false, context.signal);
  if (!first.ok) return first;
  if (first.value === 'accepted') return reply(null);
  await context.beforeWrite();
  return afterUpdate(await client.sync(dossier, true, context.signal), null);
}

function afterUpdate(update: Reply<'accepted' | 'exists'>, held: PortalHeld | null): Reply<PortalHeld | null> {
  if (!update.ok) return update;
  return update.value === 'accepted' ? reply(held) : noReply(rejected('TARGET_REFUSED', 'fix-input'));
}
