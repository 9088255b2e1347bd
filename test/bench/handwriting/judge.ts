import type { Box, Word } from '../../../src/domain/index.ts';
import type { TruthPage, TruthWord } from '../../support/generate.ts';

/** A number, date or ID of the paper and the words that were read there. */
export interface Judged<W extends Word = Word> {
  readonly truth: TruthWord;
  readonly hand: boolean;
  /** `none`: no word was read there, so that nothing is passed on. */
  readonly outcome: 'right' | 'misread' | 'none';
  readonly words: readonly W[];
  /** Every figure read there is marked: none of them passes as certain. */
  readonly flagged: boolean;
}

/** Share of the smaller of two boxes that has to be common to both. */
const COMMON = 0.35;

/** Values by hand, and printed ones that lie under no stamp, with what became of them. */
export function judgeValues<W extends Word>(page: TruthPage, words: readonly W[]): Judged<W>[] {
  const readable = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return page.lines.flatMap((line) =>
    line.words.flatMap((truth): Judged<W>[] => {
      const hand = truth.ink === 'handwriting';
      const counts = hand ? truth.value !== undefined : !truth.ink && !truth.under && isValue(truth.text);
      if (!counts) return [];
      const over = readable.filter((word) => common(word.box, truth.box) >= COMMON);
      const figures = over.filter(({ text }) => /\d/.test(text));
      const judged = figures.length > 0 ? figures : over;
      const right = over.some((word) => holds(word.text, truth.text));
      return [
        {
          truth,
          hand,
          words: judged,
          outcome: over.length === 0 ? 'none' : right ? 'right' : 'misread',
          flagged: judged.every(({ ink }) => ink !== undefined),
        },
      ];
    }),
  );
}

/** Whether a word read has to do with handwriting; null where print and pen cannot be told apart, or nothing is there. */
export function writtenBy(word: Word, { lines }: TruthPage): 'hand' | 'print' | null {
  const over = lines.flatMap((line) => line.words.filter(({ box }) => common(word.box, box) >= COMMON));
  const hands = over.filter(({ ink }) => ink === 'handwriting');
  if (over.length === 0 || over.some(({ ink, under }) => ink === 'stamp' || under !== undefined)) return null;
  if (hands.length === 0) return 'print';
  const figures = hands.some(({ value }) => value !== undefined);
  return hands.length === over.length || (figures && /\d/.test(word.text)) ? 'hand' : null;
}

/** `12`, `05/7/2025`, `038188004321`, `Số:12/QĐ-UBND`; not `m2`. */
function isValue(text: string): boolean {
  return /(?<!\p{L})\d/u.test(text);
}

/** The value stands in the word, and no further digit beside it. */
function holds(read: string, value: string): boolean {
  const bare = value.replace(/[,.;:]+$/u, '').normalize('NFC');
  const at = read.normalize('NFC').indexOf(bare);
  return at >= 0 && !/[\d]/.test(read[at - 1] ?? '') && !/[\d]/.test(read[at + bare.length] ?? '');
}

function common(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.min(size(a), size(b));
}

function size([x0, y0, x1, y1]: Box): number {
  return Math.max(1, (x1 - x0) * (y1 - y0));
}
