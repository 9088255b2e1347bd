import type { ExtractedDocument, ExtractedValue } from '../../src/plugin/index.ts';
import { ABSENT } from '../../src/steps/extract/reading.ts';
import type { TruthDocument } from './generate.ts';

/** What became of one printed value. `invented`: the paper does not print it, yet a value was given and not held. */
export type Outcome = 'exact' | 'held' | 'wrong' | 'missed' | 'absent' | 'invented';

export interface Verdict {
  readonly document: string;
  /** Kind of the paper, as the truth has it. */
  readonly kind: string;
  readonly field: string;
  readonly outcome: Outcome;
  readonly expected: string | null;
  readonly found: string | null;
  readonly doubt: string | null;
  /** A pen wrote the value or a part of it. */
  readonly penned: boolean;
}

/** The values the closing figures of the main job speak of: type, number and notation, date, agency, subject. */
export const MAIN_FIELDS = ['typeCode', 'code', 'issuedDate', 'organName', 'subject'] as const;

/** Those of extraction of all kinds, with the share of printed values that has to be exact. */
export const CLOSING_FIELDS = {
  paperKind: 0.98,
  code: 0.95,
  issuedDate: 0.95,
  organName: 0.92,
  subject: 0.9,
  signerName: 0.9,
  holderName: 0.95,
  holderId: 0.95,
  holderBirthDate: 0.95,
} as const;

/** Compares what was extracted with what is printed: without case (heads are in capitals), otherwise to the letter. */
export function scoreDocument(id: string, truth: TruthDocument, found: ExtractedDocument): Verdict[] {
  const pairs: readonly (readonly [string, string | null | undefined, readonly ExtractedValue[]])[] = [
    ['typeCode', truth.typeCode, [found.typeCode]],
    ['paperKind', truth.paperKind, [found.paperKind]],
    ['code', truth.code, [found.codeNumber, found.codeNotation]],
    ['issuedDate', truth.issuedDate, [found.issuedDate]],
    ['organName', truth.organName, [found.organName]],
    ['subject', truth.subject, [found.subject]],
    ['signerName', truth.signerName, [found.signerName]],
    ['signerPosition', truth.signerPosition, [found.signerPosition]],
    ['holderName', truth.holder?.name, [found.holderName]],
    ['holderId', truth.holder?.id, [found.holderId]],
    ['holderBirthDate', truth.holder?.birthDate, [found.holderBirthDate]],
    ...Object.entries(truth.fields).map(
      ([key, value]) => [`fields.${key}`, value, [found.fields[key] ?? ABSENT]] as const,
    ),
  ];
  return pairs.flatMap(([field, expected, values]) => {
    if (expected === undefined) return [];
    const penned = truth.penned?.includes(field) ?? false;
    return [{ document: id, kind: truth.paperKind, field, expected, penned, ...judge(expected, values) }];
  });
}

function judge(
  expected: string | null,
  values: readonly ExtractedValue[],
): Pick<Verdict, 'outcome' | 'found' | 'doubt'> {
  const doubt = values.find((value) => value.doubt !== null)?.doubt ?? null;
  const parts = values.flatMap(({ value }) => value ?? []);
  const found = parts.length === 0 ? null : parts.join('/');
  const outcome = (): Outcome => {
    if (expected === null) return doubt !== null || found === null ? 'absent' : 'invented';
    if (doubt !== null) return 'held';
    if (found === null) return 'missed';
    return same(expected, found) ? 'exact' : 'wrong';
  };
  return { outcome: outcome(), found, doubt };
}

function same(expected: string, found: string): boolean {
  return plain(expected) === plain(found);
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

export interface Share {
  readonly field: string;
  readonly printed: number;
  readonly exact: number;
  readonly held: number;
  /** Printed, not found and not held: empty in the record. */
  readonly missed: number;
  /** Wrong or invented, and not held: what nobody would notice. */
  readonly wrong: number;
}

/** Counts per field and in all. */
export function shares(verdicts: readonly Verdict[], fields: readonly string[]): Share[] {
  const each = fields.map((field) =>
    shareOf(
      field,
      verdicts.filter((verdict) => verdict.field === field),
    ),
  );
  return [
    ...each,
    shareOf(
      'all',
      verdicts.filter(({ field }) => fields.includes(field)),
    ),
  ];
}

/** Counts of some verdicts under a name. */
export function shareOf(name: string, verdicts: readonly Verdict[]): Share {
  const count = (...outcomes: readonly Outcome[]) =>
    verdicts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    field: name,
    printed: count('exact', 'held', 'wrong', 'missed'),
    exact: count('exact'),
    held: count('held'),
    missed: count('missed'),
    wrong: count('wrong', 'invented'),
  };
}
