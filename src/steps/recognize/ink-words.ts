import type { WordInk } from '../../domain/index.ts';
import type { OcrResult, ReadingImage, ReadLine, ReadWord } from '../../plugin/index.ts';
import { inkFeatures, type PagePrint, pagePrint } from './ink-features.ts';
import { areaInk } from './ink-from-areas.ts';
import { type Glyph, glyphsIn, inkLimit } from './ink-glyphs.ts';
import { likenessToPrint } from './ink-likeness.ts';
import { mayBeFigures, partsOf } from './ink-parts.ts';
import { handScore } from './ink-score.ts';
import { withWords } from './with-words.ts';

/** A word with the glyphs its box holds. */
export interface SeenWord {
  readonly word: ReadWord;
  readonly line: ReadLine;
  readonly glyphs: readonly Glyph[];
}

/**
 * Says of each word whether it is handwriting or lies under a stamp: by the colour of its ink where the scan has
 * colours, else by its strokes, held against the page's print. Strict where there are digits, which no context can
 * mend; mild for words of letters alone.
 */
export function markInk(result: OcrResult, reading: ReadingImage): OcrResult {
  const seen = seeWords(result, reading);
  const page = pagePrint(seen);
  const marks = new Map<ReadWord, InkMark>();
  for (const entry of seen) {
    const { word } = entry;
    const ink = areaInk(word, reading.areas ?? []);
    const mark = ink === null ? penMark(entry, page, reading) : { ink };
    if (mark !== null) marks.set(word, mark);
  }
  if (marks.size === 0) return result;
  return withWords(result, (word) => ({ ...word, ...marks.get(word) }));
}

/** Surely read words of letters alone are believed to be print, or well written. */
const SURE = 0.93;
/** One in so many of them shows what the page's print is like. */
const SAMPLED = 4;

/** The words that are judged and those that stand for the page's print, with their glyphs. */
export function seeWords({ blocks }: Pick<OcrResult, 'blocks'>, reading: ReadingImage): SeenWord[] {
  const limit = inkLimit(reading);
  let sure = 0;
  return blocks.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.words.flatMap((word) => {
        if (!/[\p{L}\p{N}]/u.test(word.text)) return [];
        const judged = isJudged(word);
        if (!judged) sure += 1;
        return judged || sure % SAMPLED === 0 ? [{ word, line, glyphs: glyphsIn(reading, word.box, limit) }] : [];
      }),
    ),
  );
}

export function isJudged({ text, confidence }: ReadWord): boolean {
  return /\d/.test(text) || confidence < SURE;
}

/** The figures of the parts of a word that are judged apart. */
export function partFeatures({ word, line, glyphs }: SeenWord, page: PagePrint, reading: ReadingImage): number[][] {
  return partsOf(word.text, glyphs)
    .filter((part) => part.glyphs.length > 0)
    .map(({ text, glyphs: own }) => {
      const likeness = /\d/.test(text) ? likenessToPrint(reading, own, text) : null;
      return inkFeatures(own, text, word, line.baseline, page, likeness);
    });
}

/** Letters that may be misread figures are judged as strictly as figures, by what tells text from pen. */
const LEAST_OF_LOOK_ALIKES = -2;
/**
 * Figures read surely have to look more like a pen's than others: of 1,525 numbers by hand that were misread 68 had been read
 * surely, all of them above this; of 2,700 printed ones read surely it clears two in three that a speck or a thin stroke had
 * brought over the line.
 */
const LEAST_OF_SURE = { confidence: 0.9, score: 1.5 };
/** Figures among signs that no printed number holds (`1⁄4`, `1?`, `o8`) are misread ones; print seldom is. */
const LEAST_OF_ODD = -4;
const ODD = /\d[?⁄†!|]|[?⁄†!|]\d|(?<!\p{L}\p{M}*)[oOlIzZsSø]\d|\d[oOlIzZsSø]\d/u;

/** No printed word begins so; a pen's first stroke often does. */
const BEGINS_ODD = /^[?⁄†!|]+[\p{L}\p{N}]/u;
/** The number of an article or item at the beginning of its line: too little ink to judge by, and no value of a paper. */
const ITEM_NUMBER = /^\d{1,2}[.)]$/;
const ARTICLE = /^(điều|khoản|mục|phần)$/iu;

interface InkMark {
  readonly ink: WordInk;
  readonly penScore?: number;
}

/** Null for print. */
function penMark(seen: SeenWord, page: PagePrint, reading: ReadingImage): InkMark | null {
  if (!isJudged(seen.word) || isItemNumber(seen)) return null;
  const { text } = seen.word;
  if (BEGINS_ODD.test(text)) return { ink: 'handwriting' };
  const kind = /\d/.test(text) ? 'number' : 'text';
  const least = kind === 'text' ? (mayBeFigures(text) ? LEAST_OF_LOOK_ALIKES : 0) : leastOfFigures(seen.word);
  const score = Math.max(...partFeatures(seen, page, reading).map((features) => handScore(features, kind)));
  if (score <= least) return null;
  return kind === 'number' && !ODD.test(text) ? { ink: 'handwriting', penScore: score } : { ink: 'handwriting' };
}

function leastOfFigures({ text, confidence }: ReadWord): number {
  if (ODD.test(text)) return LEAST_OF_ODD;
  return confidence >= LEAST_OF_SURE.confidence ? LEAST_OF_SURE.score : 0;
}

function isItemNumber({ word, line }: SeenWord): boolean {
  const [first, second] = line.words;
  const leads = word === first || (word === second && ARTICLE.test(first?.text ?? ''));
  return leads && word.confidence >= SURE && ITEM_NUMBER.test(word.text);
}
