import {
  capitalShare,
  foldWords,
  type PageLayout,
  type PaperKind,
  paperKind,
  type Word,
} from '../../../domain/index.ts';
import type { Extractor, ExtractorField } from '../../../plugin/index.ts';
import type { Reading } from '../reading.ts';
import { withCompleteness, withTerm } from './computed.ts';
import { readLastEntry } from './last-entry.ts';
import { ANYWHERE, CLOSING_DATE, type PaperReadings, readPaper } from './read-paper.ts';
import { makeStream, type Stream, tokenAt } from './stream.ts';

/** What the extractor of its kind made of a paper. */
export interface CitizenPaper {
  readonly kind: string;
  readonly name: string;
  /** The words that told the kind, where no title did. */
  readonly markedBy: Reading | null;
  readonly ownHead: boolean;
  /** Readings by the keys of `ExtractorField`. */
  readonly values: Readonly<Record<string, Reading>>;
  /** Keys whose values no context could mend: digits, dates, codes. */
  readonly figures: ReadonlySet<string>;
}

export interface PaperSource {
  /** Kind by the printed title; null where there is none that is known. */
  readonly titled: PaperKind | null;
  /** The title reads like a known one to the letter. */
  readonly isSure: boolean;
  readonly layouts: readonly PageLayout[];
  readonly codes: readonly string[];
}

const CLOSING: ExtractorField = {
  ...{ key: CLOSING_DATE, type: 'date', part: ANYWHERE, last: true },
  phrases: [/(?:^|[\n\t])[a-z .-]{0,40}, ?(?<v>ngay \d{1,2} thang \d{1,2}[ \n]nam[ \n]\d{4})(?=[\n\t.]|$)/],
};

const FIGURES: ReadonlySet<string> = new Set(['date', 'id', 'figure']);

/** Titles that say little: what stands on the paper may say more. */
const VAGUE: ReadonlySet<string> = new Set(['giay-chung-nhan', 'giay-xac-nhan', 'phu-luc', 'danh-sach', 'quyet-dinh']);

/** Reads a paper by the extractor of its kind; null for kinds without one. */
export function readCitizenPaper(
  { titled, isSure, layouts, codes }: PaperSource,
  extractors: readonly Extractor[],
): CitizenPaper | null {
  const stream = makeStream(layouts);
  const marked =
    titled === null
      ? (markedKind(stream, extractors, ({ marks = [] }) => marks) ?? markedKind(stream, extractors, titleLines))
      : VAGUE.has(titled.kind) || !isSure
        ? markedKind(stream, extractors, ({ marks = [] }) => marks)
        : null;
  const extractor = marked?.extractor ?? extractors.find(({ kind }) => kind === titled?.kind);
  if (extractor === undefined) return null;
  const read = readPaper(stream, { ...extractor, fields: [...extractor.fields, CLOSING] }, codes);
  const entry = extractor.lastEntry;
  const last = entry === undefined ? null : readLastEntry(layouts, entry.heading);
  const whole = entry === undefined || last === null ? read : { ...read, [entry.key]: last };
  const values = withTerm(withCompleteness(PRINTED.has(extractor.kind) ? asPrint(whole) : whole, stream, extractor));
  return {
    kind: extractor.kind,
    name: extractor.name.vi,
    markedBy: marked?.reading ?? null,
    ownHead: extractor.ownHead ?? false,
    values,
    figures: new Set(extractor.fields.flatMap(({ key, type }) => (FIGURES.has(type) ? [key] : []))),
  };
}

/** Cards come out of a printer: what is taken for handwriting there are display figures and the security print. */
const PRINTED: ReadonlySet<string> = new Set(['can-cuoc']);

function asPrint(readings: PaperReadings): PaperReadings {
  const printed = (word: Word): Word => {
    const { ink, ...plain } = word;
    return ink === 'handwriting' ? plain : word;
  };
  return Object.fromEntries(
    Object.entries(readings).map(([key, reading]) => [key, { ...reading, words: reading.words.map(printed) }]),
  );
}

/** A title that fills its line, where it does not stand in the middle of the page: copies lie anywhere on the glass. */
function titleLines({ kind, titles = paperKind(kind)?.titles ?? [] }: Extractor): RegExp[] {
  return titles
    .map(foldWords)
    .filter((title) => title.split(' ').length >= 3)
    .map((title) => new RegExp(`(?:^|[\\n\\t])${title}(?=\\n|\\t|$)`));
}

/** What only identity cards print. */
const BILINGUAL = /identity card|personal identification|index finger|vnm\d/;

/** Who writes to an agency asks for a paper and names it in capitals; nobody writes so on the paper itself. */
function isAskedFor({ pages: [first = ''] }: Stream): boolean {
  return /(?:^|\n)[^a-z]*kinh gui\b/.test(first) && /lam don|toi (?:ten )?la/.test(first);
}

function markedKind(
  stream: Stream,
  extractors: readonly Extractor[],
  marksOf: (extractor: Extractor) => readonly RegExp[],
): { extractor: Extractor; reading: Reading } | null {
  for (const extractor of extractors) {
    for (const mark of marksOf(extractor)) {
      const match = stream.folded.match(mark);
      if (match?.index === undefined) continue;
      const isOfCard = BILINGUAL.test(match[0]);
      const from = tokenAt(stream, match.index);
      // What is bound behind a paper does not say what it is, but for the back of a card.
      if (stream.tokens[from]?.page !== 0 && !isOfCard) continue;
      const to = tokenAt(stream, match.index + match[0].length);
      const tokens = stream.tokens.slice(from, Math.max(to, from + 1));
      if (!isOfCard && isAskedFor(stream)) continue;
      // Titles stand in capitals; the same words within a sentence name another paper.
      if (!isOfCard && capitalShare(tokens.map(({ text }) => text).join(' ')) < 0.6) continue;
      // Display letters are taken for handwriting; words that only such papers print are print.
      const words = tokens.map(({ word: { ink: _, ...word } }) => word);
      return { extractor, reading: { value: extractor.kind, words, confirmed: true } };
    }
  }
  return null;
}
