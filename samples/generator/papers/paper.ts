import type { LaidPage } from '../layout/page.ts';
import type { Random } from '../random.ts';
import type { Person } from '../words/people.ts';
import type { Place } from '../words/places.ts';

/**
 * What a reader has to find on a paper, exactly as printed (capitals as on paper, so compare without case; dates ISO).
 * Null: the paper does not print it. Left out: not judged.
 */
export interface Expected {
  readonly paperKind: string;
  /** TT 05/2025/TT-BNV, 32 = other. */
  readonly typeCode: string;
  readonly codeNumber: string | null;
  readonly codeNotation: string | null;
  readonly code: string | null;
  readonly issuedDate: string | null;
  readonly organName: string | null;
  readonly subject?: string | null;
  readonly signerName?: string | null;
  readonly signerPosition?: string | null;
  readonly copyKind?: string | null;
  readonly holder?: { readonly name: string; readonly id: string | null; readonly birthDate: string | null };
  readonly fields: Readonly<Record<string, string>>;
  /** Names of values that a pen wrote (`code`, `holderId`, `fields.purpose`); left out where nothing is by hand. */
  readonly penned?: readonly string[];
}

export interface Paper {
  readonly expected: Expected;
  readonly pages: readonly LaidPage[];
  /** Name of the layout where a kind has several; left out for the form of NĐ 30/2020. */
  readonly layout?: string;
}

/** Where, when and for whom a paper is made; the same for all papers of a dossier. */
export interface Scene {
  readonly random: Random;
  readonly place: Place;
  /** ISO day of the paper. */
  readonly day: string;
  readonly person: Person;
  /** Where the person lives; the same on all papers and in the register. */
  readonly address: string;
}
