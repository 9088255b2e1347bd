import { contentHash } from '../../domain/index.ts';
import type { DeliveryAnswer, SendContext, SendOutcome, SendRequest } from '../../plugin/index.ts';
import { noReply, type Reply, reply, retry } from '../http/failure.ts';
import { type BodyRules, dossierBody } from './body.ts';
import type { ProvinceClient, UploadCall } from './client.ts';
import type { HeldDossier } from './held.ts';
import { type Upload, uploads } from './uploads.ts';

export interface SendParts {
  readonly client: Pick<ProvinceClient, 'lookup' | 'store'>;
  /** Brings one file over, in one go or resumable; answers with its link where the system gives one. */
  readonly bring: (call: UploadCall, signal: AbortSignal) => Promise<Reply<{ sha256: string; link: string | null }>>;
  readonly rules: BodyRules;
}

/**
 * Brings one record over: look, store the dossier if what is there differs, upload the files that are not there.
 * It looks even at a first attempt: an earlier one may have brought part of it over before it was told to wait, and
 * one look costs less than a dossier stored or a file sent twice.
 */
export async function sendToProvince(
  parts: SendParts,
  request: SendRequest,
  context: SendContext,
): Promise<SendOutcome> {
  const { client, rules } = parts;
  const { code } = request.bundle.record.dossier;
  const held = await client.lookup(code, context.signal);
  if (!held.ok) return held.failure;

  let { remoteId = null, status = null } = held.value ?? {};
  if (request.again === true || !isHeldAsSent(held.value, request.bundle)) {
    const { body } = dossierBody(request.bundle, rules, request.recordVersion ?? null, held.value !== null);
    const { contentHash: hash } = request.bundle;
    await context.beforeWrite();
    const what = { code, contentHash: hash, held: held.value };
    const stored = await client.store(body, what, dossierKey(request, body, held.value), context.signal);
    if (!stored.ok) return stored.failure;
    remoteId = stored.value.remoteId ?? remoteId;
    status = stored.value.status;
  }

  const links = linksHeld(held.value, rules);
  for (const upload of filesToSend(request, rules)) {
    if (links.has(upload.file.sha256)) continue;
    const link = await bringFile(parts, request, { code, remoteId, upload }, context);
    if (!link.ok) return link.failure;
    links.set(upload.file.sha256, link.value);
  }
  return { state: 'accepted', answer: { remoteId, status, links: linksOf(request, rules, links) } };
}

/** None where the mapping says nothing of files: such a system keeps only what is known of the dossier. */
export function filesToSend({ bundle }: Pick<SendRequest, 'bundle'>, { mapping, files }: BodyRules): Upload[] {
  return mapping.upload === undefined && mapping.tus === undefined ? [] : uploads(bundle, files);
}

async function bringFile(
  { bring }: SendParts,
  { idempotencyKey }: SendRequest,
  file: Pick<UploadCall, 'code' | 'remoteId' | 'upload'>,
  context: SendContext,
): Promise<Reply<string>> {
  const { sha256 } = file.upload.file;
  const path = await context.blobPath(sha256);
  await context.beforeWrite();
  const brought = await bring({ ...file, path, key: `${idempotencyKey}:file:${sha256}` }, context.signal);
  if (!brought.ok) return brought;
  // A file that arrived changed is not listed under its hash, so the next attempt sends it again.
  return brought.value.sha256 === sha256 ? reply(brought.value.link ?? '') : noReply(retry('TARGET_FILE_DIFFERS'));
}

/** What was taken back is not held, whatever its hash. */
function isHeldAsSent(held: HeldDossier | null, bundle: SendRequest['bundle']): boolean {
  return held !== null && held.contentHash === bundle.contentHash && !held.isWithdrawn;
}

/**
 * The body's hash is in the key: a setting changed between two attempts makes another body, which is another write.
 * So is bringing back what was taken back: under the old key the old answer would be given and nothing be done.
 */
function dossierKey({ idempotencyKey }: SendRequest, body: unknown, held: HeldDossier | null): string {
  const key = `${idempotencyKey}:dossier:${contentHash(body).slice(0, 16)}`;
  return held?.isWithdrawn === true ? `${key}:again:${held.withdrawals ?? 1}` : key;
}

/** Where the system gives links, files listed without one count as not there: the portal will need the link. */
function linksHeld(held: HeldDossier | null, { mapping }: BodyRules): Map<string, string> {
  const needsLink = mapping.held.files?.link !== undefined;
  return new Map(
    (held?.files ?? []).flatMap(({ sha256, link }): [string, string][] =>
      link === null && needsLink ? [] : [[sha256, link ?? '']],
    ),
  );
}

/** Only links of this record's files; the target may hold files of an earlier version too. */
function linksOf(request: SendRequest, rules: BodyRules, links: ReadonlyMap<string, string>): DeliveryAnswer['links'] {
  const own = filesToSend(request, rules).map(({ file }) => file.sha256);
  return Object.fromEntries(own.map((sha256) => [sha256, links.get(sha256) ?? '']));
}
