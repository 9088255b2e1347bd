import type { Box, Line, PageGeometry, PageText, Rotation } from '../../../../src/domain/index.ts';

/** A line of print on A4, in points of the upright level page, y down. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
}

/** Where a word lies on the shown page, points, y down: the centre and the size of its own rectangle. */
export interface WordPlace {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const A4 = { widthPt: 595, heightPt: 842 };

/** A scan of A4 leaning by `skewDegrees`: what a recognizer that is never wrong would say of it. */
export function laidPage(
  printed: readonly PrintedLine[],
  { dpi = 300, rotation = 0, skewDegrees = 0 }: { dpi?: number; rotation?: Rotation; skewDegrees?: number } = {},
): { text: PageText; geometry: PageGeometry; places: WordPlace[] } {
  const scale = dpi / 72;
  const [widthPx, heightPx] = [Math.round(A4.widthPt * scale), Math.round(A4.heightPt * scale)];
  const turned = turner(skewDegrees, widthPx / 2, heightPx / 2);
  const places: WordPlace[] = [];
  const lines = printed.map(({ text, x, y, width, height = 13 }): Line => {
    const letter = width / text.length;
    const words = [...text.matchAll(/\S+/gu)].map((match) => {
      const place = { text: match[0], x: x + match.index * letter, y, width: match[0].length * letter * 0.97, height };
      const box = around(turned, scale, place);
      places.push({ ...place, x: (box[0] + box[2]) / 2 / scale, y: (box[1] + box[3]) / 2 / scale });
      return { text: match[0], box, confidence: 0.9 };
    });
    const base = (y + height * 0.75) * scale;
    return {
      words,
      box: around(turned, scale, { x, y, width, height }),
      baseline: [...turned(x * scale, base), ...turned((x + width) * scale, base)],
    };
  });
  return {
    text: {
      origin: 'ocr',
      widthPx,
      heightPx,
      blocks: lines.map((line) => ({ lines: [line], box: line.box })),
      confidence: { mean: 0.9, low: 0.9 },
    },
    geometry: {
      rotation,
      skewDegrees,
      widthPx,
      heightPx,
      dpi,
      dpiSource: 'file',
      widthMm: 210,
      heightMm: 297,
      marks: [],
    },
    places,
  };
}

/** The head of a decision: two columns side by side, and the text below. */
export const DECISION: readonly PrintedLine[] = [
  { text: 'ỦY BAN NHÂN DÂN', x: 95, y: 57, width: 130 },
  { text: 'XÃ TÂN LẬP', x: 120, y: 72, width: 80 },
  { text: 'Số: 12/QĐ-UBND', x: 108, y: 100, width: 104 },
  { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 262, y: 57, width: 258 },
  { text: 'Độc lập - Tự do - Hạnh phúc', x: 310, y: 72, width: 165 },
  { text: 'Tân Lập, ngày 05 tháng 7 năm 2025', x: 290, y: 100, width: 210 },
  { text: 'QUYẾT ĐỊNH', x: 250, y: 130, width: 92 },
  { text: 'Về việc công nhận hộ nghèo, hộ cận nghèo năm 2025', x: 150, y: 148, width: 300 },
  { text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', x: 110, y: 190, width: 440 },
  { text: 'Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.', x: 110, y: 207, width: 300 },
];

type Turn = (x: number, y: number) => readonly [number, number];

function turner(degrees: number, middleX: number, middleY: number): Turn {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return (x, y) => [
    middleX + (x - middleX) * cos - (y - middleY) * sin,
    middleY + (x - middleX) * sin + (y - middleY) * cos,
  ];
}

function around(
  turned: Turn,
  scale: number,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([cx = 0, cy = 0]) => turned(cx * scale, cy * scale));
  const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
