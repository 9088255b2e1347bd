import { canonicalJson, type Problem } from '../domain/index.ts';
import { EXIT, problem, type SohoaError, worstExit } from '../errors/index.ts';
import { foreseeHeld } from './foresee-held.ts';
import type { Plan } from './plan.ts';
import { exitOf, toProblem } from './problems.ts';
import type { CheckReport } from './report.ts';
import type { PipelineServices } from './services.ts';
import type { Survey } from './survey.ts';

/**
 * Room a dossier may take: its bytes once as original, about once more as assembled PDF (picture streams are taken over
 * untouched), both again under `records/` where the file system cannot link, and a quarter for text and database.
 */
const ROOM_PER_INPUT_BYTE = 4.25;
/** For the database's log, scratch files of pages in flight and a few records. */
const ROOM_TO_BREATHE_BYTES = 64 * 1024 * 1024;

/** Everything that can be known before anything is touched. */
export async function checkBatch(
  plan: Plan,
  batch: Survey,
  services: PipelineServices,
  { signal }: { readonly signal: AbortSignal },
): Promise<CheckReport> {
  const room = await diskRoom(batch, services);
  const blocking = [...batch.blocking, ...room.blocking].map(toProblem);
  const refused = batch.refused.flatMap(({ problems }) => problems);
  const findings = withoutDoubles([...refused, ...(await foreseeHeld(plan, batch.roster, services, signal))]);
  const connections = (await services.ping?.(signal)) ?? [];
  const files = batch.roster.flatMap((source) => source.files);
  return {
    schema: 'sohoa/check-report/1',
    dossiers: batch.roster.length,
    files: files.length,
    stacks: batch.roster.flatMap(({ code, stack }) =>
      stack === undefined ? [] : [{ dossier: code, firstPage: stack.firstPage, pages: stack.pages }],
    ),
    bytes: sumBytes(files),
    diskNeededBytes: room.neededBytes,
    diskFreeBytes: room.freeBytes,
    blocking,
    findings,
    connections,
    exitCode: worstExit([
      ...[...blocking, ...findings].map(exitOf),
      ...connections.map(({ ok }) => (ok ? EXIT.done : EXIT.outside)),
    ]),
  };
}

/** What keeps a run from starting; nothing has been touched yet. */
export async function findBlockers(batch: Survey, services: PipelineServices): Promise<SohoaError[]> {
  return [...batch.blocking, ...(await diskRoom(batch, services)).blocking];
}

/** Dossiers that already have a record need no further room: what was made of them is reused. */
async function diskRoom(batch: Survey, { catalog, freeBytes }: PipelineServices) {
  const rows = await catalog.listDossiers();
  const recorded = new Set(rows.filter(({ recordVersion }) => recordVersion !== null).map(({ code }) => code));
  const fresh = batch.roster.filter(({ code }) => !recorded.has(code));
  const bytes = sumBytes(fresh.flatMap(({ files }) => files));
  const neededBytes = fresh.length === 0 ? 0 : roomFor(bytes);
  const free = await freeBytes();
  const params = { free: inWords(free), needed: inWords(neededBytes) };
  const blocking = free < neededBytes ? [problem('DISK_WILL_NOT_DO', { params })] : [];
  return { neededBytes, freeBytes: free, blocking };
}

/** What dossiers of so many bytes may take until they are done. */
export function roomFor(bytes: number): number {
  return Math.ceil(bytes * ROOM_PER_INPUT_BYTE) + ROOM_TO_BREATHE_BYTES;
}

function withoutDoubles(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((found) => [canonicalJson(found), found])).values()];
}

function sumBytes(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function inWords(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}
