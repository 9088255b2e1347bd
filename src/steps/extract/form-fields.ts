import { dateOf, type HeldReason, parseDate, parseIdentityNumber, tidy } from '../../domain/index.ts';
import type { LabelledValue } from './labels.ts';
import { guessDigits } from './misread-digits.ts';
import { readPersonName } from './person-name.ts';
import type { Reading } from './reading.ts';

/** The person a paper is about, and further values of the form. */
export interface FormReading {
  readonly name: Reading | null;
  readonly id: Reading | null;
  readonly birthDate: Reading | null;
  /** Keys as in `record.documents[].fields`. */
  readonly fields: Readonly<Record<string, Reading>>;
}

/**
 * Reads the filled-in lines of a form. The holder is whoever the first line of a name speaks of (child of a birth certificate,
 * applicant of an application); number and day of birth are the first ones after it, before the next person's name.
 */
export function readForm(printed: readonly LabelledValue[]): FormReading {
  const labels = printed.map((entry, index) => nameEntry(entry, printed[index - 1]));
  const names = labels.flatMap((entry, index) =>
    HOLDER_NAME.test(entry.label) && !KIN.test(entry.label) ? [index] : [],
  );
  const from = names[0] ?? 0;
  const next = labels.findIndex((entry, index) => index > from && PERSON_NAME.test(entry.label));
  const own = labels.slice(from, next < 0 ? labels.length : next);
  const rest = next < 0 ? [] : labels.slice(next);
  const firstOf = (pattern: RegExp, among: readonly LabelledValue[] = own) =>
    among.find(({ label }) => pattern.test(label)) ?? null;
  const named = names.length === 0 ? null : firstOf(HOLDER_NAME);
  const birth = firstOf(BIRTH_DATE) ?? firstOf(BIRTH_DATE, labels);
  return {
    name: named === null ? null : nameOf(named),
    birthDate: birth === null ? null : birthDateOf(birth, firstOf(IN_WORDS)),
    // On a birth certificate the child's number stands before the parents; a parent's is never taken for it.
    id: idOf(firstOf(ID_NUMBER)),
    fields: fieldsOf(own, rest),
  };
}

/** `Số: 136 … ngày: 24/05/1981` under the place of registration is the entry in the register. */
function nameEntry(entry: LabelledValue, before: LabelledValue | undefined): LabelledValue {
  return entry.label === 'ngay' && before?.label === 'so' ? { ...entry, label: 'ngay dang ky' } : entry;
}

function nameOf(entry: LabelledValue): Reading | null {
  return entry.value === '' ? null : readPersonName(entry.value.replace(/^(ông|bà|anh|chị|em)\s+/iu, ''), entry.words);
}

/** The day in figures; certificates repeat it in words, and both have to agree. */
function birthDateOf(entry: LabelledValue, words: LabelledValue | null): Reading | null {
  if (entry.value === '') return null;
  const figures = dateReading(entry);
  const spelled = words === null ? null : parseDate(words.value);
  if (spelled === null || !spelled.ok || figures.value === null) return figures;
  if (spelled.value === figures.value) return { ...figures, confirmed: true };
  return { ...figures, doubt: 'DATE_WORDS_DIFFER', candidates: [spelled.value] };
}

