import type { Word } from '../../../domain/index.ts';
import type { Reading } from '../reading.ts';
import type { PaperReadings } from './read-paper.ts';

/**
 * From which confidence on the digits of personal numbers are believed. A number whose century, year and sex agree with the paper was told
 * to be believed early (`least`); the six digits behind them agree with nothing. Of 371 numbers of twelve digits read from scans none
 * of the 322 called 0.95 sure or more was wrong; of those below, six of eleven where the day of birth was read poorly too, every one a 0
 * read as 6 or 9 (types with a stroke or dot in the nought), and one of fifteen where it was read well, which did not agree.
 */
export function weighNumbers(readings: PaperReadings): PaperReadings {
  return Object.fromEntries(
    Object.entries(readings).map(([key, reading]) => {
      const birthDate = readings[key.replace(/Id$/, 'BirthDate')];
      const agrees = key.endsWith('Id') && reading.least !== undefined && birthDate !== undefined;
      return [key, agrees ? weighed(reading, birthDate) : reading];
    }),
  );
}

function weighed(reading: Reading, birthDate: Reading): Reading {
  // Dots grown together with the number make recognizers unsure, not wrong: of eleven such numbers that agreed none was.
  if (reading.words.every(isBehindLeader)) return { ...reading, least: 0 };
  const isPoorPage = isPoor(reading.words) && isPoor(birthDate.words);
  return isPoorPage && /[69]/.test(reading.value?.slice(-6) ?? '') ? { ...reading, least: READ_SURELY } : reading;
}

function isPoor(words: readonly Word[]): boolean {
  return words.some((word) => word.confidence < READ_SURELY && !isBehindLeader(word));
}

/** `......036187324589`: a form's dots and the value behind them, read as one word. */
export function isBehindLeader({ text }: Word): boolean {
  return /^[.…_]{2,}[^.…_]/u.test(text);
}

const READ_SURELY = 0.95;
