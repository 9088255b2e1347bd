import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { TOKEN_SCOPES, type TokenScope } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { ApiToken } from '../../plugin/index.ts';
import type { Room } from '../room.ts';
import { localUser } from './local-user.ts';

const DAY_MS = 86_400_000;

/** 256 random bits behind a public name. The prefix lets scanners of repositories and mails recognize a leaked one. */
const TOKEN = /^sohoa_(?<id>[0-9a-f]{8})_(?<secret>[A-Za-z0-9_-]{43})$/;

/** What a wrong name is compared with, so that it takes as long as a wrong secret. */
const NOBODYS_HASH = '0'.repeat(64);

export interface TokenWish {
  /** Which system or office will use it. */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

/** Makes a token. `secret` is the whole of it and is known only now: what is kept is its SHA-256. */
export async function createToken(
  { catalog }: Room,
  { name, scopes, days }: TokenWish,
): Promise<{ token: ApiToken; secret: string }> {
  const id = randomBytes(4).toString('hex');
  const secret = `sohoa_${id}_${randomBytes(32).toString('base64url')}`;
  const wanted = TOKEN_SCOPES.filter((scope) => scopes.includes(scope));
  await catalog.audit.append({
    ...{ actor: localUser(), action: 'token.create', dossier: null, persons: [], purpose: null },
    detail: { token: id, scopes: wanted.join(','), days },
  });
  const expiresAt = new Date(Date.now() + days * DAY_MS).toISOString();
  const token = await catalog.tokens.add({ id, name, scopes: wanted, expiresAt, hash: hashOf(secret) });
  return { token, secret };
}

/** Errors: TOKEN_UNKNOWN. */
export async function revokeToken({ catalog }: Room, id: string): Promise<ApiToken> {
  const token = await catalog.tokens.revoke(id);
  if (token === null) return fail('TOKEN_UNKNOWN', { params: { token: id } });
  await catalog.audit.append({
    ...{ actor: localUser(), action: 'token.revoke', dossier: null, persons: [], purpose: null },
    detail: { token: id },
  });
  return token;
}

/**
 * Whose token this is. Why one is not taken is told only to who has the right secret.
 * Errors: TOKEN_INVALID, TOKEN_REVOKED, TOKEN_EXPIRED.
 */
export async function authenticate({ catalog }: Room, given: string): Promise<ApiToken> {
  const id = TOKEN.exec(given)?.groups?.['id'] ?? '';
  const known = await catalog.tokens.get(id);
  const matches = timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(known?.hash ?? NOBODYS_HASH));
  if (known === null || !matches) return fail('TOKEN_INVALID');
  const { hash: _hash, ...token } = known;
  if (token.revokedAt !== null) fail('TOKEN_REVOKED', { params: { token: id } });
  if (Date.parse(token.expiresAt) <= Date.now()) fail('TOKEN_EXPIRED', { params: { token: id } });
  return token;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