/** A day as a form's value: figures, with what else stands in the line after it. */
export function dateReading(entry: LabelledValue): Reading {
  const text = tidy(entry.value);
  const figures = text.match(/(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u);
  if (figures === null) {
    const whole = parseDate(text);
    if (whole.ok) return { value: whole.value, words: entry.words };
    return { value: null, words: entry.words, doubt: whole.reason, candidates: guessed(text) };
  }
  const date = dateOf(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const words = entry.words.filter(({ text: word }) => /\d/.test(word)).slice(0, 3);
  return date.ok
    ? { value: date.value, words: words.length === 0 ? entry.words : words }
    : { value: null, words: entry.words, doubt: date.reason };
}

function guessed(text: string): string[] {
  const parts = text.split(/[/.-]/).map((part) => guessDigits(part.trim()));
  const [day, month, year] = parts.map((part) => Number(part ?? Number.NaN));
  if (parts.length !== 3 || day === undefined || month === undefined || year === undefined) return [];
  const date = dateOf(day, month, year);
  return date.ok ? [date.value] : [];
}

/** The number in a line such as `Căn cước công dân số 038188004321 do Cục … cấp ngày …`. */
function idOf(entry: LabelledValue | null): Reading | null {
  if (entry === null || entry.value === '') return null;
  const at = entry.words.findIndex(({ text }) => /\d{5,}/.test(text));
  if (at < 0) return { value: null, words: entry.words, doubt: 'ID_FORMAT', candidates: guessedIds(entry.value) };
  const words = [entry.words[at]].flatMap((word) => word ?? []);
  // A number parted by blanks (038 188 004 321) goes on in the next words.
  for (const word of entry.words.slice(at + 1)) {
    if (!/^\d{1,6}[.,;]?$/.test(word.text)) break;
    words.push(word);
  }
  const printed = words.map(({ text }) => text.replace(/[.,;:)]+$/, '').replace(/^\(/, '')).join('');
  const id = parseIdentityNumber(printed);
  if (id.ok) return { value: id.value.digits, words };
  return { value: null, words, doubt: idDoubt(id.reason), candidates: guessedIds(printed) };
}

/** On paper no spreadsheet has eaten a zero: a missing digit was missed by the recognizer. */
function idDoubt(reason: HeldReason): HeldReason {
  return reason === 'ID_LOST_ZERO' ? 'ID_LENGTH' : reason;
}

function guessedIds(text: string): string[] {
  const guess = guessDigits(text.replace(/\s+/g, ''));
  return guess !== null && /^(\d{9}|\d{12})$/.test(guess) ? [guess] : [];
}

function fieldsOf(own: readonly LabelledValue[], rest: readonly LabelledValue[]): Record<string, Reading> {
  const fields: Record<string, Reading> = {};
  for (const [key, { label, where, kind }] of Object.entries(FIELDS)) {
    const entry = (where === 'own' ? own : [...own, ...rest]).find((candidate) => label.test(candidate.label));
    if (entry === undefined || entry.value === '') continue;
    fields[key] =
      kind === 'date' ? dateReading(entry) : kind === 'name' ? (nameOf(entry) ?? absent(entry)) : textOf(entry);
  }
  return fields;
}

function textOf(entry: LabelledValue): Reading {
  return { value: entry.value, words: entry.words };
}

function absent(entry: LabelledValue): Reading {
  return { value: null, words: entry.words };
}

interface Field {
  readonly label: RegExp;
  /** `own`: of the holder only. */
  readonly where: 'own' | 'any';
  readonly kind: 'text' | 'date' | 'name';
}

const FIELDS: Readonly<Record<string, Field>> = {
  sex: { label: /^gioi tinh$/, where: 'own', kind: 'text' },
  ethnicity: { label: /^dan toc$/, where: 'own', kind: 'text' },
  nationality: { label: /^quoc tich$/, where: 'own', kind: 'text' },
  birthPlace: { label: /^noi sinh$/, where: 'own', kind: 'text' },
  homeTown: { label: /^que quan$/, where: 'own', kind: 'text' },
  address: {
    label: /^(noi cu tru|noi thuong tru|noi o hien nay|dia chi|dia chi thuong tru)$/,
    where: 'own',
    kind: 'text',
  },
  phone: { label: /^(so )?dien thoai( lien he)?$/, where: 'any', kind: 'text' },
  email: { label: /^(e ?mail|thu dien tu)$/, where: 'any', kind: 'text' },
  motherName: { label: /\bten (nguoi |cua )?me$|^ho ten me$/, where: 'any', kind: 'name' },
  fatherName: { label: /\bten (nguoi |cua )?(cha|bo)$|^ho ten (cha|bo)$/, where: 'any', kind: 'name' },
  registrationDate: { label: /^(ngay thang nam|ngay) dang ky( khai sinh)?$/, where: 'any', kind: 'date' },
  registrationPlace: {
    label: /^(noi )?dang ky (khai sinh )?tai$|^noi dang ky( khai sinh)?$/,
    where: 'any',
    kind: 'text',
  },
  maritalStatus: { label: /^tinh trang hon nhan$/, where: 'any', kind: 'text' },
  purpose: { label: /^(giay nay duoc cap de|muc dich( su dung)?)$/, where: 'any', kind: 'text' },
};

const HOLDER_NAME =
  /^(ten toi la|toi ten la|toi ten|toi la|nguoi (lam don|yeu cau|khai)|chu ho|ho( chu dem)? (va )?ten|ho chu dem ten|ho va ten chu ho|ho ten)\b/;
const PERSON_NAME = /\b(ho|chu dem) (va )?ten\b|\bten (nguoi|vo|chong|con|tre)\b/;
const KIN = /\b(nguoi )?(cha|vo|chong|bo|con|tre)$|\bten (nguoi |cua )?(me)$(?<!^ho va ten me)/;
const BIRTH_DATE = /^(ngay thang nam sinh|sinh ngay|ngay sinh|ngay thang sinh)\b/;
const IN_WORDS = /^(ghi )?bang chu$/;
const ID_NUMBER =
  /^(so dinh danh( ca nhan)?|so (cccd|cmnd|can cuoc|giay to|ho chieu)\b.*|(cccd|cmnd|can cuoc)\b.*|so the can cuoc|giay to tuy than( so)?|(ma )?dinh danh ca nhan|ma dinh danh|ma so dinh danh.*|so cmnd cccd.*)$/;
