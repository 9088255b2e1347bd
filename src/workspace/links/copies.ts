import { createHmac, randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { LinkClaim, LinkKey } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { Room } from '../room.ts';

/**
 * Puts a file into the folder of another web server, under a name nobody can guess, and hands back its path there. It is
 * noted first: a copy that was made and forgotten would lie there for ever. Errors: LINK_FOLDER_UNUSABLE, BLOB_*.
 */
export async function publishCopy(
  { catalog, blobs, dir, settings }: Room,
  { target, sha256, mark, expires, ending }: LinkClaim,
  { key, dossierCode }: { readonly key: LinkKey; readonly dossierCode: string },
): Promise<string> {
  const name = `${copyName(key, `${target}\n${mark}\n${sha256}`)}.${ending}`;
  const until = new Date(expires * 1000).toISOString();
  await catalog.links.notePublished({ name, dossierCode, target, sha256, until });
  const file = join(resolve(dir, settings.links.folder ?? '.'), name);
  const blob = await blobs.path(sha256);
  try {
    if (!(await isCopyOf(file, blob))) await put(blob, file);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    fail('LINK_FOLDER_UNUSABLE', { params: { reason }, cause });
  }
  return `/${name}`;
}

/**
 * Takes away the copies that have to go, those whose time ends before `now` among them; a name is forgotten only once
 * its copy is gone. Returns how many.
 */
export async function removeStaleCopies({ catalog, dir, settings }: Room, now = new Date()): Promise<number> {
  const names = await catalog.links.staleCopies(now);
  const { folder } = settings.links;
  if (names.length > 0 && folder === null) fail('LINK_FOLDER_UNUSABLE', { params: { reason: 'links.folder' } });
  for (const name of names) {
    const file = join(resolve(dir, folder ?? '.'), name);
    await rm(file, { force: true });
    // Only where nothing else is in it.
    await rmdir(dirname(file)).catch(() => {});
    await catalog.links.forgetCopy(name);
  }
  return names.length;
}

/** 192 bits, in folders of at most some hundred names for a hundred thousand copies. */
function copyName(key: LinkKey, text: string): string {
  const name = createHmac('sha256', key.secret).update(`sohoa-copy/1\n${text}`).digest('hex').slice(0, 48);
  return `${name.slice(0, 2)}/${name.slice(2)}`;
}

async function isCopyOf(file: string, blob: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  return (await stat(file)).size === (await stat(blob)).size;
}

/**
 * A reflink where the file system has them, else a copy, and there by rename. Never a hard link: it would share owner
 * and mode with our blob, which is ours alone (0600), and what the web server did to it would be done to the original.
 */
async function put(blob: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o755 });
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await copyFile(blob, part, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await chmod(part, 0o644);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}
