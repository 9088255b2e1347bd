import { type HeldReason, isBareNumber, type TextRun, tidy, type Word } from '../../domain/index.ts';
import { guessDigits } from './misread-digits.ts';
import { partsOf, readNotation } from './notation.ts';
import { isCommonPart, type NotationContext } from './notation-parts.ts';
import type { Reading } from './reading.ts';
import { areFiguresSeen } from './word-confidence.ts';

/** Number and notation of a document (NĐ 30/2020, box 3). */
export interface NumberReading {
  readonly number: Reading;
  readonly notation: Reading;
}

/** Reads `Số: 12/QĐ-UBND`. What stands before the first slash is the number, all the rest the notation (`2024/NQ-HĐND` too). */
export function readNumber(line: TextRun, context: NotationContext): NumberReading {
  const read = readCode(line, context);
  // Where even `Số` was misread, digits were too: of worn types a 3 is read as a 5. Their shapes tell them apart.
  if (!/^[§$58]/u.test(line.text) || isBareNumber(line) || areFiguresSeen(read.number.words)) return read;
  return { ...read, number: { ...read.number, doubt: read.number.doubt ?? 'DIGITS_UNSURE' } };
}

function readCode(line: TextRun, context: NotationContext): NumberReading {
  const { text, words } = withoutLabel(line);
  const typed = typedNumber(text, words, context);
  if (typed !== null) return typed;
  const slash = text.indexOf('/');
  if (slash < 0) return lostSlash(text, words, context) ?? withoutSlash(text, words);
  const numberText = text.slice(0, slash).trim();
  const own = ownWords(numberText, words);
  const notation = readNotation(text.slice(slash + 1), own === words ? words : without(words, own), context);
  if (isBlank(numberText)) {
    // The number is left for the pen, so the paper has no code yet that could be trusted.
    const unsure = { value: null, words, doubt: 'DIGITS_UNSURE' as const };
    return { number: unsure, notation: { ...notation, doubt: notation.doubt ?? 'PATTERN_NEAR' } };
  }
  return { number: beside(notation, readFigure(numberText, own), !context.isOld && isStrange(notation)), notation };
}

/** The words of the number where they stand apart from the notation (`09` `/TTr-UBND`): a strange abbreviation says nothing of them. */
function ownWords(numberText: string, words: readonly Word[]): readonly Word[] {
  const compact = numberText.replace(/\s+/g, '');
  const first = words.findIndex(({ text }) => text === compact);
  return first === 0 && words.length > 1 ? words.slice(0, 1) : words;
}

function without(words: readonly Word[], others: readonly Word[]): Word[] {
  return words.filter((word) => !others.includes(word));
}

/**
 * Recognizers grade number and notation as one word, and an abbreviation they never learnt pulls its grade down: of 121 numbers with
 * notation on pages scanned badly none called 0.5 sure or more had a digit misread. Beside a strange abbreviation or without its slash
 * the very bottom of the scale says nothing at all: nine such words of 444 scans were called 0.03, all of them rightly read. A grade
 * between the two is one that was given for the letters, and counts.
 */
function beside(notation: Reading, number: Reading, isStrange: boolean): Reading {
  if (notation.confirmed !== true) return number;
  const saysNothing = isStrange && number.words.every(({ confidence }) => confidence <= BOTTOM);
  return { ...number, least: saysNothing ? 0 : LEAST_BESIDE_CONFIRMED };
}

/** Whatever the recognizer has no idea of is graded here. */
const BOTTOM = 0.1;

/** A little above a half, for a word as likely wrong as right is no number to send. */
const LEAST_BESIDE_CONFIRMED = 0.55;

/** Has the notation a part that is not among those of every province? */
function isStrange({ value }: Reading): boolean {
  return !partsOf(value ?? '').every((part) => isCommonPart(part) || /^UB/.test(part));
}

/**
 * `45 QĐ/UB`, `12-QĐ/ĐU`: typists before 2004 and the Party set the slash between type and office. Without a slash only a
 * hyphen says where the number ends; a blank may be a lost slash.
 */
