import { stat } from 'node:fs/promises';
import { contentHash } from '../../domain/index.ts';
import { fail, isSohoaError, type SohoaError } from '../../errors/index.ts';
import { NO_STACKS, type Survey } from '../../pipeline/index.ts';
import type { TakenUnit } from '../../plugin/index.ts';
import { type BatchRequest, surveyBatch } from '../batch.ts';
import type { Room } from '../room.ts';
import { contentOf, type SeenFolder, type SeenUnit, seeUnits } from './see-units.ts';
import { openStability } from './stability.ts';
import type { WaitReason } from './wait-reason.ts';

/** What a look found. */
export interface HotLook {
  /** Units that are complete and not taken as they are. */
  readonly ready: ReadonlyMap<string, SeenUnit>;
  /** Units that were touched or copied anew, with the content that was taken already. */
  readonly known: readonly TakenUnit[];
  /** Entries that a person has to put right, and that have looked so for long enough. */
  readonly refused: ReadonlySet<string>;
  /** What keeps the whole batch from starting, such as a register without a needed column. */
  readonly blocking: readonly SohoaError[];
  readonly waiting: Readonly<Partial<Record<WaitReason, number>>>;
  /** When the oldest of the files that wait was last written; null where nothing waits, or it is not known. */
  readonly waitingSince: string | null;
  /** Milliseconds until another look is worth it; null = not before something changes. */
  readonly nextMs: number | null;
}

export interface HotFolder {
  /** Absolute path of the folder, and of the register if there is one. */
  readonly request: BatchRequest;
  /** Names the folder in the catalog. */
  readonly id: string;
  /** Errors: HOT_FOLDER_MISSING, and those of reading the register. */
  look(): Promise<HotLook>;
}

/** A clock that never goes back, in milliseconds; only its differences say something. */
export type SteadyClock = () => number;

/**
 * A folder that dossiers are put into while nobody watches. A dossier is ready when all its files were seen unchanged
 * for long enough, and were not taken with this content before. Nothing in the folder is ever touched.
 */
export function openHotFolder(
  room: Pick<Room, 'settings' | 'catalog' | 'dir'>,
  request: BatchRequest,
  clock: SteadyClock = () => performance.now(),
): HotFolder {
  const { stableSeconds, marker } = room.settings.hotFolder;
  const stability = openStability(stableSeconds * 1000);
  const id = contentHash(request.input).slice(0, 16);
  const isStable = (name: string) => stability.isStable(name, clock());

  async function look(): Promise<HotLook> {
    const batch = await surveyAsItLies(room, request);
    const seen = await seeUnits(batch, request.input, marker);
    stability.see(looksOf(seen, await registerLook(request.register)), clock());
    const taken = await room.catalog.nights.taken(id);
    const fresh = seen.units.filter(({ unit, look }) => taken.get(unit)?.look !== look);
    const waiting = fresh.flatMap((unit) => {
      const reason = unit.waits ?? (isStable(unitName(unit.unit)) ? null : 'growing');
      return reason === null ? [] : [{ ...unit, reason }];
    });
    const unfit = new Set(waiting.map(({ unit }) => unit));
    const complete = fresh.filter(({ unit }) => !unfit.has(unit));
    const { ready, known } = await partKnown(complete, batch, taken);
    const hopeless = seen.refused.filter(({ waits, id: refusal }) => waits === null && isStable(refusalName(refusal)));
    const nextAt = stability.nextMs(clock());
    return {
      ...{ ready, known },
      refused: new Set(hopeless.map((entry) => entry.id)),
      blocking: batch.blocking.filter(({ code }) => code !== 'INPUT_NO_DOSSIERS'),
      waiting: countOf([...waiting.map(({ reason }) => reason), ...seen.refused.flatMap(({ waits }) => waits ?? [])]),
      waitingSince: waiting.length === 0 ? null : new Date(Math.min(...waiting.map((w) => w.newestMs))).toISOString(),
      nextMs: nextAt === null ? null : Math.max(1, nextAt - clock()),
    };
  }

  async function partKnown(complete: readonly SeenUnit[], batch: Survey, taken: ReadonlyMap<string, TakenUnit>) {
    const sources = new Map(batch.roster.map((source) => [source.code, source]));
    const ready = new Map<string, SeenUnit>();
    const known: TakenUnit[] = [];
    for (const seen of complete) {
      const before = taken.get(seen.unit);
      const source = before === undefined || before.content === null ? undefined : sources.get(seen.unit);
      const isKnown = source !== undefined && (await contentOf(source)) === before?.content;
      if (isKnown) known.push({ unit: seen.unit, look: seen.look, content: before?.content ?? null });
      else ready.set(seen.unit, seen);
    }
    return { ready, known };
  }

  return { request, id, look };
}

/** The folder and its register; loose files are not opened. Errors: HOT_FOLDER_MISSING and those of the register. */
export async function surveyAsItLies(
  { settings, dir }: Pick<Room, 'settings' | 'dir'>,
  request: BatchRequest,
): Promise<Survey> {
  try {
    return (await surveyBatch(request, settings, { cut: async () => NO_STACKS, dir })).batch;
  } catch (error) {
    if (!isSohoaError(error, 'INPUT_MISSING')) throw error;
    return fail('HOT_FOLDER_MISSING', { where: { file: request.input }, cause: error });
  }
}

/** A register that is being written makes everything wait: its rows decide what a dossier is. */
async function registerLook(register: string | null): Promise<string> {
  if (register === null) return '';
  const { size, mtimeMs, ctimeMs } = await stat(register);
  return `${size} ${mtimeMs} ${ctimeMs}`;
}

function looksOf({ units, refused }: SeenFolder, register: string): Map<string, string> {
  return new Map([
    ...units.map(({ unit, look }) => [unitName(unit), `${look} ${register}`] as const),
    ...refused.map(({ id, look }) => [refusalName(id), `${look} ${register}`] as const),
  ]);
}

const unitName = (unit: string) => `unit ${unit}`;
const refusalName = (id: string) => `refused ${id}`;

function countOf(reasons: readonly WaitReason[]): HotLook['waiting'] {
  return Object.fromEntries([...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]));
}
