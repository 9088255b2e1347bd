import { type Parsed, parsed, refused } from '../parsed.ts';

export type Sex = 'male' | 'female';

/** LoaiDinhDanh of the national portal: 1 = 12-digit personal number, 2 = 9-digit CMND. */
export type IdentityType = 1 | 2;

/**
 * Number of a person. The 12-digit one tells where and when the birth was registered; it has no check digit
 * (whoever computes one made it up), so a wrong digit inside the last six cannot be noticed.
 */
export interface IdentityNumber {
  readonly digits: string;
  readonly type: IdentityType;
  /** Null for the 9-digit CMND, which tells nothing. */
  readonly born: { readonly year: number; readonly sex: Sex; readonly placeCode: string } | null;
}

/**
 * Reads a 12-digit personal number or a 9-digit CMND; blanks and dots inside are dropped.
 * Reasons: ID_LOST_ZERO (11 or 8 digits: a spreadsheet ate the leading zero; never guessed back), ID_LENGTH, ID_FORMAT,
 * ID_PROVINCE (no place has this code).
 */
export function parseIdentityNumber(text: string): Parsed<IdentityNumber> {
  const digits = text.replace(/[\s.'’]/gu, '');
  if (!/^\d+$/.test(digits)) return refused('ID_FORMAT');
  if (digits.length === 9) return parsed({ digits, type: 2, born: null });
  if (digits.length === 11 || digits.length === 8) return refused('ID_LOST_ZERO');
  if (digits.length !== 12) return refused('ID_LENGTH');
  const placeCode = digits.slice(0, 3);
  if (!isPlaceCode(Number(placeCode))) return refused('ID_PROVINCE');
  const centuryAndSex = Number(digits[3]);
  const year = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(digits.slice(4, 6));
  return parsed({ digits, type: 1, born: { year, sex: centuryAndSex % 2 === 0 ? 'male' : 'female', placeCode } });
}

/** The 63 provinces as numbered before the merger of 2025 lie in 001–096; above 100 stand countries. */
function isPlaceCode(code: number): boolean {
  return (code >= 1 && code <= 96) || (code > 100 && code < 400);
}

/** Does the number contradict what a paper says of its holder? A 9-digit CMND contradicts nothing. */
export function contradiction(
  id: IdentityNumber,
  stated: { readonly birthDate?: string | null; readonly sex?: Sex | null },
): 'ID_BIRTH_YEAR' | 'ID_SEX' | null {
  if (id.born === null) return null;
  if (stated.birthDate && Number(stated.birthDate.slice(0, 4)) !== id.born.year) return 'ID_BIRTH_YEAR';
  return stated.sex && stated.sex !== id.born.sex ? 'ID_SEX' : null;
}
