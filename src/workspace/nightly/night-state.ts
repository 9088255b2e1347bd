import type { NightNote } from '../../domain/index.ts';
import type { Room } from '../room.ts';
import type { NightPhase } from './summary.ts';

/** What the workspace remembers of its nights. */
export interface NightState {
  /** When timers were first set up; nights planned before are nobody's. Null = never. */
  readonly since: string | null;
  readonly last: NightNote | null;
  /** End of the last night that ended with exit code 0 or 6. */
  readonly succeededAt: string | null;
  /** Of the last night that ended. */
  readonly seconds: Readonly<Partial<Record<NightPhase, number>>>;
}

const KEY = 'nightly';
const NOTHING: NightState = { since: null, last: null, succeededAt: null, seconds: {} };

export async function readNightState({ catalog }: Pick<Room, 'catalog'>): Promise<NightState> {
  const kept = await catalog.getMeta(KEY);
  return kept === null ? NOTHING : { ...NOTHING, ...(JSON.parse(kept) as Partial<NightState>) };
}

/** The caller holds the lock of the workspace. */
export async function changeNightState(room: Pick<Room, 'catalog'>, change: Partial<NightState>): Promise<void> {
  const state = { ...(await readNightState(room)), ...change };
  await room.catalog.setMeta(KEY, JSON.stringify(state));
}
