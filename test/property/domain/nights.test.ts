import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastNight, type NightNote, nextNight, nightDue, vietnamDay } from '../../../src/domain/index.ts';

const DAY_MS = 24 * 3_600_000;

const moment = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map((milliseconds) => new Date(milliseconds));
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

function ended(night: string, exitCode: number, attempts = 1): NightNote {
  return { night, attempts, exitCode, beganAt: '2026-01-01T00:00:00Z', endedAt: '2026-01-01T01:00:00Z' };
}

describe('planned nights', () => {
  it('lie at the set time in Viet Nam, one every day, the last not after now and the next after it', () => {
    fc.assert(
      fc.property(moment, clockTime, (now, at) => {
        const last = lastNight(now, at);
        const next = nextNight(now, at);
        expect(last.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(next.getTime() - last.getTime()).toBe(DAY_MS);
        const inVietnam = new Intl.DateTimeFormat('en-GB', {
          timeZone: 'Asia/Ho_Chi_Minh',
          ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
        });
        expect(inVietnam.format(last)).toBe(at);
      }),
    );
  });

  it('are named by the day in Viet Nam', () => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    fc.assert(
      fc.property(moment, (now) => {
        expect(vietnamDay(now)).toBe(day.format(now));
      }),
    );
  });
});

describe('a night that is due', () => {
  it('is the last planned one, until it was done', () => {
    fc.assert(
      fc.property(moment, clockTime, (now, at) => {
        const night = vietnamDay(lastNight(now, at));
        expect(nightDue(now, at, null, null)).toBe(night);
        expect(nightDue(now, at, ended(night, 0), null)).toBeNull();
        const before = vietnamDay(new Date(lastNight(now, at).getTime() - DAY_MS));
        expect(nightDue(now, at, ended(before, 0), null)).toBe(night);
      }),
    );
  });

  it('is nobody’s where the timers were set up after it', () => {
    fc.assert(
      fc.property(moment, clockTime, (now, at) => {
        expect(nightDue(now, at, null, now.toISOString())).toBe(
          lastNight(now, at).getTime() === now.getTime() ? vietnamDay(now) : null,
        );
        expect(nightDue(nextNight(now, at), at, null, now.toISOString())).not.toBeNull();
      }),
    );
  });

  it('is done once, whenever the machine happens to be on and however often it is asked', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 40 * 3600 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(moment, clockTime, gaps, (start, at, seconds) => {
        let now = start;
        let note: NightNote | null = null;
        const done: string[] = [];
        for (const gap of seconds) {
          now = new Date(now.getTime() + gap * 1000);
          const due = nightDue(now, at, note, start.toISOString());
          if (due === null) {
            // Nothing is left: the last night was done, or was planned before the timers were there.
            const planned = lastNight(now, at);
            expect(planned < start || done.includes(vietnamDay(planned))).toBe(true);
          } else {
            done.push(due);
            note = ended(due, 0);
          }
        }
        expect(new Set(done).size).toBe(done.length);
        expect(done).toEqual(done.toSorted());
      }),
    );
  });

  it.each([
    ['was cut off', { endedAt: null, exitCode: null }, true],
    ['found the workspace locked', { exitCode: 75 }, true],
    ['was stopped', { exitCode: 130 }, true],
    ['was refused by a target', { exitCode: 5 }, false],
    ['met wrong settings', { exitCode: 3 }, false],
    ['left values to a person', { exitCode: 6 }, false],
  ])('comes again where it %s: %o → %s', (_what, change, isDue) => {
    const now = new Date('2026-11-23T03:00:00Z');
    const note = { ...ended('2026-11-23', 0), ...change };
    expect(nightDue(now, '01:30', note, null)).toBe(isDue ? '2026-11-23' : null);
    expect(nightDue(now, '01:30', { ...note, attempts: 5 }, null)).toBeNull();
  });
});
