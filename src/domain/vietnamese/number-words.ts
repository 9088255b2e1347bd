import { fold } from './fold.ts';

/** Reads a whole number below 10 000 written in Vietnamese words (`một nghìn chín trăm tám mươi tám`); null when it is none. */
export function parseNumberWords(text: string): number | null {
  const words = fold(text)
    .split(/[\s,.-]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const thousandAt = words.findIndex((word) => word === 'nghin' || word === 'ngan');
  if (thousandAt < 0) return belowThousand(words);
  const thousands = belowTen(words.slice(0, thousandAt));
  const rest = words.slice(thousandAt + 1);
  const below = rest.length === 0 ? 0 : belowThousand(rest);
  return thousands === null || below === null ? null : thousands * 1000 + below;
}

/** Writes 0–9999 the way certificates do: `một nghìn chín trăm tám mươi tám`, `hai nghìn không trăm lẻ chín`. */
export function numberWords(value: number): string {
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor((value % 1000) / 100);
  const words: string[] = [];
  if (thousands > 0) words.push(DIGIT_WORDS[thousands] ?? '', 'nghìn');
  if (hundreds > 0 || (thousands > 0 && value % 1000 > 0)) words.push(DIGIT_WORDS[hundreds] ?? '', 'trăm');
  return [...words, ...tensWords(value % 100, words.length > 0)].join(' ');
}

function tensWords(value: number, after: boolean): string[] {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const one = DIGIT_WORDS[ones] ?? '';
  if (value === 0) return after ? [] : ['không'];
  if (tens === 0) return after ? ['lẻ', one] : [one];
  const head = tens === 1 ? ['mười'] : [DIGIT_WORDS[tens] ?? '', 'mươi'];
  if (ones === 0) return head;
  if (ones === 1 && tens > 1) return [...head, 'mốt'];
  return [...head, ones === 5 ? 'lăm' : one];
}

function belowThousand(words: readonly string[]): number | null {
  const hundredAt = words.indexOf('tram');
  if (hundredAt < 0) return belowHundred(words);
  const hundreds = belowTen(words.slice(0, hundredAt));
  const rest = words.slice(hundredAt + 1);
  const below = rest.length === 0 ? 0 : belowHundred(rest);
  return hundreds === null || below === null ? null : hundreds * 100 + below;
}

function belowHundred(words: readonly string[]): number | null {
  const [first = '', second, third] = words;
  if (words.length > 3) return null;
  if (first === 'le' || first === 'linh') return words.length === 2 ? belowTen([second ?? '']) : null;
  if (first === 'muoi') return words.length === 1 ? 10 : words.length === 2 ? addOnes(10, second) : null;
  const tens = belowTen([first]);
  if (tens === null || words.length === 1) return tens;
  if (second === 'muoi') return words.length === 2 ? tens * 10 : addOnes(tens * 10, third);
  // "tám tám" for 88 is spoken, and written on old papers.
  return words.length === 2 && tens > 0 ? addOnes(tens * 10, second) : null;
}

function addOnes(tens: number, word: string | undefined): number | null {
  const ones = belowTen([word ?? '']);
  return ones === null || ones === 0 ? null : tens + ones;
}

function belowTen(words: readonly string[]): number | null {
  const [word = ''] = words;
  return words.length === 1 ? (DIGITS.get(word) ?? null) : null;
}

const DIGIT_WORDS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const DIGITS = new Map<string, number>([
  ...DIGIT_WORDS.map((word, digit) => [fold(word), digit] as const),
  ['mot', 1],
  ['tu', 4],
  ['lam', 5],
  ['nham', 5],
  ['bay', 7],
]);
