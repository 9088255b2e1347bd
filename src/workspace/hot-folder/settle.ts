import type { NightClock } from '../nightly/clock.ts';
import type { Room } from '../room.ts';
import type { HotFolder, HotLook } from './hot-folder.ts';

/**
 * Looks until nothing is being written any more, or the time for that is up: what is not through then waits for the next
 * time. Throws what the signal aborts with.
 */
export async function lookUntilSettled(
  { settings }: Pick<Room, 'settings'>,
  hot: HotFolder,
  { clock, signal }: { readonly clock: NightClock; readonly signal: AbortSignal },
): Promise<HotLook> {
  const until = clock.steadyMs() + settings.hotFolder.settleMinutes * 60_000;
  let look = await hot.look();
  while (look.nextMs !== null && clock.steadyMs() + look.nextMs <= until) {
    await clock.sleep(look.nextMs, signal);
    signal.throwIfAborted();
    look = await hot.look();
  }
  return look;
}
