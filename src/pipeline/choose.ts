import { problem, type SohoaError } from '../errors/index.ts';
import type { Survey } from './survey.ts';

/** The part of a batch that `--only` and `--limit` ask for. */
export function choose(
  batch: Survey,
  { only = [], limit = null }: { readonly only?: readonly string[]; readonly limit?: number | null },
): Survey {
  const wanted = new Set(only.map((code) => code.normalize('NFC').trim()));
  const isWanted = (code: string | null) => wanted.size === 0 || (code !== null && wanted.has(code));
  const roster = batch.roster.filter(({ code }) => isWanted(code));
  const refused = batch.refused.filter(({ code }) => isWanted(code));
  const found = new Set([...roster, ...refused].map(({ code }) => code));
  const missing: SohoaError[] = [...wanted]
    .filter((code) => !found.has(code))
    .map((code) => problem('DOSSIER_NOT_IN_INPUT', { where: { dossier: code } }));
  return {
    ...batch,
    roster: limit === null ? roster : roster.slice(0, limit),
    refused,
    refusedIds: wanted.size === 0 ? batch.refusedIds : null,
    blocking: batch.blocking.length > 0 ? batch.blocking : missing,
  };
}
