import {
  centerX,
  dateOf,
  fold,
  isDateAlone,
  isDateLine,
  type PageLayout,
  type TextRun,
  tidy,
  type Word,
} from '../../domain/index.ts';
import { guessDigits } from './misread-digits.ts';
import { isStead, namesPosition } from './positions.ts';
import type { Reading } from './reading.ts';

/** Reads `Tân Lập, ngày 05 tháng 7 năm 2025`: the day of a document (NĐ 30/2020, box 4). */
export function readDateLine(line: TextRun): Reading {
  const parts = dateParts(line);
  if (parts === null) return { value: null, words: line.words, doubt: 'DATE_FORMAT' };
  const { day, month, year } = parts;
  const words = withoutFalseInk(parts.words);
  if (![day, month, year].every((part) => /^\d+$/.test(part))) {
    const guess = guessDate(day, month, year);
    const doubt = [day, month, year].some((part) => part === '') ? 'DATE_FORMAT' : 'DIGITS_UNSURE';
    return { value: null, words, doubt, candidates: guess === null ? [] : [guess] };
  }
  if (year.length !== 4 || day.length > 2 || month.length > 2) return { value: null, words, doubt: 'DATE_FORMAT' };
  const date = dateOf(Number(day), Number(month), Number(year));
  if (!date.ok) return { value: null, words, doubt: date.reason };
  return { value: date.value, words, doubt: PLAUSIBLE.test(year) && !halfLost(day, words) ? null : 'DIGITS_UNSURE' };
}

/** Nobody leaves the month for the pen and prints the day: three such marks on 444 scans were false, and none was true. */
function withoutFalseInk(words: readonly Word[]): readonly Word[] {
  const figures = words.filter(({ text }) => /\d/.test(text));
  const [day, month] = figures;
  const inked = figures.filter(({ ink }) => ink !== undefined);
  if (figures.length !== 3 || inked.length !== 1 || inked[0] !== month || day === undefined) return words;
  return words.map((word) => {
    if (word !== month) return word;
    const { ink: _, ...printed } = word;
    return printed;
  });
}

/** Days under ten are written with a nought (NĐ 30/2020); a figure by itself that was not read surely may be half of one. */
function halfLost(day: string, words: readonly Word[]): boolean {
  const word = words.find(({ text }) => text.replace(/\D/g, '') === day);
  return day.length === 1 && word !== undefined && word.confidence < LEAST_ALONE;
}

const LEAST_ALONE = 0.95;

/** The last line `Tân Lập, ngày … tháng … năm …` that stands by itself: not within a sentence, not in the left column. */
export function readClosingDate(layouts: readonly PageLayout[]): Reading | null {
  const lines = layouts.flatMap(({ runs, widthPx }) =>
    runs.filter(
      (run) =>
        isDateLine(run) &&
        centerX(run.box) > widthPx * 0.45 &&
        run.words.length <= 14 &&
        !OF_A_TERM.test(fold(run.text)),
    ),
  );
  const last = lines.at(-1);
  return last === undefined ? null : readDateLine(last);
}

/** `có giá trị đến hết ngày …`: till when it holds, not of when it is. */
const OF_A_TERM = /gia tri|hieu luc|den (het )?ngay|ke tu|thoi han/;

/** The date right above the signature, where a typist put it there instead of into the head. */
export function readDateOverSignature(layouts: readonly PageLayout[]): Reading | null {
  for (const { runs, widthPx, textHeight } of layouts.toReversed()) {
    const right = runs.filter((run) => centerX(run.box) > 0.4 * widthPx);
    const at = right.findLastIndex(
      (run, index) =>
        isDateAlone(run) &&
        right
          .slice(index + 1)
          .some(
            (next) => next.box[1] - run.box[3] < 5 * textHeight && (isStead(next.text) || namesPosition(next.text)),
          ),
    );
    const line = right[at];
    if (line !== undefined) return readDateLine(line);
  }
  return null;
}

/** Documents of this country's administration; a year beyond is a misread digit. */
const PLAUSIBLE = /^(19[4-9]\d|20[0-6]\d)$/;

interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly words: readonly Word[];
}

/** What stands between `ngày`, `tháng` and `năm`, dots of an unfilled place dropped. */
function dateParts(line: TextRun): DateParts | null {
  const text = fold(tidy(line.text));
  const match = text.match(/\bng[a-z]y\b(.*?)\bth?[a-z]ng\b(.*?)\bn[a-z]m\b(.*)$/) ?? text.match(FIGURES);
  if (match === null) return null;
  const [day = '', month = '', written = ''] = match.slice(1).map(figures);
  // Typists left the century out: this administration has seen only one with such years.
  const year = /^(4[5-9]|[5-9]\d)$/.test(written) ? `19${written}` : written;
  const from = Math.max(
    0,
    line.words.findIndex(({ text: word }) => /^ng\S?y/.test(fold(word))),
  );
  return { day, month, year, words: line.words.slice(from) };
}

/** `ngày 5-7-1987`, `ngày 05/7/87` */
const FIGURES = /\bng[a-z]y\b\s*:?\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})(?!\d)/;

function figures(text: string): string {
  return text.replace(/[\s.…_,;:·'-]+/gu, '');
}

function guessDate(...parts: readonly string[]): string | null {
  const [day, month, year] = parts.map((part) => Number(guessDigits(part) ?? Number.NaN));
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = dateOf(day, month, year);
  return date.ok ? date.value : null;
}
