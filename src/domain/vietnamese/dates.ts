import { type Parsed, parsed, refused } from '../parsed.ts';
import { fold } from './fold.ts';
import { numberWords, parseNumberWords } from './number-words.ts';

/**
 * Reads a date in one of the ways Vietnamese papers write it: `07/7/2021`, `07-07-2021`, `07.07.2021`, ISO,
 * `ngày 07 tháng 7 năm 2021`, or in words (`ngày mười hai tháng tám năm một nghìn chín trăm tám mươi tám`). Gives ISO.
 * Reasons: DATE_IMPOSSIBLE for 31/02, DATE_FORMAT for anything else that is no date.
 */
export function parseDate(text: string): Parsed<string> {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const iso = folded.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso) return dateOf(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const figures = folded.match(/^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/);
  if (figures) return dateOf(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const phrase = folded.match(/^(?:ngay )?(.+?),? thang (.+?),? nam (.+?)\.?$/);
  if (!phrase) return refused('DATE_FORMAT');
  const [day, month, year] = [readDay(phrase[1]), readMonth(phrase[2]), readNumber(phrase[3])];
  if (day === null || month === null || year === null || year < 1000) return refused('DATE_FORMAT');
  return dateOf(day, month, year);
}

/** The calendar's word on a day, month and year; years 1800–2199 only, so that a misread year does not pass. */
export function dateOf(day: number, month: number, year: number): Parsed<string> {
  if (![day, month, year].every(Number.isInteger)) return refused('DATE_FORMAT');
  if (year < 1800 || year > 2199) return refused('DATE_IMPOSSIBLE');
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(month, year)) return refused('DATE_IMPOSSIBLE');
  return parsed(`${year}-${pad(month)}-${pad(day)}`);
}

/** `ngày 07 tháng 7 năm 2021`: days below 10 and months 1 and 2 get a leading 0 (NĐ 30/2020, Phụ lục I). */
export function dateLine(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** `07/07/2021` */
export function dateFigures(isoDate: string): string {
  return isoDate.split('-').reverse().join('/');
}

/** `ngày bảy tháng bảy năm hai nghìn không trăm hai mươi mốt`, as birth certificates repeat a date. */
export function dateWords(isoDate: string): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  const monthWord = month === 4 ? 'tư' : numberWords(month);
  return `ngày ${numberWords(day)} tháng ${monthWord} năm ${numberWords(year)}`;
}

function daysInMonth(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function readDay(text = ''): number | null {
  // "mùng (mồng) năm" is said for days 1–10.
  return readNumber(text.replace(/^m[uo]ng /, ''));
}

function readMonth(text = ''): number | null {
  if (text === 'gieng') return 1;
  return text === 'chap' ? 12 : readNumber(text);
}

function readNumber(text = ''): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : parseNumberWords(text);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
