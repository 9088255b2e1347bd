import { contentHash } from '../../domain/index.ts';
import type { DeliveryAnswer, RemoteDossier, SendContext, SendOutcome, SendRequest } from '../../plugin/index.ts';
import { noReply, type Reply, reply, retry } from '../http/failure.ts';
import type { ProvinceClient } from './client.ts';
import { type ProvinceMapping, provinceDossier, type Upload, uploads } from './mapping.ts';
import type { ProvinceDossier, ProvinceHeld } from './schema.ts';

/**
 * Brings one record over: look, store the dossier if what is there differs, upload the files that are not there.
 * It looks even at a first attempt: an earlier one may have brought part of it over before it was told to wait, and
 * one look costs less than a dossier stored or a file sent twice.
 */
export async function sendToProvince(
  client: ProvinceClient,
  mapping: ProvinceMapping,
  request: SendRequest,
  context: SendContext,
): Promise<SendOutcome> {
  const { bundle } = request;
  const held = await client.lookup(bundle.record.dossier.code, context.signal);
  if (!held.ok) return held.failure;

  let { remoteId = null, status = null } = held.value ?? {};
  if (request.again === true || !isHeldAsSent(held.value, bundle)) {
    const body = provinceDossier(bundle, mapping, request.recordVersion ?? null);
    await context.beforeWrite();
    const stored = await client.putDossier(body, dossierKey(request, body, held.value), context.signal);
    if (!stored.ok) return stored.failure;
    remoteId = stored.value.remoteId ?? remoteId;
    status = stored.value.status ?? null;
  }

  const links = new Map(linksHeld(held.value));
  for (const upload of uploads(bundle, mapping)) {
    if (links.has(upload.file.sha256)) continue;
    const link = await bringFile(client, request, upload, context);
    if (!link.ok) return link.failure;
    links.set(upload.file.sha256, link.value);
  }
  return { state: 'accepted', answer: { remoteId, status, links: linksOf(request, mapping, links) } };
}

/** What the system holds, in the words of the outbox. */
export function remoteDossier(held: ProvinceHeld): RemoteDossier {
  const files = held.components.flatMap(({ files }) => files);
  const bySha256 = new Map(files.map(({ sha256, link }) => [sha256, { sha256, link: link ?? null }]));
  return {
    code: held.code,
    contentHash: held.contentHash ?? null,
    status: held.status ?? null,
    isWithdrawn: held.withdrawn ?? false,
    files: [...bySha256.values()],
  };
}

async function bringFile(
  client: ProvinceClient,
  { bundle, idempotencyKey }: SendRequest,
  upload: Upload,
  context: SendContext,
): Promise<Reply<string>> {
  const { sha256 } = upload.file;
  const path = await context.blobPath(sha256);
  await context.beforeWrite();
  const key = `${idempotencyKey}:file:${sha256}`;
  const uploaded = await client.upload(bundle.record.dossier.code, upload, path, key, context.signal);
  if (!uploaded.ok) return uploaded;
  // A file that arrived changed is not listed under its hash, so the next attempt sends it again.
  return uploaded.value.sha256 === sha256 ? reply(uploaded.value.link) : noReply(retry('TARGET_FILE_DIFFERS'));
}

/** What was taken back is not held, whatever its hash. */
function isHeldAsSent(held: ProvinceHeld | null, bundle: SendRequest['bundle']): boolean {
  return held !== null && held.contentHash === bundle.contentHash && held.withdrawn !== true;
}

/**
 * The body's hash is in the key: a setting changed between two attempts makes another body, which is another write.
 * So is bringing back what was taken back: under the old key the old answer would be given and nothing be done.
 */
function dossierKey({ idempotencyKey }: SendRequest, body: ProvinceDossier, held: ProvinceHeld | null): string {
  const key = `${idempotencyKey}:dossier:${contentHash(body).slice(0, 16)}`;
  return held?.withdrawn === true ? `${key}:again:${held.withdrawals ?? 1}` : key;
}

/** Files listed without a link count as not there: the portal will need the link. */
function linksHeld(held: ProvinceHeld | null): [string, string][] {
  return (held?.components ?? []).flatMap(({ files }) =>
    files.flatMap(({ sha256, link }): [string, string][] => (link ? [[sha256, link]] : [])),
  );
}

/** Only links of this record's files; the target may hold files of an earlier version too. */
function linksOf(
  { bundle }: SendRequest,
  mapping: ProvinceMapping,
  links: ReadonlyMap<string, string>,
): DeliveryAnswer['links'] {
  const own = uploads(bundle, mapping).map(({ file }) => file.sha256);
  return Object.fromEntries(own.map((sha256) => [sha256, links.get(sha256) ?? '']));
}
