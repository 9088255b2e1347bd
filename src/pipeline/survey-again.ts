import { contentHash } from '../domain/index.ts';
import { isSohoaError, type SohoaError } from '../errors/index.ts';
import type { DossierSource } from '../plugin/index.ts';
import { listFolder } from './listing.ts';
import { naturalOrder } from './natural-order.ts';
import { located, toProblem } from './problems.ts';
import { contentFaults, type RefusedEntry, type Survey } from './survey.ts';

/** The batch of a `retry`: dossiers as they were handed in, with a fresh look at their folders. */
export async function surveyAgain(sources: readonly DossierSource[]): Promise<Survey> {
  const roster: DossierSource[] = [];
  const refused: RefusedEntry[] = [];
  for (const source of sources) {
    const looked = await lookAgain(source);
    if ('folder' in looked) roster.push(looked);
    else refused.push(looked);
  }
  return { roster, refused, blocking: [], skipped: roster.flatMap(({ skipped }) => skipped), refusedIds: null };
}

async function lookAgain(source: DossierSource): Promise<DossierSource | RefusedEntry> {
  const { code, folder, row } = source;
  const where = { dossier: code, ...(row === null ? {} : { line: row.line }) };
  const refuse = (faults: readonly SohoaError[]): RefusedEntry => ({
    id: `x-${contentHash(code).slice(0, 24)}`,
    code,
    problems: faults.map((fault) => toProblem(located(fault, where))),
  });
  try {
    const { files, skipped, problems } = await listFolder(folder);
    const faults = problems.length > 0 ? problems : contentFaults(where, files);
    if (faults.length > 0) return refuse(faults);
    const taken = files.map(({ path, bytes, mtimeMs }) => ({ name: path, bytes, mtimeMs }));
    return { ...source, files: taken.sort((a, b) => naturalOrder(a.name, b.name)), skipped };
  } catch (error) {
    if (!isSohoaError(error)) throw error;
    return refuse([error]);
  }
}
