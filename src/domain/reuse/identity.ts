import { parseIdentityNumber } from '../identifiers/index.ts';
import type { PaperHolder } from '../validity/index.ts';
import { fold, tidy } from '../vietnamese/index.ts';

/** Who is asked about: a number, and what somebody who knows says of the person behind it. */
export interface AskedPerson {
  readonly number: string;
  readonly name: string | null;
  readonly birthDate: string | null;
}

/** That two numbers are one person's: said by a paper that bears both, or by the identity register. */
export interface NumberPair {
  readonly a: string;
  readonly b: string;
  /** Ref of the paper, or `register`. */
  readonly evidence: string;
}

export type HolderDoubt =
  /** Papers under this number speak of different people: the number was given twice, or one was misread. */
  | 'NUMBER_SHARED'
  /** Number and birth date agree, the name does not. */
  | 'NAME_DIFFERS'
  /** A 9-digit number alone; such numbers were given more than once. */
  | 'NUMBER_ALONE'
  /** The number tells another year of birth than the paper. */
  | 'NUMBER_AGAINST_BIRTH'
  /** Name and birth date agree, but no number says so. */
  | 'NO_NUMBER';

export type HolderVerdict =
  | { readonly is: 'same' }
  | { readonly is: 'doubt'; readonly doubt: HolderDoubt }
  | { readonly is: 'other' };

/** All numbers proven to be one person's, the asked one first; chains (a card that names the CMND, a CMND …) included. */
export function numbersOf(asked: string, pairs: readonly NumberPair[]): string[] {
  const numbers = [asked];
  // Grows while it is walked: each number found may lead to another.
  for (const number of numbers) {
    for (const { a, b } of pairs) {
      const other = a === number ? b : b === number ? a : null;
      if (other !== null && !numbers.includes(other)) numbers.push(other);
    }
  }
  return numbers;
}

/** Pairs that papers state themselves, only where the same paper bears both numbers. */
export function pairsIn(
  papers: readonly { readonly ref: string; readonly holders: readonly PaperHolder[] }[],
): NumberPair[] {
  return papers.flatMap(({ ref, holders }) =>
    holders.flatMap(({ id, formerId }) =>
      id === null || formerId === null || id === formerId ? [] : [{ a: id, b: formerId, evidence: ref }],
    ),
  );
}

/**
 * Is the holder of a paper the person asked about? By number first, and then nothing may speak against it; never by name
 * alone. `numbers` are all numbers proven to be that person's.
 */
export function judgeHolder(person: AskedPerson, numbers: readonly string[], holder: PaperHolder): HolderVerdict {
  const { id, name, birthDate } = holder;
  const sameName = name === null || person.name === null ? null : samePersonName(name, person.name);
  const sameBirth = birthDate === null || person.birthDate === null ? null : birthDate === person.birthDate;
  if (id === null) {
    return sameName === true && sameBirth === true ? { is: 'doubt', doubt: 'NO_NUMBER' } : { is: 'other' };
  }
  if (!numbers.includes(id)) return { is: 'other' };
  if (birthDate !== null && contradictsNumber(id, birthDate)) return { is: 'doubt', doubt: 'NUMBER_AGAINST_BIRTH' };
  if (sameBirth === false) return { is: 'doubt', doubt: 'NUMBER_SHARED' };
  if (sameName === false) return { is: 'doubt', doubt: sameBirth === true ? 'NAME_DIFFERS' : 'NUMBER_SHARED' };
  if (id.length === 9 && sameName === null && sameBirth === null) return { is: 'doubt', doubt: 'NUMBER_ALONE' };
  return { is: 'same' };
}

/**
 * The person behind a number as the papers that bear it agree on, where nobody said more. Null = they speak of different
 * people, so that none of them may stand for the others.
 */
export function personFromPapers(asked: AskedPerson, holders: readonly PaperHolder[]): AskedPerson | null {
  const bearing = holders.filter(({ id, formerId }) => id === asked.number || formerId === asked.number);
  const births = new Set(
    bearing
      .map(({ birthDate }) => birthDate)
      .concat(asked.birthDate)
      .filter((day) => day !== null),
  );
  const names = new Set(
    bearing
      .map(({ name }) => name)
      .concat(asked.name)
      .filter((name) => name !== null)
      .map(foldedName),
  );
  if (births.size > 1 || names.size > 1) return null;
  return {
    number: asked.number,
    name: asked.name ?? bearing.find(({ name }) => name !== null)?.name ?? null,
    birthDate: [...births][0] ?? null,
  };
}

/** Names are compared without diacritics and capitals: the same name is written both ways on old papers. */
export function foldedName(name: string): string {
  return fold(tidy(name)).replace(/\s+/g, ' ');
}

export function samePersonName(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

function contradictsNumber(id: string, birthDate: string): boolean {
  const number = parseIdentityNumber(id);
  return number.ok && number.value.born !== null && number.value.born.year !== Number(birthDate.slice(0, 4));
}
