import type { Random } from '../random.ts';

/** ISO day between two others, both included. */
export function makeDay(random: Random, from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return addDays(from, random.int(0, days));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day itself, or the Monday after a Saturday or Sunday: offices date nothing at weekends. */
export function workday(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** `05/07/2025`. */
export function slashed(day: string): string {
  return day.split('-').reverse().join('/');
}

/** `ngày 05 tháng 7 năm 2025`: days below 10 and the months 1 and 2 take a leading zero, other months may. */
export function spoken(day: string, zeroMonths = false): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const short = Number(month) > 2 && !zeroMonths ? String(Number(month)) : month;
  return `ngày ${date} tháng ${short} năm ${year}`;
}

/** `Ngày mười bảy, tháng mười một, năm hai nghìn không trăm linh chín`, as civil-status papers repeat a date. */
export function inWords(day: string, odd: 'linh' | 'lẻ', comma = ','): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const months = month === 4 ? 'tư' : belowHundred(month);
  return `Ngày ${belowHundred(date)}${comma} tháng ${months}${comma} năm ${yearWords(year, odd)}`;
}

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

function belowHundred(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return UNITS[unit] ?? '';
  const head = tens === 1 ? 'mười' : `${UNITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  return `${head} ${unit === 1 && tens > 1 ? 'mốt' : unit === 4 && tens > 1 ? 'tư' : UNITS[unit]}`;
}

function yearWords(year: number, odd: 'linh' | 'lẻ'): string {
  const rest = year % 100;
  const tail = rest === 0 ? '' : rest < 10 ? ` ${odd} ${UNITS[rest]}` : ` ${belowHundred(rest)}`;
  return `${UNITS[Math.floor(year / 1000)]} nghìn ${UNITS[Math.floor(year / 100) % 10]} trăm${tail}`;
}
