import {
  fold,
  joinRuns,
  lettersWithin,
  placeNamesLike,
  placesInCompounds,
  respelledWords,
  sameText,
  type TextRun,
  WIDER_COMPOUNDS,
  type Word,
} from '../../domain/index.ts';

/**
 * The lines of a subject with their words set right as far as only one reading makes sense. Lines keep their places.
 *
 * A word whose other marks keep it from a known compound (`thay đối`, `đữ liệu`) is taken for the compound's where it was read unsurely:
 * of 83,000 words read from 444 scans 24 stood so beside a compound they had been misread from, all but one called less than 0.9 sure;
 * no rightly read word did that is not listed as a word of its own. One read surely is left for a person.
 */
export function mendSubjectLines(lines: readonly TextRun[]): TextRun[] {
  const words = lines.flatMap((line) => line.words);
  const spelled = new Map([...respelledWords(textsOf(words), WIDER_COMPOUNDS), ...openingOf(words)]);
  const stray = strayMarks(lines);
  const isKnownOpening = new Set(openingOf(words).keys());
  return lines.map((line) => {
    const kept = line.words.flatMap((word, index) => {
      if (stray.has(word)) return [];
      const at = words.indexOf(word);
      const other = spelled.get(at);
      const mends = other !== undefined && (word.confidence < UNSURE || isKnownOpening.has(at));
      return [{ word: mends ? { ...word, text: other } : word, place: line.places[index] ?? line.box }];
    });
    const isSame = kept.length === line.words.length && kept.every(({ word }, index) => word === line.words[index]);
    return isSame
      ? line
      : joinRuns([{ ...line, words: kept.map(({ word }) => word), places: kept.map(({ place }) => place) }]);
  });
}

const UNSURE = 0.9;

/** `Vẻ việc`, `Vê việc` at the beginning of a subject can only be `Về việc`. */
function openingOf(words: readonly Word[]): Map<number, string> {
  const [first, second] = words.map(({ text }) => text);
  if (fold(first ?? '') !== 've' || !/^viec:?$/.test(fold(second ?? ''))) return new Map();
  const capital = first?.startsWith('V') ? 'Về' : 'về';
  return new Map([
    [0, capital],
    [1, second?.endsWith(':') ? 'việc:' : 'việc'],
  ]);
}

/** Specks and the ink of stamps read as a mark by itself: within a compound or at the end of a line no typist sets one. */
function strayMarks(lines: readonly TextRun[]): Set<Word> {
  const words = lines.flatMap((line) => line.words);
  const ends = new Set(lines.slice(0, -1).map((line) => line.words.at(-1)));
  return new Set(
    words.filter((word, index) => {
      if (!STRAY.test(word.text)) return false;
      const pair = [words[index - 1]?.text ?? '', words[index + 1]?.text ?? ''];
      return ends.has(word) || placesInCompounds(pair, WIDER_COMPOUNDS).size === 2;
    }),
  );
}

const STRAY = /^[.:;,'’`|·°^~]$/u;

/**
 * Words of a subject that need no better reading: those of known compounds, its opening, the number of a quarter (of 18 called 0.8 to
 * 0.95 sure on 564 scans none was wrong, of four called less one was), what can only be the unit of an area, and a year that is about the paper's own
 * (seven after `năm` called 0.8 to 0.9 sure, none wrong but where types were worn), and places of the list.
 */
export function vouchedWords(words: readonly Word[], year: number | null): Set<Word> {
  const known = placesInCompounds(textsOf(words), WIDER_COMPOUNDS);
  const opening = openingOf(words);
  const places = wordsOfPlaces(words);
  const isUnit = ({ text, confidence }: Word, index: number) =>
    (MISREAD_UNIT.test(text) || (text === 'm2' && confidence < UNSURE_TWO)) &&
    /^đất/u.test(words[index + 1]?.text ?? '');
  const isQuarter = ({ text, confidence }: Word, index: number) =>
    confidence >= LEAST_QUARTER && /^(I{1,3}|IV)[,.;)]?$/u.test(text) && /^quý$/iu.test(words[index - 1]?.text ?? '');
  const isYear = ({ text, confidence }: Word, index: number) =>
    year !== null &&
    confidence >= LEAST_YEAR &&
    /^năm$/iu.test(words[index - 1]?.text ?? '') &&
    Math.abs(Number(/^((?:19|20)\d\d)[.,;)”"]*$/u.exec(text)?.[1] ?? Number.NaN) - year) <= 1;
  return new Set(
    words.filter(
      (word, index) =>
        isYear(word, index) ||
        places.has(word) ||
        known.has(index) ||
        opening.get(index) === word.text ||
        isUnit(word, index) ||
        isQuarter(word, index),
    ),
  );
}

/** Names of places behind their kind (`xã Ia Grăng`) as the list of Vietnam's units has them, where no other name is alike but for marks. */
function wordsOfPlaces(words: readonly Word[]): Set<Word> {
  return new Set(
    words.flatMap((word, index) => {
      if (!UNIT.test(word.text)) return [];
      const behind = words.slice(index + 1);
      const length = LENGTHS.find((count) => isOnlyPlace(behind.slice(0, count)));
      return behind.slice(0, length ?? 0);
    }),
  );
}

function isOnlyPlace(words: readonly Word[]): boolean {
  const name = words.map(({ text }) => lettersWithin(text)).join(' ');
  const [only, ...others] = placeNamesLike(name);
  return only !== undefined && others.length === 0 && sameText(only, name);
}

const UNIT = /^(xã|phường|huyện|quận|tỉnh|trấn|phố)$/u;
/** Words of a place's name, the longest first; one word is no proof. */
const LENGTHS = [4, 3, 2] as const;

/** A 2 on the line is read surely; a raised one, read as a 2 at all, is not. */
const UNSURE_TWO = 0.8;
const LEAST_QUARTER = 0.8;
const LEAST_YEAR = 0.8;
const MISREAD_UNIT = /^k?m[^\p{Lu}\p{Ll}\p{N}]+$/u;

function textsOf(words: readonly Word[]): string[] {
  return words.map(({ text }) => text);
}
