import { checkLink, linkMark, type RecordDocument } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { FoundFile } from '../access/look-up.ts';
import type { Room } from '../room.ts';
import { readLinkKeys } from './keys.ts';

export interface LinkedFile extends FoundFile {
  readonly target: string;
  readonly dossierCode: string;
  /** Identity numbers of the people the paper tells about, for the log of looks. */
  readonly persons: readonly string[];
}

/**
 * The file a link leads to. Nothing is looked up for a link that we did not sign. One that we did sign leads nowhere
 * once its dossier was erased, sent back or taken back, or a newer record without the file has arrived at the target:
 * all of that is answered alike, so that nobody learns which it was.
 * Errors: LINK_INVALID, LINK_EXPIRED, BLOB_MISSING, BLOB_DAMAGED.
 */
export async function findLinked(room: Room, path: string): Promise<LinkedFile> {
  const { catalog, blobs, paths } = room;
  const claim = checkLink(path, readLinkKeys(paths.linkKeys)) ?? fail('LINK_INVALID');
  if (claim.expires * 1000 <= Date.now()) fail('LINK_EXPIRED');
  const { target, sha256, mark, key } = claim;
  const holders = await catalog.links.dossiersWith(sha256);
  const dossierCode = holders.find((code) => linkMark(key, code) === mark) ?? fail('LINK_INVALID');
  if (await catalog.links.isTakenBack(dossierCode, target)) fail('LINK_INVALID');
  const found = await findDocument(room, { dossierCode, target, sha256 });
  const { document, ownerId } = found ?? fail('LINK_INVALID');
  const file = document.files.find((each) => each.sha256 === sha256) ?? fail('LINK_INVALID');
  const persons = [ownerId, document.paperHolder.id].filter((number) => number !== null);
  return { path: await blobs.path(sha256), ...file, target, dossierCode, persons };
}

/** Errors: those of the log of looks; what cannot be logged is not handed out. */
export async function noteFetch({ catalog }: Room, file: LinkedFile): Promise<void> {
  await catalog.audit.append({
    ...{ actor: { kind: 'link', name: file.target }, action: 'link.fetch', dossier: file.dossierCode },
    ...{ persons: file.persons, purpose: null, detail: { sha256: file.sha256 } },
  });
}

/** In the newest record, in the newest that the target accepted, or in one that is on its way there. */
async function findDocument(
  { catalog }: Room,
  { dossierCode, target, sha256 }: { dossierCode: string; target: string; sha256: string },
): Promise<{ document: RecordDocument; ownerId: string | null } | null> {
  const rows = await catalog.outbox.list({ target, dossierCode, states: ['accepted', 'sending', 'unknown'] });
  const accepted = rows.filter(({ state }) => state === 'accepted').at(-1);
  const underWay = rows.filter(({ state }) => state !== 'accepted');
  const versions = new Set([undefined, ...[accepted, ...underWay].flatMap((row) => row?.recordVersion ?? [])]);
  for (const version of versions) {
    const record = (await catalog.getRecord(dossierCode, version))?.bundle.record;
    const document = record?.documents.find(({ files }) => files.some((file) => file.sha256 === sha256));
    if (record !== undefined && document !== undefined) return { document, ownerId: record.dossier.ownerId };
  }
  return null;
}
