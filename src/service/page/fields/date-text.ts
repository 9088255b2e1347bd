/**
 * Dates as clerks write them: day first, `/`, `-`, `.` or a blank between, or eight digits in a row; ISO too.
 * @returns ISO date, or null where that is no day of the calendar
 */
export function parseDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return toIso(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  return parts === null ? null : toIso(parts[3], parts[2], parts[1]);
}

/** `2024-09-05` → `05/09/2024`; anything else is shown as it is. */
export function showDate(value: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return iso === null ? value : `${iso[3]}/${iso[2]}/${iso[1]}`;
}

function toIso(year = '', month = '', day = ''): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
