/**
 * What a separator sheet says. `dossier`: this dossier begins here · `end`: it ends here, what follows belongs to nobody
 * until the next dossier sheet · `document`: a document begins here, perhaps of a known kind (a kebab name of
 * `paper-kinds.ts`, or a type code of TT 05/2025).
 */
export type Sheet =
  | { readonly action: 'dossier' | 'end'; readonly code: string }
  | { readonly action: 'document'; readonly kind: string | null };

const PREFIX = 'SOHOA';
const VERSION = '1';
const LETTERS = { dossier: 'D', document: 'P', end: 'E' } as const;
/**
 * Prime, and no two letters of our alphabet are alike modulo it (they lie below U+0433 or at U+1EA0 and above): one wrong
 * letter or two swapped neighbours always show. Two digits of base 36.
 */
const MODULUS = 1021;
const FACTOR = 37;

/**
 * The text in the sheet's QR code: `SOHOA1:D:H56.14-240115-0001:CK`. Capitals, digits and `.-:` only where the code
 * allows it, which QR packs tightly: large modules survive faxes and photographs.
 */
export function sheetText(sheet: Sheet): string {
  const value = sheet.action === 'document' ? (sheet.kind ?? '').toUpperCase() : sheet.code.normalize('NFC');
  const body = `${PREFIX}${VERSION}:${LETTERS[sheet.action]}:${value}`;
  return `${body}:${checkOf(body)}`;
}

/** Null for every text that is not, to the letter, one of ours: other people's codes, damaged and future ones. */
export function parseSheetText(text: string): Sheet | null {
  const match = text
    .normalize('NFC')
    .trim()
    .match(/^(SOHOA1:([DPE]):([^:\s]{0,120})):([0-9A-Z]{2})$/u);
  if (match === null) return null;
  const [, body = '', letter, value = '', check] = match;
  if (checkOf(body) !== check) return null;
  if (letter === 'P') return value === '' ? { action: 'document', kind: null } : documentSheet(value.toLowerCase());
  if (!DOSSIER_CODE.test(value) || value.includes('..')) return null;
  return { action: letter === 'D' ? 'dossier' : 'end', code: value };
}

/** As every dossier code: it will name a folder. */
const DOSSIER_CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

function documentSheet(kind: string): Sheet | null {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(kind) ? { action: 'document', kind } : null;
}

function checkOf(body: string): string {
  let sum = 0;
  // Letter by letter, not byte by byte: a Đ misread as an X would be one byte less, which may come out even.
  for (const letter of body) sum = (sum * FACTOR + (letter.codePointAt(0) ?? 0)) % MODULUS;
  return sum.toString(36).toUpperCase().padStart(2, '0');
}
