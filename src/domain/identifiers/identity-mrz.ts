import { type Parsed, parsed, refused } from '../parsed.ts';
import { dateOf } from '../vietnamese/dates.ts';
import { type IdentityNumber, parseIdentityNumber, type Sex } from './identity-number.ts';

/** What the machine-readable zone on the back of an identity card says (ICAO 9303, TD1: three lines of thirty characters). */
export interface IdentityMrz {
  readonly id: string;
  readonly birthDate: string;
  readonly sex: Sex | null;
  /** Null for a card without term. */
  readonly expiryDate: string | null;
  /** Capitals without diacritics, parts joined by one blank, surname first. */
  readonly name: string;
}

/**
 * Reads the zone out of lines as recognized; blanks are dropped, and what is no zone is passed over.
 * Reasons: CODE_FORMAT (none, or a check digit is wrong: then not one of its values is given), ID_…, DATE_….
 */
export function parseIdentityMrz(lines: readonly string[]): Parsed<IdentityMrz> {
  const compact = lines.map((line) => line.replace(/[\s«]/gu, (sign) => (sign === '«' ? '<<' : '')).toUpperCase());
  const at = compact.findIndex((line) => /^I[D<0]VNM/.test(line));
  const [first = '', second = '', third = ''] = at < 0 ? [] : compact.slice(at, at + 3);
  if (first.length !== 30 || second.length !== 30) return refused('CODE_FORMAT');
  const [birth, expiry] = [second.slice(0, 6), second.slice(8, 14)];
  const checks = [
    [first.slice(5, 14), first[14]],
    [birth, second[6]],
    ...(/^\d{6}$/.test(expiry) ? [[expiry, second[14]] as const] : []),
    [first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29), second[29]],
  ] as const;
  if (checks.some(([text, digit]) => String(checkDigit(text)) !== digit)) return refused('CODE_FORMAT');
  const id = fullNumber(first);
  if (!id.ok) return id;
  const birthDate = dayOf(birth, id.value.born?.year ?? null);
  if (!birthDate.ok) return birthDate;
  const expiryDate = /^\d{6}$/.test(expiry) && expiry !== NO_EXPIRY ? dayOf(expiry, null) : null;
  return parsed({
    id: id.value.digits,
    birthDate: birthDate.value,
    sex: SEXES.get(second[7] ?? '') ?? null,
    expiryDate: expiryDate?.ok ? expiryDate.value : null,
    name: third.replace(/<+$/, '').replace(/<+/g, ' ').trim(),
  });
}

/** Cards without term bear the last day that two digits of a year can tell. */
const NO_EXPIRY = '991231';

/** Check digit of ICAO 9303: weights 7, 3, 1; letters count 10–35, fillers 0. */
export function checkDigit(text: string): number {
  const weights = [7, 3, 1];
  return [...text].reduce((sum, sign, index) => sum + signValue(sign) * (weights[index % 3] ?? 0), 0) % 10;
}

function signValue(sign: string): number {
  if (/\d/.test(sign)) return Number(sign);
  return /[A-Z]/.test(sign) ? sign.charCodeAt(0) - 55 : 0;
}

/** The document number is the last nine digits; the twelve stand behind it. */
function fullNumber(first: string): Parsed<IdentityNumber> {
  const whole = first.slice(15).match(/^\d{12}/)?.[0] ?? '';
  const id = parseIdentityNumber(whole);
  if (!id.ok) return id;
  return whole.endsWith(first.slice(5, 14)) ? id : refused('CODE_FORMAT');
}

/** `yyMMdd`; the century is that of the number, and of an expiry always this one. */
function dayOf(text: string, year: number | null): Parsed<string> {
  if (!/^\d{6}$/.test(text)) return refused('DATE_FORMAT');
  const two = Number(text.slice(0, 2));
  if (year !== null && year % 100 !== two) return refused('CODE_FORMAT');
  return dateOf(Number(text.slice(4)), Number(text.slice(2, 4)), year ?? 2000 + two);
}

const SEXES = new Map<string, Sex>([
  ['M', 'male'],
  ['F', 'female'],
]);
