import { createHmac } from 'node:crypto';
import { resolve } from 'node:path';
import type { LinkClaim, LinkKey } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { CopyPlace } from '../../stores/copies/copy-place.ts';
import { folderCopies } from '../../stores/copies/folder-copies.ts';
import type { Room } from '../room.ts';
import { readSecretFrom } from '../secrets.ts';

/**
 * Puts a file where another server hands it out, under a name nobody can guess, and hands back its path there. It is
 * noted first: a copy that was made and forgotten would lie there for ever. Errors: COPIES_UNUSABLE, SECRET_MISSING,
 * BLOB_*.
 */
export async function publishCopy(
  { catalog, blobs }: Room,
  place: CopyPlace,
  { target, sha256, mark, expires, ending }: LinkClaim,
  { key, dossierCode }: { readonly key: LinkKey; readonly dossierCode: string },
): Promise<string> {
  const name = `${copyName(key, `${target}\n${mark}\n${sha256}`)}.${ending}`;
  const until = new Date(expires * 1000).toISOString();
  await catalog.links.notePublished({ name, dossierCode, target, sha256, until });
  const path = await blobs.path(sha256);
  await place.put(name, { path, sha256 }).catch(unusable);
  return `/${name}`;
}

/**
 * Takes away the copies that have to go, those whose time ends before `now` among them; a name is forgotten only once
 * its copy is gone. Returns how many. Errors: COPIES_UNUSABLE, SECRET_MISSING.
 */
export async function removeStaleCopies(room: Room, now = new Date()): Promise<number> {
  const { links } = room.catalog;
  const names = await links.staleCopies(now);
  if (names.length === 0) return 0;
  const place = (await openCopyPlace(room)) ?? fail('COPIES_UNUSABLE', { params: { reason: 'links' } });
  for (const name of names) {
    await place.remove(name).catch(unusable);
    await links.forgetCopy(name);
  }
  return names.length;
}

/** Where the settings say copies lie, whatever the links are now made of; null = nowhere. Errors: SECRET_MISSING. */
export async function openCopyPlace({ settings, dir, env }: Room): Promise<CopyPlace | null> {
  const { folder, s3, source } = settings.links;
  if (s3 === null || (folder !== null && source !== 's3'))
    return folder === null ? null : folderCopies(resolve(dir, folder));
  const secret = (name: 'accessKeyId' | 'secretAccessKey') =>
    readSecretFrom(s3[name], { setting: `links.s3.${name}` }, { dir, env });
  // Some megabytes that hardly anybody needs.
  const { s3Copies } = await import('../../stores/copies/s3-copies.ts');
  return s3Copies({ ...s3, accessKeyId: secret('accessKeyId'), secretAccessKey: secret('secretAccessKey') });
}

/** 192 bits, in folders of at most some hundred names for a hundred thousand copies. */
function copyName(key: LinkKey, text: string): string {
  const name = createHmac('sha256', key.secret).update(`sohoa-copy/1\n${text}`).digest('hex').slice(0, 48);
  return `${name.slice(0, 2)}/${name.slice(2)}`;
}

/** The system's code or the server's word for it (`ENOSPC`, `AccessDenied`), never its sentence. */
function unusable(cause: unknown): never {
  const { code, name } = cause as { code?: unknown; name?: unknown };
  const reason = [code, name].find((each) => typeof each === 'string' && /^\w{1,40}$/.test(each)) ?? 'unknown';
  return fail('COPIES_UNUSABLE', { params: { reason: String(reason) }, cause });
}
