import {
  dateOf,
  isPlausibleName,
  lettersWithin,
  nameCase,
  parseDate,
  parseIdentityNumber,
  tidy,
  type Word,
} from '../../../domain/index.ts';
import type { FieldType } from '../../../plugin/index.ts';
import { guessDigits } from '../misread-digits.ts';
import { vouchName } from '../name-words.ts';
import { readPersonName } from '../person-name.ts';
import type { Reading } from '../reading.ts';
import { readAddress } from './address-words.ts';
import { isEntryNumber, joinedFigure, readFigure } from './figure.ts';
import { isBehindLeader, withFirstNought } from './identity-numbers.ts';
import type { Token } from './stream.ts';

/** Reads what fills in a label; null where nothing does. */
export function readValue(tokens: readonly Token[], type: FieldType, shape: RegExp | undefined): Reading | null {
  const filled = withoutLeaders(tokens);
  if (filled.length === 0) return null;
  if (type === 'name') return readName(filled);
  if (type === 'date') return readDate(filled);
  if (type === 'id') return readId(filled);
  if (type === 'sex') return readSex(filled);
  if (type === 'figure' && filled[0] !== undefined && isEntryNumber(filled[0])) return null;
  const printed = textOf(filled);
  const text = type === 'figure' ? joinedFigure(printed) : printed;
  const sentence = type === 'text' && /[^./]\.$/u.test(filled.at(-1)?.text ?? '') && filled.length >= LEAST_SENTENCE;
  if (shape === undefined) {
    const value = type === 'figure' ? text.replace(/[\s.,;:]+$/u, '') : text;
    // A number alone is the numbering of the next entry.
    const isNumbering = type === 'text' && /^(\d{1,2}|[IVX]{1,4})$/u.test(value);
    if (value === '' || isNumbering) return null;
    if (type === 'address') return { ...readAddress(value), words: wordsOf(filled) };
    return { value: sentence ? `${value}.` : value, words: wordsOf(filled) };
  }
  const match = text.match(shape);
  const value = tidy(match?.groups?.['v'] ?? match?.[0] ?? '');
  if (value === '') return null;
  const words = wordsHolding(filled, value);
  return type === 'figure'
    ? readFigure(value, words, text.slice(text.indexOf(value) + value.length))
    : { value, words };
}

/** A value of so many words that ends in a full stop is a sentence, and keeps it. */
const LEAST_SENTENCE = 9;

/** The printed text of tokens: glued pieces joined again, marks at both ends dropped. */
function textOf(tokens: readonly Token[]): string {
  const text = tokens
    .map(({ text: piece, before }, index) => (index === 0 || before === '' ? piece : ` ${piece}`))
    .join('');
  return tidy(text.replace(/…/gu, ' ')).replace(/^[\s.,;:_–“"-]+(?=.)|[\s,;:_”"]+$|(?<!\p{Lu}|\bTP|\btr|\bđ)\.$/gu, '');
}

/** Up to the dots behind it: what stands behind them is the rest of the line. Dots before a value are dropped. */
function withoutLeaders(tokens: readonly Token[]): Token[] {
  const from = tokens.findIndex(({ text }) => !/^[…·:;.,|/–-]+$/u.test(text));
  if (from < 0) return [];
  const rest = tokens.slice(from);
  const leader = rest.findIndex(({ text }) => text === '…');
  return leader < 0 ? rest : rest.slice(0, leader);
}

