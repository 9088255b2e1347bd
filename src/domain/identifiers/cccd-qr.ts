import { type Parsed, parsed, refused } from '../parsed.ts';
import { dateOf } from '../vietnamese/dates.ts';
import { tidyOrNull } from '../vietnamese/text.ts';
import { parseIdentityNumber, type Sex } from './identity-number.ts';

/** What the QR code on an identity card says (fields parted by `|`). */
export interface CccdQr {
  readonly id: string;
  /** Earlier 9-digit number: an alias of the same person. */
  readonly formerId: string | null;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex | null;
  readonly address: string | null;
  readonly issuedDate: string;
  /** The chip CCCD (2021) has seven fields, the card of 2024 further ones behind them. */
  readonly layout: 'cccd-2021' | 'can-cuoc-2024';
}

/**
 * Reads the text of both layouts. The card of 2024 begins with the same seven fields; those behind them (relatives, earlier
 * numbers) are published nowhere, so they are left alone. Text whose seven fields are of another sense is refused.
 * Reasons: CODE_FORMAT, and those of the number and the dates.
 */
export function parseCccdQr(text: string): Parsed<CccdQr> {
  const fields = text.normalize('NFC').trim().split('|');
  if (fields.length < 7 || fields.length > MOST_FIELDS) return refused('CODE_FORMAT');
  const [idText = '', formerText = '', nameText, birthText = '', sexText = '', addressText, issuedText = ''] = fields;
  const id = parseIdentityNumber(idText);
  if (!id.ok) return id;
  const birthDate = compactDate(birthText);
  if (!birthDate.ok) return birthDate;
  const issuedDate = compactDate(issuedText);
  if (!issuedDate.ok) return issuedDate;
  const name = tidyOrNull(nameText);
  const former = parseIdentityNumber(formerText);
  if (name === null || (formerText !== '' && !former.ok)) return refused('CODE_FORMAT');
  return parsed({
    id: id.value.digits,
    formerId: former.ok ? former.value.digits : null,
    name,
    birthDate: birthDate.value,
    sex: SEXES.get(sexText.trim()) ?? null,
    address: tidyOrNull(addressText),
    issuedDate: issuedDate.value,
    layout: fields.length === 7 ? 'cccd-2021' : 'can-cuoc-2024',
  });
}

const MOST_FIELDS = 20;

const SEXES = new Map<string, Sex>([
  ['Nam', 'male'],
  ['Nữ', 'female'],
]);

/** `ddMMyyyy` */
function compactDate(text: string): Parsed<string> {
  if (!/^\d{8}$/.test(text)) return refused('DATE_FORMAT');
  return dateOf(Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)));
}
