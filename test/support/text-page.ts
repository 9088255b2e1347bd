import type { Line, PageText, Word, WordInk } from '../../src/domain/index.ts';

/** A line of text at a place: left edge and top in millimetres of an A4 page; `align` places the line about `x` instead. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align?: 'left' | 'center';
  readonly confidence?: number;
  readonly ink?: WordInk;
}

const PX_PER_MM = 300 / 25.4;
const LETTER_MM = 2.35;
const HEIGHT_MM = 4;

export const A4 = { widthMm: 210, heightMm: 297 };
export const A3_LANDSCAPE = { widthMm: 420, heightMm: 297 };

/** A recognized page at 300 dpi with these lines, each a line of the recognizer; words as wide as their letters. */
export function textPage(lines: readonly PlacedText[], { widthMm, heightMm } = A4): PageText {
  const read = lines.map(lineOf);
  return {
    origin: 'ocr',
    widthPx: Math.round(widthMm * PX_PER_MM),
    heightPx: Math.round(heightMm * PX_PER_MM),
    blocks: read.map((line) => ({ lines: [line], box: line.box })),
    confidence: { mean: 0.95, low: 0.9 },
  };
}

function lineOf({ text, x, y, align = 'left', confidence = 0.95, ink }: PlacedText): Line {
  const from = align === 'center' ? x - (text.length * LETTER_MM) / 2 : x;
  const words: Word[] = [...text.matchAll(/\S+/gu)].map((match) => ({
    text: match[0].normalize('NFC'),
    box: boxOf(from + match.index * LETTER_MM, y, match[0].length * LETTER_MM),
    confidence,
    ...(ink === undefined ? {} : { ink }),
  }));
  const box = boxOf(from, y, text.length * LETTER_MM);
  return { words, box, baseline: [box[0], box[3], box[2], box[3]] };
}

function boxOf(xMm: number, yMm: number, widthMm: number): Word['box'] {
  return [xMm, yMm, xMm + widthMm, yMm + HEIGHT_MM].map((mm) => Math.round(mm * PX_PER_MM)) as unknown as Word['box'];
}

export const MOTTO: readonly PlacedText[] = [
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 147, y: 20, align: 'center' },
  { text: 'Độc lập - Tự do - Hạnh phúc', x: 147, y: 26, align: 'center' },
];

/** The head of a decision, as most tests need one. */
export const DECISION_HEAD: readonly PlacedText[] = [
  ...MOTTO,
  { text: 'ỦY BAN NHÂN DÂN', x: 62, y: 20, align: 'center' },
  { text: 'XÃ TÂN LẬP', x: 62, y: 26, align: 'center' },
  { text: 'Số: 12/QĐ-UBND', x: 62, y: 36, align: 'center' },
  { text: 'Tân Lập, ngày 05 tháng 7 năm 2025', x: 147, y: 36, align: 'center' },
];

export const DECISION_TITLE: readonly PlacedText[] = [
  { text: 'QUYẾT ĐỊNH', x: 112, y: 50, align: 'center' },
  { text: 'Về việc công nhận hộ nghèo năm 2025', x: 112, y: 57, align: 'center' },
];

/** Body lines that give a page its margins. */
export const BODY: readonly PlacedText[] = [75, 82, 89, 96, 103].map((y) => ({
  text: 'Theo đề nghị của công chức phụ trách, căn cứ hồ sơ đã được thẩm định.',
  x: 30,
  y,
}));

/** Two pages side by side on an A3 sheet: the head and body of a decision, and the body of its second page. */
export const SPREAD: readonly PlacedText[] = [
  ...DECISION_HEAD,
  ...DECISION_TITLE,
  ...[75, 82, 89, 96, 103, 110, 180, 187].map((y) => ({
    text: 'Theo đề nghị của công chức phụ trách, căn cứ hồ sơ',
    x: 30,
    y,
  })),
  ...[20, 27, 34, 41, 48, 120, 127].map((y) => ({
    text: 'Điều này có hiệu lực kể từ ngày ký và được công bố',
    x: 240,
    y,
  })),
];
