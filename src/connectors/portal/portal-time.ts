/** Vietnam has had one offset without summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * `yyyyMMddHHmmss` in Asia/Ho_Chi_Minh of an ISO date (its midnight) or an ISO time of any offset; '' for null, as the
 * portal spells what is unknown. What is no date comes back as it is, so that {@link isPortalTime} refuses it by its
 * field: an empty text would quietly drop it.
 */
export function portalTime(iso: string | null): string {
  if (iso === null) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return `${iso.replaceAll('-', '')}000000`;
  const instantMs = Date.parse(iso);
  if (Number.isNaN(instantMs) || !isCalendarDay(iso.slice(0, 10))) return iso;
  const local = new Date(instantMs + VIETNAM_OFFSET_MS).toISOString();
  return local.slice(0, 19).replaceAll(/[-:T]/g, '');
}

/** Fourteen digits that are a time of the calendar: no 30 February, no hour 24. */
export function isPortalTime(text: string): boolean {
  const parts = text.match(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/);
  if (parts === null) return false;
  const [, year, month, day, hour, minute, second] = parts;
  return isCalendarDay(`${year}-${month}-${day}`) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

/** `Date.parse` takes 30 February for 2 March. */
function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
