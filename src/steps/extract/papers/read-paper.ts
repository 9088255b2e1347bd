import { foldWords } from '../../../domain/index.ts';
import type {
  Extractor,
  ExtractorField,
  FieldType,
  PaperFacts,
  PaperValues,
  RuleFinding,
} from '../../../plugin/index.ts';
import type { Reading } from '../reading.ts';
import { COMMON_LABELS } from './common-labels.ts';
import { findLabels } from './find-labels.ts';
import { weighNumbers } from './identity-numbers.ts';
import type { LabelPlace } from './label-place.ts';
import { endOf, type Stream, tokenAt } from './stream.ts';
import { tokensOfValue } from './value-place.ts';
import { readValue } from './value-types.ts';

/** What an extractor made of a paper: readings by field key, before they are weighed. */
export type PaperReadings = Record<string, Reading>;

/** Reads a paper as its kind declares. */
export function readPaper(stream: Stream, extractor: Extractor, codes: readonly string[]): PaperReadings {
  const places = findLabels(stream, labelsOf(extractor));
  const ends = new Set(places.map(({ from }) => from));
  const partOf = partsIn(stream, extractor);
  const readings: PaperReadings = {};
  const ground = { stream, places, ends, partOf };
  for (const field of extractor.fields) {
    if (readings[field.key]?.value) continue;
    const reading = readField({ ...ground, until: nextPerson(ground, field, readings['holderName']) }, field);
    if (reading !== null) readings[field.key] = reading;
  }
  for (const { key, required } of extractor.fields) {
    if (required && readings[key] === undefined) readings[key] = { value: null, words: [], doubt: 'PATTERN_NEAR' };
  }
  return weighNumbers(applyRules(readings, extractor, { pages: stream.pages, codes }));
}

function labelsOf(extractor: Extractor): readonly string[] {
  const known = LABELS.get(extractor.fields);
  if (known !== undefined) return known;
  const labels = [...extractor.fields.flatMap(({ labels: own = [] }) => own), ...COMMON_LABELS];
  LABELS.set(extractor.fields, labels);
  return labels;
}

const LABELS = new WeakMap<Extractor['fields'], readonly string[]>();

interface Ground {
  readonly stream: Stream;
  readonly places: readonly LabelPlace[];
  readonly ends: ReadonlySet<number>;
  readonly partOf: (offset: number) => string;
  /** Where somebody else begins than the holder. */
  readonly until: number;
}

/** A form goes on to other people: what stands behind the next name is theirs, unless it is the holder's again. */
function nextPerson(
  { stream, places, ends }: Omit<Ground, 'until'>,
  field: ExtractorField,
  holder: Reading | undefined,
): number {
  const [word] = holder?.words ?? [];
  const isOwn = field.part === undefined && OF_HOLDER.has(field.key);
  if (!isOwn || word === undefined || !holder?.value) return Number.POSITIVE_INFINITY;
  const from = stream.tokens.findIndex((token) => token.word === word);
  const next = places.find((place) => {
    if (place.from <= from || !NAME_LABEL.test(place.label)) return false;
    const name = readValue(tokensOfValue(stream, place, ends, ['right', 'below'], 'name'), 'name', undefined);
    return name?.value != null && foldWords(name.value) !== foldWords(holder.value ?? '');
  });
  return next?.offset ?? Number.POSITIVE_INFINITY;
}

const NAME_LABEL = /^(ho (chu dem )?(va )?ten|ho ten)(?! khac)/;
const OF_HOLDER: ReadonlySet<string> = new Set(['holderBirthDate', 'holderId', 'sex', 'ethnicity', 'nationality']);

/** The first (or last) place that gives a value; one that is there and cannot be read is better than none. */
function readField(ground: Ground, field: ExtractorField): Reading | null {
  const labelled = byLabels(ground, field);
  const found = labelled.some(({ value, doubt }) => value !== null && !doubt)
    ? labelled
    : [...labelled, ...byPhrases(ground, field)];
  const inOrder = field.last ? found.toReversed() : found;
  const isName = ({ value, doubt }: Reading) => value !== null && doubt !== 'NAME_FORMAT';
  return inOrder.find(isName) ?? inOrder.find(({ value }) => value !== null) ?? inOrder[0] ?? null;
}

function byLabels({ stream, places, ends, partOf, until }: Ground, field: ExtractorField): Reading[] {
  const labels = new Set((field.labels ?? []).map(foldWords));
  if (labels.size === 0) return [];
  return places
    .filter(
      (place) => place.offset < until && isMeant(place, labels, field.type) && inPart(field, partOf(place.offset)),
    )
    .flatMap((place) => {
      const tokens = tokensOfValue(stream, place, ends, field.where ?? ['right', 'below'], field.type);
      return readValue(tokens, field.type, field.shape) ?? [];
    });
}