/** Words that begin with capitals up to a mark: `Ông NGUYỄN VĂN AN, sinh năm …`. */
function readName(tokens: readonly Token[]): Reading | null {
  // `Cấp cho chủ hộ: LÊ THỊ HOA`, where the label goes on.
  let start = tokens.slice(0, 4).findIndex(({ text }) => text.endsWith(':')) + 1;
  while (TITLE.test(tokens[start]?.text ?? '')) start += 1;
  if (NO_NAME.test(tokens[start]?.folded ?? '')) return null;
  const parts: Token[] = [];
  for (const token of tokens.slice(start)) {
    const letters = lettersWithin(token.text);
    if (letters === '' || !/^\p{Lu}/u.test(letters)) {
      // Specks between words are read as marks; a word in small letters is no name's.
      if (letters === '' && !/[,;(\d]/u.test(token.text) && parts.length > 0) continue;
      break;
    }
    const goesOn = parts.length <= 3 || isCapitals(parts);
    if (token.before === '\n' && !goesOn) break;
    if (token.before === '\n' && parts.length > 0 && NEXT_LINE.test(token.folded)) break;
    parts.push(token);
    if (/[,;.:)]$/u.test(token.text) || /^\(/u.test(token.text)) break;
  }
  if (parts.length === 0) return tokens.length === 0 ? null : unreadName(tokens);
  return vouchedName(
    parts.map(({ text }) => lettersWithin(text)).join(' '),
    parts.map(({ word }) => word),
  );
}

/** Its surname set right where a scan can only have damaged it; the usual words need no more proof. */
function vouchedName(text: string, words: readonly Word[]): Reading {
  const printed = nameCase(tidy(text));
  const { name, vouched } = vouchName(printed, words);
  const reading = readPersonName(name, words);
  // One word among printed ones is taken for handwriting wrongly; where several are, a pen filled the form in.
  if (words.filter(({ ink }) => ink === 'handwriting').length > 1) return readPersonName(printed, words);
  return { ...reading, vouched, candidates: [...(reading.candidates ?? []), ...(name === printed ? [] : [printed])] };
}

function isCapitals(tokens: readonly Token[]): boolean {
  return tokens.every(({ text }) => text === text.toUpperCase());
}

/** Words a line of a form begins with; behind a name they are no part of it. */
const NEXT_LINE =
  /^(sinh|ngay|gioi|so|dan|quoc|noi|dia|cccd|cmnd|can|thuong|cung|va|vo|chong|bi|con|chuc|tru|ho|nam|nu|giay|quan|que|dien|thon|xom|to|ap|khu|khom|phuong|xa|duong|ban|lang|buon|nguoi|ong|ba|anh|chi|\d.*)[:,.]?$/;

/** What stands under a part's heading in place of its name. */
const NO_NAME = /^\(?(nguoi|ky|ben|hien|khong|co|da|dai|la)(?![a-z])/;

/** By their tone marks: `Hộ` is a household, `Hồ` a surname; `Cháu` a child, `Châu` a surname. */
const TITLE =
  /^\(?(ông|bà|anh|chị|cháu|em|hộ|vợ|chồng|bé)\)?[:/,]*$|^\(?(ông|bà|anh|chị)\)?[/(,]+\(?(ông|bà|anh|chị)\)?:?$|^[:.…-]+$/iu;

/** Small letters throughout: the name was written so, or it is no name. */
function unreadName(tokens: readonly Token[]): Reading | null {
  const text = textOf(tokens);
  return isPlausibleName(text) && text.split(' ').length <= 5 ? readPersonName(text, wordsOf(tokens)) : null;
}

/**
 * Of 579 days in figures read from scans as one word none was wrong, the 47 called less than 0.9 sure (22 of them less than 0.8)
 * among them. Of 30 documents more two were misread, called 0.85 sure, and neither stayed a day (`92/05/1995`).
 */
const LEAST_OF_DATE = 0.6;

/** Dots grown together with a day make recognizers unsure, not wrong: of 19 such days none was, 15 of them called 0.2 to 0.3 sure. */
const LEAST_BEHIND_LEADER = 0.2;

const FIGURES = /(?<![\d/])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u;

/** Figures, or `ngày … tháng … năm …`, with what else stands in the line behind. A year alone is no day. */
function readDate(tokens: readonly Token[]): Reading | null {
  const text = textOf(tokens);
  const figures = text.match(FIGURES);
  if (figures !== null) {
    const words = wordsHolding(tokens, figures[0]);
    const date = dateOf(Number(figures[1]), Number(figures[2]), Number(figures[3]));
    if (!date.ok) return { value: null, words, doubt: date.reason };
    const least = words.every(isBehindLeader) ? LEAST_BEHIND_LEADER : LEAST_OF_DATE;
    return { value: date.value, words, ...(words.length === 1 ? { least } : {}) };
  }
  const phrase = text.match(
    /(?:ngày\s*)?(?<d>[\dOIl]{1,2})\s*tháng\s*(?<m>[\dOIl]{1,2})\s*năm\s*(?<y>[\dOIl]{4})(?!\d)/iu,
  );
  const { d, m, y } = phrase?.groups ?? {};
  if (phrase !== null && d !== undefined && m !== undefined && y !== undefined) {
    const words = withoutFalseInk(wordsHolding(tokens, phrase[0]));
    const date = dateOf(Number(d), Number(m), Number(y));
    return date.ok
      ? { value: date.value, words, doubt: isHalfDay(d, words) ? 'DIGITS_UNSURE' : null }
      : {
          value: null,
          words,
          doubt: /^\d+$/.test(d + m + y) ? date.reason : 'DIGITS_UNSURE',
          candidates: guessed(d, m, y),
        };
  }
  if (/^(năm\s*)?\d{4}$/iu.test(text)) return null;
  const whole = parseDate(text);
  if (whole.ok) return { value: whole.value, words: wordsOf(tokens) };
  const parts = text.split(/[\s/.-]+/u);
  if (!/\d/.test(text) || parts.length > 5) return null;
  return { value: null, words: wordsOf(tokens), doubt: whole.reason, candidates: guessed(...parts.slice(0, 3)) };
}

/** Who writes the month with a pen writes the day too: a month that alone is taken for handwriting is print. */
function withoutFalseInk(words: readonly Word[]): readonly Word[] {
  const figures = words.filter(({ text }) => /\d/.test(text));
  const [day, month] = figures;
  const isFalse =
    figures.length === 3 && month?.ink !== undefined && words.every((word) => word === month || word.ink === undefined);
  if (!isFalse || day === undefined || day.confidence < READ_WELL) return words;
  return words.map(({ ink: _, ...word }) => word);
}

/** NĐ 30/2020 has days below ten written with a nought: one figure alone may have lost its other half. */
function isHalfDay(day: string, words: readonly Word[]): boolean {
  return day.length === 1 && words.some(({ text, confidence }) => text.includes(day) && confidence < READ_WELL);
}

const READ_WELL = 0.9;

function guessed(...parts: readonly string[]): string[] {
  const [day = Number.NaN, month = Number.NaN, year = Number.NaN] = parts.map((part) =>
    Number(guessDigits(part) ?? Number.NaN),
  );
  const date = dateOf(day, month, year);
  return date.ok ? [date.value] : [];
}

/** The number in a line such as `Căn cước công dân số 038188004321 do Cục … cấp ngày …`. */
function readId(tokens: readonly Token[]): Reading | null {
  const boxes = digitBoxes(tokens);
  if (boxes !== null) return judged(boxes.digits, boxes.words);
  const at = tokens.findIndex(
    ({ text }) => /\d{5,}/.test(text) || (/^\(?\d{3}[.\s]?$/.test(text) && !/[/-]/.test(text)),
  );
  if (at < 0) {
    const compact = textOf(tokens).replace(/[\s.]+/gu, '');
    const guess = guessDigits(compact);
    const isNumber = guess !== null && /\d{4}/.test(compact);
    return isNumber ? { value: null, words: wordsOf(tokens), doubt: 'ID_FORMAT', candidates: asId(guess) } : null;
  }
  const parts: Token[] = [];
  for (const token of tokens.slice(at)) {
    if (parts.length > 0 && !/^\d{1,6}[.,;)]*$/.test(token.text)) break;
    parts.push(token);
    if (digitsOf(parts).length >= 12 || /[,;)]$/.test(token.text)) break;
  }
  return judged(
    parts.map(({ text }) => text.replace(/[.,;:)]+$/, '').replace(/^[(:]+/, '')).join(''),
    parts.map(({ word }) => word),
  );
}

/** Forms with a box for every digit: `0 3 8 1 8 8 0 0 4 3 2 1`. */
function digitBoxes(tokens: readonly Token[]): { digits: string; words: Word[] } | null {
  const cells = tokens.filter(({ text }) => !/^[|[\]]+$/u.test(text));
  const count = cells.findIndex(({ text }) => !/^[|[\]]?\d[|[\]]?$/u.test(text));
  const own = count < 0 ? cells : cells.slice(0, count);
  return own.length === 9 || own.length === 12 ? { digits: digitsOf(own), words: own.map(({ word }) => word) } : null;
}

function digitsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text.replace(/\D/g, '')).join('');
}

