import { createHmac, timingSafeEqual } from 'node:crypto';

/** A secret that links are signed with; old ones go on checking what they signed. */
export interface LinkKey {
  /** Stands in the link: `k1`, `k2`, … */
  readonly id: string;
  readonly secret: Uint8Array;
  /** Unix seconds: no link of this key ends later, so a copy of an old key forges nothing for ever. Null = still signing. */
  readonly until: number | null;
}

/** What a link says: this file, of this dossier, for this target, so long. */
export interface LinkClaim {
  /** Whom it was given to: a key under `targets`. */
  readonly target: string;
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string;
  /** Last second it holds, in Unix time. */
  readonly expires: number;
  /** Stands for the dossier: neither its code nor its number can be told from it. See {@link linkMark}. */
  readonly mark: string;
  readonly ending: LinkEnding;
}

const ENDINGS = ['pdf', 'txt', 'xml'] as const;
export type LinkEnding = (typeof ENDINGS)[number];

/**
 * The whole address below the base address, in the one spelling that is taken. Everything is in the path and ends like
 * the file: a system in between that rewrites `&`, or goes by the ending, does no harm.
 */
const LINK = new RegExp(
  `^/f/(?<target>[a-z][a-z0-9-]{0,99})/(?<sha256>[0-9a-f]{64})/(?<expires>[1-9]\\d{9})\\.(?<key>[a-z0-9]{1,16})\\.(?<mark>[\\w-]{22})\\.(?<signature>[\\w-]{43})\\.(?<ending>${ENDINGS.join('|')})$`,
);

/** The path of a link, `/f/…`. */
export function signLink(claim: LinkClaim, key: LinkKey): string {
  const { target, sha256, expires, mark, ending } = claim;
  return `/f/${target}/${sha256}/${expires}.${key.id}.${mark}.${signatureOf(claim, key)}.${ending}`;
}

/**
 * What a path claims, once the signature has been found good; null for everything else. The signature is compared as
 * text and in constant time: base64url spells one value in several ways, and only ours is taken.
 */
export function checkLink(path: string, keys: readonly LinkKey[]): (LinkClaim & { readonly key: LinkKey }) | null {
  const {
    target = '',
    sha256 = '',
    expires,
    key: id,
    mark = '',
    signature = '',
    ending,
  } = LINK.exec(path)?.groups ?? {};
  const key = keys.find((each) => each.id === id);
  if (key === undefined) return null;
  const claim = { target, sha256, expires: Number(expires), mark, ending: ending as LinkEnding };
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(claim, key)))) return null;
  return key.until !== null && claim.expires > key.until ? null : { ...claim, key };
}

/** Stands for a dossier in the links of one key. A plain hash would not do: codes can be tried one after the other. */
export function linkMark(key: LinkKey, dossierCode: string): string {
  return createHmac('sha256', key.secret)
    .update(`sohoa-link-dossier/1\n${dossierCode}`)
    .digest('base64url')
    .slice(0, 22);
}

/** By the last part of a file's name. */
export function linkEnding(fileName: string): LinkEnding | null {
  return ENDINGS.find((ending) => fileName.endsWith(`.${ending}`)) ?? null;
}

const DAY_SECONDS = 86_400;

/**
 * When a link ends, in Unix seconds: `days` after the day on which the record was queued. So the same record is sent
 * with the same links however often it has to be repeated. What is sent so late that less than half of the time would
 * be left gets half of it more, as often as needed.
 */
export function linkEnd(queuedAt: Date, now: Date, days: number): number {
  const dayAfter = Math.floor(queuedAt.getTime() / 1000 / DAY_SECONDS) + 1;
  const half = Math.ceil(days / 2);
  const today = now.getTime() / 1000 / DAY_SECONDS;
  const late = Math.max(0, Math.ceil((today + half - dayAfter - days) / half));
  return (dayAfter + days + late * half) * DAY_SECONDS;
}

/** Every part stands in a line of its own and none can hold a line end: no two claims are signed alike. */
function signatureOf({ target, sha256, expires, mark, ending }: LinkClaim, { id, secret }: LinkKey): string {
  const text = ['sohoa-link/1', id, sha256, expires, target, mark, ending].join('\n');
  return createHmac('sha256', secret).update(text).digest('base64url');
}