function typedNumber(text: string, words: readonly Word[], context: NotationContext): NumberReading | null {
  const match = TYPED.exec(text);
  if (match === null) return null;
  const [, figure = '', between = '', rest = ''] = match;
  const notation = readNotation(rest, words, context);
  const isSure = notation.value !== null && notation.doubt === null;
  if (!isSure || !(rest.includes('/') || (between.includes('-') && notation.confirmed === true))) return null;
  return { number: beside(notation, readFigure(figure, words), false), notation };
}

const TYPED =
  /^(\d{1,6}[a-zđ]?)(\s+|\s*[-–]\s*)(\p{Lu}\p{L}{0,4}\s*[-./]\s*\p{Lu}[\p{L}\d./-]*(?:\s*[-/]\s*[\p{L}\d]+)*)$/u;

/** `12`, `05`, `12a`; a letter among the digits, or a number too long, is for a person to settle. */
function readFigure(text: string, words: readonly Word[]): Reading {
  const compact = text.replace(/\s+/g, '');
  if (/^\d{1,6}[a-zđ]?$/u.test(compact)) {
    // "1 2/QĐ": the blank may have been a digit or a speck.
    return { value: compact, words, doubt: /\d\s+\d/.test(text) ? 'DIGITS_UNSURE' : null };
  }
  const guess = guessDigits(compact);
  return { value: null, words, doubt: 'DIGITS_UNSURE', candidates: guess === null ? [] : [guess] };
}

/**
 * `875UBND-KT`, `05.NQ-HĐND`: the thin slash was lost or read as another sign, which a notation that the document confirms leaves no
 * doubt of. Read as a digit it would have been a 1 or 7.
 */
function lostSlash(text: string, words: readonly Word[], context: NotationContext): NumberReading | null {
  const [, figure = '', sign = '', rest = ''] = LOST_SLASH.exec(text) ?? [];
  if (figure === '' || context.isOld) return null;
  const notation = readNotation(rest, words, context);
  if (notation.confirmed !== true || notation.doubt != null) return null;
  const number = beside(notation, readFigure(figure, words), true);
  if (sign !== '' || !/[17]$/.test(figure)) return { number, notation };
  return { number: { ...number, doubt: 'DIGITS_UNSURE', candidates: [figure.slice(0, -1)] }, notation };
}

const LOST_SLASH = /^(\d{1,6})\s*([|\\.,'’⁄]?)\s*(\p{Lu}[\p{L}\d&]*(?:\s?[-–./]\s?[\p{L}\d&]+)*)$/u;

function withoutSlash(text: string, words: readonly Word[]): NumberReading {
  const match = text.match(/^(\d{1,6}[a-z]?)\s*[|\\Il1\-–]?\s*([A-ZĐ][\p{L}\d.&-]*(?:\s?[-–]\s?[\p{L}\d.&]+)*)$/u);
  const [number, notation] = [match?.[1] ?? null, match?.[2] ?? null];
  const alone = text.match(/^\d{1,6}[a-z]?$/)?.[0] ?? null;
  if (alone !== null) return { number: { value: alone, words }, notation: { value: null, words: [] } };
  const doubt: HeldReason = 'PATTERN_NEAR';
  const some = (value: string | null): Reading => ({
    value: null,
    words,
    doubt,
    candidates: value === null ? [] : [value],
  });
  return { number: some(number), notation: some(notation) };
}

/** The text after `Số:`; the label may be a word of its own or grown together with the number (`Số:12/QĐ`). */
function withoutLabel(line: TextRun): { text: string; words: Word[] } {
  const words = line.words.filter(
    (word, index) => index > 0 || !/^[s§$58][\p{L}06]\p{M}*\s?[:;.,]?$/iu.test(word.text),
  );
  const text = tidy(line.text)
    .replace(/^(s[\p{L}\d]|[§$58][\p{L}06](?=\s?[:;.,\s]))\p{M}*\s?[:;.,]?\s*/iu, '')
    .replace(/^[:;.,]\s*/, '');
  return { text, words: words.length === 0 ? [...line.words] : words };
}

function isBlank(text: string): boolean {
  return /^[\s.…_·-]*$/u.test(text);
}
