import type { HeldReason } from '../domain/index.ts';

/** How a value is read: what it may look like decides where it ends and when it is doubted. */
export type FieldType = 'name' | 'date' | 'id' | 'sex' | 'text' | 'address' | 'figure';

/** Where a value stands as seen from its label. */
export type ValuePlace = 'right' | 'below';

/** One value of a kind of paper and how forms announce it. */
export interface ExtractorField {
  /**
   * Key in `record.documents[].fields`; `holderName`, `holderId`, `holderBirthDate`, `issuedDate`, `organName`, `codeNumber`,
   * `codeNotation`, `signerName` and `signerPosition` go to the places of that name.
   */
  readonly key: string;
  readonly type: FieldType;
  /** Printed labels, any of them: diacritics, capitals and commas do not matter. `…` may follow in brackets on the form. */
  readonly labels?: readonly string[];
  /** Default: right of the label, and where nothing stands there, below it. */
  readonly where?: readonly ValuePlace[];
  /** Only within this part of the paper (see `parts`); default: before the first part, or `holder`. */
  readonly part?: string;
  /** Running text: regular expressions over folded text (no diacritics, lower case, `\n` between lines, `\t` between columns); group `v` is the value. */
  readonly phrases?: readonly RegExp[];
  /** The last one printed counts (registers of changes); default: the first. */
  readonly last?: boolean;
  /** Which piece of the value counts, over the value as printed; group `v`. What does not fit is no value. */
  readonly shape?: RegExp;
  /** Such papers always print it: where it was not found a person has to look. */
  readonly required?: boolean;
}

/** A part of a paper that speaks of somebody or something else, from its first words on. */
export interface PaperPart {
  readonly name: string;
  /** Regular expressions over folded text. */
  readonly starts: readonly RegExp[];
}

/** What a rule sees: values by key, undoubted or not; null where none was found. */
export type PaperValues = Readonly<Record<string, string | null>>;

/** What a rule finds: a value to doubt or to confirm, one to add, another candidate. */
export interface RuleFinding {
  readonly key: string;
  readonly doubt?: HeldReason;
  /** Another value it may be. */
  readonly candidate?: string;
  /** Something else on the paper says the same: words read poorly are believed then. */
  readonly confirmed?: boolean;
  /** Something else on the paper speaks for it without proving it: from which confidence on its words are believed then. */
  readonly least?: number;
  /** A value in place of none: computed from others, or given by a code on the paper. */
  readonly value?: string;
  /** A code on the paper says so: it gave the value, or says the same as the print. */
  readonly from?: 'code';
  /** The same value written as codes are kept (blanks, hyphens). */
  readonly rewritten?: string;
  /** The value of another key, with its place and its doubt. */
  readonly sameAs?: string;
}

/** The paper as rules may look at it. */
export interface PaperFacts {
  /** Folded text page by page; `\n` between lines, `\t` between columns. */
  readonly pages: readonly string[];
  /** Texts of the QR codes and bar codes on it. Personal data: never log them. */
  readonly codes: readonly string[];
}

export type PaperRule = (values: PaperValues, paper: PaperFacts) => readonly RuleFinding[];

/** Sides that belong together: a paper without all of them is not whole, and not reused. */
export interface PaperSides {
  readonly front: RegExp;
  readonly back: RegExp;
  /** What `fields.completeness` says when only the front was found. */
  readonly withoutBack: 'front-only' | 'changes-missing';
}

/** How to read one kind of paper. */
export interface Extractor {
  /** Kebab; a plugin's kinds begin with its name and a dash. */
  readonly kind: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Raised whenever the same paper may give other values. */
  readonly version: number;
  /** Titles in capitals; none for kinds that sohoa itself lists. */
  readonly titles?: readonly string[];
  /** What tells such a paper without a legible title: regular expressions over folded text, any of them. */
  readonly marks?: readonly RegExp[];
  readonly parts?: readonly PaperPart[];
  readonly fields: readonly ExtractorField[];
  readonly rules?: readonly PaperRule[];
  readonly sides?: PaperSides;
  /** A register in two columns whose last entry counts: the folded heading of its left column, and the value's key. */
  readonly lastEntry?: { readonly key: string; readonly heading: RegExp };
  /** The paper has no head of NĐ 30/2020: number, day, agency and signer come from `fields` alone. */
  readonly ownHead?: boolean;
  /** Lines of an invented paper and what has to be read from it; the contract suite reads each. */
  readonly samples: readonly { readonly lines: readonly string[]; readonly expect: PaperValues }[];
}

/**
 * Declares how a kind of paper is read. A plain object comes out; a package lists it under `extractors` beside its `steps`,
 * and the built-in kinds enter by the same door.
 * @example
 * export const extractors = [
 *   defineExtractor({
 *     kind: 'acme-the-thu-vien', name: { vi: 'Thẻ thư viện', en: 'Library card' }, version: 1, titles: ['thẻ thư viện'],
 *     fields: [
 *       { key: 'holderName', type: 'name', labels: ['Họ và tên', 'Bạn đọc'], required: true },
 *       { key: 'cardNumber', type: 'figure', labels: ['Số thẻ'], shape: /^(?<v>TV-\d{6})$/ },
 *       { key: 'validUntil', type: 'date', labels: ['Có giá trị đến'] },
 *     ],
 *     samples: [{ lines: ['THẺ THƯ VIỆN', 'Họ và tên: Lê Thị Hoa', 'Số thẻ: TV-000123'],
 *       expect: { holderName: 'Lê Thị Hoa', cardNumber: 'TV-000123' } }],
 *   }),
 * ];
 */
export function defineExtractor(extractor: Extractor): Extractor {
  return extractor;
}
