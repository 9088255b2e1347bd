import type { HeldPaper } from '../../domain/index.ts';
import { isSohoaError } from '../../errors/index.ts';
import type { OpenConnector, PaperQuestion, RegisteredPerson } from '../../plugin/index.ts';
import type { Room } from '../room.ts';

/** How asking one store went. What could not be asked is never said to hold nothing. */
export interface StoreAnswer {
  /** `own`, or the name of a target. */
  readonly store: string;
  readonly state: 'answered' | 'unreachable';
  /** Error code, where it could not be asked. */
  readonly code: string | null;
  /** Papers found; for the register: persons. */
  readonly found: number;
}

export interface OutsidePapers {
  readonly papers: readonly HeldPaper[];
  readonly stores: readonly StoreAnswer[];
}

export interface RegisterAnswer {
  readonly person: RegisteredPerson | null;
  readonly stores: readonly StoreAnswer[];
}

/** Asks every register of the settings; the first that knows the person speaks. */
export async function askRegisters(room: Room, number: string, signal: AbortSignal): Promise<RegisterAnswer> {
  const asked = await askEach(room, signal, ({ identities }, limit) => identities?.find(number, limit));
  return {
    person: asked.map(({ value }) => value).find((person) => person !== null && person !== undefined) ?? null,
    stores: asked.map(({ value, ...answer }) => ({ ...answer, found: value ? 1 : 0 })),
  };
}

/** Asks every store of the settings for each number, all at the same time. */
export async function askStores(
  room: Room,
  numbers: readonly string[],
  question: Omit<PaperQuestion, 'number'>,
  signal: AbortSignal,
): Promise<OutsidePapers> {
  const asked = await askEach(room, signal, ({ papers }, limit) =>
    papers === undefined
      ? undefined
      : Promise.all(numbers.map((number) => papers.list({ ...question, number }, limit))).then((lists) => lists.flat()),
  );
  return {
    papers: asked.flatMap(({ value }) => value ?? []),
    stores: asked.map(({ value, ...answer }) => ({ ...answer, found: value?.length ?? 0 })),
  };
}

/** One question to every target that can answer it, each within its own time limit. */
async function askEach<T>(
  { targets, settings, log }: Room,
  signal: AbortSignal,
  ask: (connector: OpenConnector, limit: AbortSignal) => Promise<T> | undefined,
): Promise<(Omit<StoreAnswer, 'found'> & { readonly value: T | null })[]> {
  const answers = await Promise.all(
    targets.names.map(async (store) => {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(settings.reuse.lookUpSeconds * 1000)]);
      try {
        const asking = ask(await targets.open(store), limit);
        return asking === undefined ? null : { store, state: 'answered' as const, code: null, value: await asking };
      } catch (error) {
        if (!isSohoaError(error) || signal.aborted) throw error;
        log.info({ event: 'look-up-failed', target: store, code: error.code });
        return { store, state: 'unreachable' as const, code: error.code, value: null };
      }
    }),
  );
  return answers.filter((answer) => answer !== null);
}
