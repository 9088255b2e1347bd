import { setImmediate } from 'node:timers/promises';
import type { DeliveryClock } from '../../src/delivery/clock.ts';
import { seeded } from './seeded.ts';

/** A clock that only moves when somebody sleeps. */
export function fakeClock(seed = 1): DeliveryClock & { readonly sleeps: number[] } {
  let time = Date.parse('2026-01-05T03:00:00.000Z');
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => new Date(time),
    async sleep(ms) {
      sleeps.push(ms);
      time += ms;
      await setImmediate();
    },
    random: seeded(seed),
  };
}