function judged(printed: string, words: readonly Word[]): Reading {
  const id = parseIdentityNumber(printed);
  if (id.ok) return { value: id.value.digits, words };
  const guess = guessDigits(printed);
  // On paper no spreadsheet has eaten a zero: a missing digit was missed by the recognizer.
  const doubt = id.reason === 'ID_LOST_ZERO' ? 'ID_LENGTH' : id.reason;
  const mended = withFirstNought(printed);
  const candidates = [...(mended === null ? [] : [mended]), ...(guess === null ? [] : asId(guess))];
  return { value: null, words, doubt, candidates };
}

function asId(digits: string): string[] {
  return /^(\d{9}|\d{12})$/.test(digits) ? [digits] : [];
}

/** `Nam`, `Nữ`; printed forms strike one of two out or tick a box, which words cannot tell. */
function readSex(tokens: readonly Token[]): Reading | null {
  const found = tokens.filter(({ folded }) => /^(nam|nu)[,.;/]*$/.test(folded));
  const [first] = found;
  if (first === undefined) return null;
  const value = /^nam/.test(first.folded) ? 'Nam' : 'Nữ';
  const both = new Set(found.map(({ folded }) => folded.replace(/\W/g, ''))).size > 1;
  return { value: both ? null : value, words: [first.word], doubt: both ? 'PATTERN_NEAR' : null, least: LEAST_OF_SEX };
}

