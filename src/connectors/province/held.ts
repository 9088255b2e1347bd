import type { RemoteDossier } from '../../plugin/index.ts';
import { under } from '../http/http-settings.ts';
import { type Reader, readNumber, readText, readTruth } from './mapping/answers.ts';
import type { Mapping } from './mapping/definition.ts';
import { valuesAt } from './mapping/pointer.ts';

/** What the system says of a dossier, in our words. */
export interface HeldDossier extends RemoteDossier {
  readonly remoteId: string | null;
  /** How often it was taken back, where the system counts. */
  readonly withdrawals: number | null;
}

const SHA256 = /^[0-9a-f]{64}$/i;

/** Null when it is not said as the mapping says: then nobody knows what it means. */
export function readHeld(said: unknown, rules: Mapping['held'], url: string): HeldDossier | null {
  const code = readText(said, rules.code);
  const files = heldFiles(said, rules, url);
  if (files === null || (rules.code !== undefined && code === null) || typeof said !== 'object') return null;
  const contentHash = readText(said, rules.contentHash);
  return {
    code: code ?? '',
    remoteId: readText(said, rules.remoteId),
    contentHash: contentHash !== null && SHA256.test(contentHash) ? contentHash.toLowerCase() : null,
    status: statusIn(said, rules.status),
    isWithdrawn: readTruth(said, rules.withdrawn),
    withdrawals: readNumber(said, rules.withdrawals),
    files,
  };
}

/** TrangThaiHoSo; a number that is none of the ten says nothing. */
export function statusIn(json: unknown, reader: Reader | undefined): number | null {
  const status = readNumber(json, reader);
  return status !== null && status >= 1 && status <= 10 ? status : null;
}

/** A link as an address; null when it is none the portal could fetch. Relative ones are below the address of the target. */
export function linkOf(json: unknown, reader: Reader | undefined, url: string): string | null {
  const text = readText(json, reader);
  if (text === null) return null;
  const link = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : under(url, text);
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol) ? link : null;
}

/** Files without a hash of ours were put there by somebody else. One content may belong to two components. */
function heldFiles(said: unknown, { files }: Mapping['held'], url: string): HeldDossier['files'] | null {
  if (files === undefined) return [];
  const entries = valuesAt(said, files.each);
  if (entries === null) return null;
  const found = entries.flatMap((entry) => {
    const sha256 = readText(entry, files.sha256)?.toLowerCase() ?? '';
    return SHA256.test(sha256) ? [{ sha256, link: linkOf(entry, files.link, url) }] : [];
  });
  return [...new Map(found.map((file) => [file.sha256, file])).values()];
}
