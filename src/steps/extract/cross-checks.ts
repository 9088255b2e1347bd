import {
  foldWords,
  isMisreadMotto,
  isPlausibleName,
  nameCase,
  type PageLayout,
  partedRuns,
  sameText,
  signaturePictures,
} from '../../domain/index.ts';
import type { NumberReading } from './number.ts';
import type { Reading } from './reading.ts';
import type { SignerReading } from './signer.ts';
import { areFiguresSeen } from './word-confidence.ts';

interface Values {
  readonly number: NumberReading | null;
  readonly date: Reading | null;
  readonly signer: SignerReading | null;
}

/**
 * Holds the values of an official document against each other and against what pictures of electronic signatures say: what
 * agrees needs no well-read letters, what contradicts waits for a person with both candidates. A picture never gives a value.
 */
export function crossCheck({ number, date, signer }: Values, layouts: readonly PageLayout[]): Values {
  const signed = layouts
    .flatMap(signaturePictures)
    .map((picture) => ({ ...picture, person: personOf(picture.signer) }));
  const people = signed.flatMap(({ person }) => person ?? []);
  const printed = signer?.name?.value ?? null;
  const days = signed.flatMap(({ date: day, person }) =>
    day === null ? [] : [{ day, isSigner: person !== null && printed !== null && sameText(person, printed) }],
  );
  const checked = byYear(number, date === null ? null : bySigningDays(date, days));
  const worn = byWear(checked, layouts[0]);
  const name = signer?.name ? bySigners(signer.name, people) : (signer?.name ?? null);
  return { ...worn, signer: signer === null ? null : { ...signer, name } };
}

/** The person of `Người ký: Nguyễn Văn An`; an agency signs too. */
function personOf(signer: string | null): string | null {
  if (signer === null || !isPlausibleName(signer)) return null;
  return OFFICE.test(foldWords(signer)) ? null : nameCase(signer);
}

const OFFICE = /^(uy ban|ubnd|so|phong|cong an|van phong|hoi dong|chi cuc|cuc|trung tam|ban|bo|tong cuc|cong ty)\b/;

interface SigningDay {
  readonly day: string;
  /** Signed by who is printed as the signer; other signatures are the clerk's, or of who made a copy years later. */
  readonly isSigner: boolean;
}

function bySigningDays(date: Reading, days: readonly SigningDay[]): Reading {
  const { value } = date;
  if (value === null) return { ...date, candidates: [...(date.candidates ?? []), ...days.map(({ day }) => day)] };
  if (days.some(({ day }) => day === value)) return { ...date, confirmed: true };
  const other = days.find(({ day, isSigner }) => {
    const after = daysBetween(value, day);
    return after < -APART || (isSigner && after > APART);
  });
  if (other === undefined) return date;
  return { ...date, doubt: date.doubt ?? 'DATE_ORDER', candidates: [...(date.candidates ?? []), other.day] };
}

/** Days between what a clerk dates and when it is signed; more is another month or year, misread. */
const APART = 31;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** `12/2024/NQ-HĐND` is of 2024: where the date says otherwise, one of the two years was misread. */
function byYear(number: NumberReading | null, date: Reading | null): Pick<Values, 'number' | 'date'> {
  const year = /^((?:19|20)\d\d)\/(?=\p{L})/u.exec(number?.notation.value ?? '')?.[1];
  const dated = date?.value?.slice(0, 4);
  if (number === null || date === null || year === undefined || dated === undefined || year === dated)
    return { number, date };
  const doubt = 'NOTATION_YEAR_DIFFERS';
  const { notation } = number;
  const candidate = notation.value === null ? [] : [notation.value.replace(year, dated)];
  return {
    number: {
      ...number,
      notation: {
        ...notation,
        doubt: notation.doubt ?? doubt,
        candidates: [...(notation.candidates ?? []), ...candidate],
      },
    },
    date: {
      ...date,
      doubt: date.doubt ?? doubt,
      candidates: [...(date.candidates ?? []), `${year}${(date.value ?? '').slice(4)}`],
    },
  };
}

/**
 * Where a typewriter's letters are so worn that the motto was misread (`GỘNG HÒA`) and many words unsurely, its figures are too: of 54
 * numbers called 0.8 sure and more on six such pages 14 were wrong (3 read as 5, 2 as 8), of 78 on six other typed ones six. Whatever
 * confirms a figure was typed by it as well, but for the figure's own shape. A printer's C is taken for a G now and then, but its words
 * are read surely.
 */
function byWear(
  values: Pick<Values, 'number' | 'date'>,
  first: PageLayout | undefined,
): Pick<Values, 'number' | 'date'> {
  const { number, date } = values;
  const typed = date?.value != null && date.value < LAST_TYPED;
  if (first === undefined || !typed || !isWorn(first)) return values;
  return { date: wornReading(date), number: number && { ...number, number: wornReading(number.number) } };
}

function wornReading(reading: Reading): Reading {
  return areFiguresSeen(reading.words) ? reading : { ...reading, doubt: reading.doubt ?? 'DIGITS_UNSURE' };
}

function isWorn(first: PageLayout): boolean {
  const words = first.runs.flatMap((run) => run.words).filter(({ text }) => /^\p{L}{2,}[.,;:]?$/u.test(text));
  const unsure = words.filter(({ confidence }) => confidence < UNSURE).length;
  return unsure > WORN_SHARE * words.length && partedRuns(first).some(isMisreadMotto);
}

const UNSURE = 0.9;

/** Of words of letters: 13 to 20 in a hundred on the six worn pages, up to four on the others. */
const WORN_SHARE = 0.08;

/** Offices had printers by then, whose types do not wear. */
const LAST_TYPED = '2005';

/** The same person in the picture believes poorly read letters; the same letters with other marks make both doubtful. */
function bySigners(name: Reading, people: readonly string[]): Reading {
  const { value } = name;
  if (value === null) return { ...name, candidates: [...people, ...(name.candidates ?? [])] };
  if (people.some((person) => sameText(person, value))) return { ...name, confirmed: true };
  const alike = people.find((person) => foldWords(person) === foldWords(value));
  if (alike === undefined) return name;
  return { ...name, doubt: name.doubt ?? 'LETTERS_UNSURE', candidates: [...(name.candidates ?? []), alike] };
}