/** `Họ và tên học sinh` is a name too, unless it is one of the family's or of a third person. */
function isMeant({ label, known }: LabelPlace, labels: ReadonlySet<string>, type: FieldType): boolean {
  if (labels.has(label)) return true;
  const words = label.split(' ');
  if (known || words.length > 10) return false;
  return [...labels].some((own) => saysMore(words, own.split(' ')) || isCut(label, own, type));
}

/** The words of a known label with up to three others among them: `Trụ sở của hộ kinh doanh`. */
function saysMore(words: readonly string[], own: readonly string[]): boolean {
  if (own.length < 2 || words.length - own.length > 4 || words[0] !== own[0]) return false;
  let next = 0;
  const others = words.filter((word) => {
    const isOwn = word === own[next];
    if (isOwn) next += 1;
    return !isOwn;
  });
  return next === own.length && !others.some((word) => OTHER.has(word));
}

/** In a narrow cell the label itself runs on to the next line. */
function isCut(label: string, own: string, type: FieldType): boolean {
  const words = label.split(' ').length;
  return own.startsWith(`${label} `) && words >= 4 && (type === 'name' || own.split(' ').length - words <= 2);
}

/** Words that make a label speak of somebody or something else. */
const OTHER: ReadonlySet<string> = new Set(
  `nguoi cha bo me vo chong con chu dai dien giam bac can uy cu moi cap khac truoc sau ky nhan thanh vien con chau ben do
  cong chung luc gio noi ngay thang nam so lan`.split(/\s+/u),
);

function byPhrases({ stream, partOf, until }: Ground, field: ExtractorField): Reading[] {
  return (field.phrases ?? []).flatMap((phrase) => {
    const flags = [...new Set(`${phrase.flags}dg`)].join('');
    return [...stream.folded.matchAll(new RegExp(phrase.source, flags))].flatMap((match) => {
      const span = match.indices?.groups?.['v'] ?? match.indices?.[0];
      if (span === undefined || match.index >= until || !inPart(field, partOf(match.index))) return [];
      const from = tokenAt(stream, span[0]);
      // An opening quotation mark belongs to the word.
      const within = from > 0 && endOf(stream, from - 1) > span[0];
      const tokens = stream.tokens.slice(within ? from - 1 : from, tokenAt(stream, span[1]));
      return readValue(tokens, field.type, field.shape) ?? [];
    });
  });
}

function inPart({ part = HOLDER }: ExtractorField, found: string): boolean {
  return part === found || part === ANYWHERE;
}

/** The part before any other begins. */
const HOLDER = 'holder';
/** For values that stand in one place of the paper only, whatever part that is. */
export const ANYWHERE = '*';
/** Where the day over the signature is kept until it is known whether the head has one. */
export const CLOSING_DATE = '(closing date)';

function partsIn(stream: Stream, { parts = [] }: Extractor): (offset: number) => string {
  const begins = parts
    .flatMap(({ name, starts }) =>
      starts.flatMap((start) => {
        const flags = [...new Set(`${start.flags}g`)].join('');
        return [...stream.folded.matchAll(new RegExp(start.source, flags))].map(({ index, 0: text }) => ({
          name,
          offset: index + (text.length - text.trimStart().length),
        }));
      }),
    )
    .sort((a, b) => a.offset - b.offset);
  return (offset) => begins.findLast((begin) => begin.offset <= offset)?.name ?? HOLDER;
}

function applyRules(readings: PaperReadings, { rules = [] }: Extractor, paper: PaperFacts): PaperReadings {
  for (const rule of rules) {
    const values: PaperValues = Object.fromEntries(Object.entries(readings).map(([key, { value }]) => [key, value]));
    for (const finding of rule(values, paper)) {
      const other = finding.sameAs === undefined ? undefined : readings[finding.sameAs];
      readings[finding.key] = other ?? revised(readings[finding.key], finding);
    }
  }
  return readings;
}

function revised(reading: Reading | undefined, finding: RuleFinding): Reading {
  const { doubt, candidate, confirmed, least, value, from, rewritten } = finding;
  const base: Reading = reading ?? { value: null, words: [] };
  const candidates = [...(base.candidates ?? []), ...(candidate === undefined ? [] : [candidate])];
  // What a code says needs no print; what could not be read there is no reason to doubt it.
  if (value !== undefined)
    return {
      ...base,
      value,
      doubt: null,
      candidates,
      ...(from === 'code' ? { coded: true, confirmed: true } : { computed: true }),
    };
  if (rewritten !== undefined) return { ...base, value: rewritten };
  if (doubt !== undefined) return { ...base, candidates, doubt: base.doubt ?? doubt, confirmed: false };
  // A code on the paper says the same: strokes over the print make no handwriting of it.
  if (from === 'code' && confirmed)
    return {
      ...base,
      candidates,
      words: base.words.map(({ ink: _, ...word }) => word),
      ...(base.doubt ? {} : { confirmed }),
    };
  const believed = confirmed === undefined || base.doubt ? {} : { confirmed };
  return { ...base, candidates, ...believed, ...(least === undefined ? {} : { least }) };
}
