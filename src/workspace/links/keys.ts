import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { LinkKey } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';

const SECRET_BYTES = 32;

const KeyFile = z.strictObject({
  keys: z
    .array(
      z.strictObject({
        id: z.string().regex(/^k[1-9]\d{0,14}$/),
        secret: z.string().regex(/^[0-9a-f]{64}$/),
        until: z.int().nullable(),
      }),
    )
    .min(1),
});
type KeyFile = z.infer<typeof KeyFile>;

/** The keys that check links; none where nothing was ever signed. Read anew each time, so that a change counts at once. */
export function readLinkKeys(file: string): LinkKey[] {
  return readFile(file)?.keys.map(({ secret, ...key }) => ({ ...key, secret: Buffer.from(secret, 'hex') })) ?? [];
}

/** The key that signs, made at its first use. Errors: LINK_KEYS_DAMAGED. */
export function signingKey(file: string): LinkKey {
  const newest = (keys: readonly LinkKey[]) => keys.find(({ until }) => until === null);
  const present = newest(readLinkKeys(file));
  if (present !== undefined) return present;
  // Two processes may come here at once: the first one's key stays, and both go on with it.
  write(file, { keys: [{ id: 'k1', secret: newSecret(), until: null }] }, 'first');
  return newest(readLinkKeys(file)) ?? fail('LINK_KEYS_DAMAGED', { where: { file } });
}

/**
 * A new key signs from now on. The old ones go on checking links that end before `oldUntil` (Unix seconds); null takes
 * them out at once, and with them every link that was given. Returns the new key's id.
 */
export function rotateLinkKeys(file: string, oldUntil: number | null): string {
  const keys = readFile(file)?.keys ?? [];
  const kept = keys.flatMap((key) => (oldUntil === null ? [] : [{ ...key, until: key.until ?? oldUntil }]));
  const id = `k${Math.max(0, ...keys.map((key) => Number(key.id.slice(1)))) + 1}`;
  write(file, { keys: [{ id, secret: newSecret(), until: null }, ...kept] }, 'again');
  return id;
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('hex');
}

function readFile(file: string): KeyFile | null {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return fail('LINK_KEYS_DAMAGED', { where: { file }, cause });
  }
}

function write(file: string, content: KeyFile, turn: 'first' | 'again'): void {
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(own, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    if (turn === 'first') linkSync(own, file);
    else renameSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
}
