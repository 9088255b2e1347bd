import type { RunProgress, RunReport } from '../../pipeline/index.ts';
import type { DossierSource, TakenUnit } from '../../plugin/index.ts';
import type { Room } from '../room.ts';
import { runAlone } from '../run-batch.ts';
import { type HotFolder, type HotLook, surveyAsItLies } from './hot-folder.ts';
import { contentOf, LOOSE, seeDossier, seeUnits } from './see-units.ts';

const EVERYTHING = { from: null, to: null, only: [], limit: null, dryRun: false };

export interface TakeOptions {
  readonly jobs: number | null;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RunProgress) => void;
}

/** Whether there is anything to do after a look. */
export function isWorthTaking({ ready, refused, blocking }: HotLook): boolean {
  return ready.size + refused.size + blocking.length > 0;
}

/**
 * Hands what is ready to the pipeline and notes it as taken. What met an error of the system is not noted: it comes up
 * again. The caller holds the lock of the workspace. Errors: those of `sohoa run`.
 */
export async function takeReady(
  room: Room,
  { request, id }: HotFolder,
  look: HotLook,
  { jobs, ...options }: TakeOptions,
): Promise<RunReport> {
  await noteKnown(room, id, look);
  const { marker } = room.settings.hotFolder;
  const contents = new Map<string, string | null>();
  const report = await runAlone(
    room,
    { ...EVERYTHING, ...request, jobs },
    {
      ...options,
      takesLoose: look.ready.has(LOOSE),
      narrow: async (batch) => {
        const roster: DossierSource[] = [];
        for (const source of batch.roster) {
          const isFolder = source.stack === undefined;
          if (isFolder && !look.ready.has(source.code)) continue;
          // What changed since the look waits for the next one.
          if (isFolder && (await seeDossier(source, marker)).look !== look.ready.get(source.code)?.look) continue;
          if (isFolder) contents.set(source.code, await contentOf(source));
          roster.push(source);
        }
        return {
          ...batch,
          roster,
          refused: batch.refused.filter((entry) => look.refused.has(entry.id)),
          blocking: look.blocking,
        };
      },
    },
  );
  const lying = await surveyAsItLies(room, request);
  const own = lying.roster.filter(({ code }) => look.ready.has(code));
  const after = await seeUnits({ ...lying, roster: own }, request.input, marker);
  const looks = new Map(after.units.map((seen) => [seen.unit, seen.look]));
  const units = endedUnits(report, contents, look).map((unit): TakenUnit => {
    const before = look.ready.get(unit)?.look ?? null;
    // A file changed while it was being taken: what was taken may be neither the old nor the new.
    if (looks.get(unit) !== before) return { unit, look: null, content: null };
    return { unit, look: before, content: contents.get(unit) ?? null };
  });
  await room.catalog.nights.keepTaken(id, units);
  return report;
}

/** Notes what was touched only, so that its content is not read at every look. The caller holds the lock. */
export async function noteKnown({ catalog }: Pick<Room, 'catalog'>, id: string, { known }: HotLook): Promise<void> {
  if (known.length > 0) await catalog.nights.keepTaken(id, known);
}

function endedUnits(report: RunReport, contents: ReadonlyMap<string, unknown>, { ready }: HotLook): string[] {
  const ended = report.dossiers.filter(({ state }) => state !== 'error' && state !== 'open');
  const codes = ended.flatMap(({ code }) => (code !== null && contents.has(code) ? [code] : []));
  // One dossier of a stack that has to come again brings the whole stack again; what was made of the others is reused.
  const isWhole = ready.has(LOOSE) && ended.length === report.dossiers.length && report.problems.length === 0;
  return isWhole ? [...codes, LOOSE] : codes;
}