/** One of two words that share no shape: none of 200 was read wrongly, ten of them called less than 0.9 sure. */
const LEAST_OF_SEX = 0.6;

function wordsOf(tokens: readonly Token[]): Word[] {
  return [...new Set(tokens.map(({ word }) => word))];
}

/** The words a piece of the text was made of: they alone give its confidence and place. */
function wordsHolding(tokens: readonly Token[], piece: string): Word[] {
  let text = '';
  const spans = tokens.map((token, index) => {
    const begin = text.length + (index === 0 || token.before === '' ? 0 : 1);
    text += (index === 0 || token.before === '' ? '' : ' ') + token.text;
    return { token, begin, end: text.length };
  });
  const found = loosely(piece).exec(text);
  if (found === null) return wordsOf(tokens);
  const at = found.index;
  const hit = spans.filter(({ begin, end }) => begin < at + found[0].length && end > at);
  return hit.length === 0 ? wordsOf(tokens) : wordsOf(hit.map(({ token }) => token));
}

/** A piece as it may stand among the tokens: wider blanks, and blanks behind the stops of a long figure. */
function loosely(piece: string): RegExp {
  const parts = piece.split(/(\s+|(?<=\d)[.,](?=\d))/u).map((part) => {
    if (/^\s/u.test(part)) return '[\\s…]+';
    return /^[.,]$/u.test(part) ? `[${part}]\\s?` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(parts.join(''), 'u');
}
