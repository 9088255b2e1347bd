/** A time of day, `HH:MM`, in Viet Nam (UTC+7, no summer time). */
export type ClockTime = string;

/** What a workspace remembers of the last night that began. */
export interface NightNote {
  /** Day in Viet Nam on which the night was planned to begin. */
  readonly night: string;
  readonly beganAt: string;
  /** Null while it runs, and where it was cut off. */
  readonly endedAt: string | null;
  readonly exitCode: number | null;
  /** How many times it was begun. */
  readonly attempts: number;
}

const VIETNAM_MS = 7 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** A night that is cut off again and again must not keep the machine busy all day. */
const MOST_ATTEMPTS = 5;

/** Ended for a passing reason (locked, disk full; stopped, as by a shutdown): the rest is to be done. */
const PASSING = new Set([75, 130]);

/** Start of the last planned night that is not after `now`. */
export function lastNight(now: Date, at: ClockTime): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const offset = (hours * 60 + minutes) * 60_000 - VIETNAM_MS;
  const days = Math.floor((now.getTime() - offset) / DAY_MS);
  return new Date(days * DAY_MS + offset);
}

export function nextNight(now: Date, at: ClockTime): Date {
  return new Date(lastNight(now, at).getTime() + DAY_MS);
}

/** The day in Viet Nam at a moment: the name of a night that begins then. */
export function vietnamDay(moment: Date): string {
  return new Date(moment.getTime() + VIETNAM_MS).toISOString().slice(0, 10);
}

/**
 * The night that is to be done now, or null. A night is due when it never began, or was cut off, or stopped for a passing
 * reason; one that was planned before the timers were set up (`since`) is nobody's. Only the last night counts: the
 * work of earlier ones lies in the same folder.
 */
export function nightDue(now: Date, at: ClockTime, note: NightNote | null, since: string | null): string | null {
  const planned = lastNight(now, at);
  if (since !== null && planned.getTime() < Date.parse(since)) return null;
  const night = vietnamDay(planned);
  if (note === null || note.night < night) return night;
  if (note.night > night) return null;
  const isCutOff = note.endedAt === null || PASSING.has(note.exitCode ?? 0);
  return isCutOff && note.attempts < MOST_ATTEMPTS ? night : null;
}
