/** One value whose right answer a person has given, beside what the machine makes of it now. */
export interface JudgedValue {
  readonly field: string;
  readonly paperKind: string;
  /** `2026-11`: when the person looked. */
  readonly month: string;
  /** What made the scan; `-` where files do not say. */
  readonly scanner: string;
  /** Settled by a person because it was doubtful or wrong, or found in order in a sample. */
  readonly from: 'review' | 'sampling';
  /** What the machine reads; null where it found nothing. */
  readonly machine: string | null;
  /** The machine doubts it: it would wait for a person. */
  readonly held: boolean;
  /** What the paper says; null where it does not say it. */
  readonly person: string | null;
}

export type AccuracyGroup = 'field' | 'paperKind' | 'month' | 'scanner';

export interface AccuracyRow {
  readonly group: string;
  readonly values: number;
  /** The same as the person's, and not held. */
  readonly right: number;
  readonly held: number;
  /** Differs and nobody would have been asked. */
  readonly wrong: number;
  /** Nothing found where the paper says something, and nobody would have been asked. */
  readonly missed: number;
}

/** Counts by one property, largest group first. */
export function accuracyBy(cases: readonly JudgedValue[], group: AccuracyGroup): AccuracyRow[] {
  return [...Map.groupBy(cases, (one) => one[group])]
    .map(([name, own]) => ({ group: name, ...countOf(own) }))
    .sort((a, b) => b.values - a.values || (a.group < b.group ? -1 : 1));
}

export function countOf(cases: readonly JudgedValue[]): Omit<AccuracyRow, 'group'> {
  const count = (wanted: ReturnType<typeof outcomeOf>) => cases.filter((one) => outcomeOf(one) === wanted).length;
  return {
    values: cases.length,
    right: count('right'),
    held: count('held'),
    wrong: count('wrong'),
    missed: count('missed'),
  };
}

function outcomeOf({ machine, held, person }: JudgedValue): 'right' | 'held' | 'wrong' | 'missed' {
  if (held) return 'held';
  if (same(machine, person)) return 'right';
  return machine === null ? 'missed' : 'wrong';
}

function same(machine: string | null, person: string | null): boolean {
  if (machine === null || person === null) return machine === person;
  // Capitals and blanks are no difference: heads of papers are printed in capitals.
  const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain(machine) === plain(person);
}
