import { MM_PER_POINT, textWidthMm } from '../../layout/fonts.ts';
import type { LaidPage, PlacedLine, Shape } from '../../layout/page.ts';
import { frame, placeRow, toWords } from '../../layout/rows.ts';
import { addDays, slashed } from '../../words/dates.ts';
import type { OfficialKind } from '../../words/subjects.ts';
import { makeOfficial } from '../official.ts';
import type { Paper, Scene } from '../paper.ts';

const KINDS: readonly OfficialKind[] = ['quyet-dinh', 'cong-van', 'thong-bao', 'to-trinh', 'bao-cao'];

/** A document with the stamp of the office it came to, and a mark of urgency: numbers and dates that are not its own. */
export function makeStamped(scene: Scene): Paper {
  const { random, day } = scene;
  const paper = makeOfficial(random.fork('kind').pick(KINDS), scene);
  const chance = random.fork('stamp');
  const arrived = addDays(day, chance.int(1, 9));
  const entry = chance.pick([
    ['CV ĐẾN', `Số: ${chance.int(11, 4_900)}`, `Ngày ${slashed(arrived)}`],
    ['CÔNG VĂN ĐẾN', `Số: ${chance.int(11, 4_900)}`, `Ngày: ${slashed(arrived)}`, 'Chuyển: VP'],
    ['ĐẾN', `Số: ${chance.int(11, 4_900)}`, `Ngày: ${slashed(arrived)}`],
  ]);
  const urgent = chance.chance(0.6)
    ? [stampOf([chance.pick(['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN'])], chance.between(86, 96), chance.between(54, 60), 13)]
    : [];
  const pieces = [stampOf(entry, chance.between(6, 16), chance.between(4, 7), 8), ...urgent];
  const [first, ...rest] = paper.pages;
  if (!first) return paper;
  return { ...paper, layout: 'stamped', pages: [withPieces(first, pieces), ...rest] };
}

/** Lines set over a page where there is room, with what frames them. */
export interface Piece {
  readonly lines: readonly PlacedLine[];
  readonly shapes: readonly Shape[];
}

function stampOf(texts: readonly string[], xMm: number, yMm: number, sizePt: number): Piece {
  const pitchMm = sizePt * MM_PER_POINT * 1.15;
  const widthMm = Math.max(...texts.map((text) => textWidthMm(text, 'bold', sizePt))) + 4;
  const lines = texts.map((text, index): PlacedLine => {
    const place = { startMm: xMm + 2, roomMm: widthMm - 4, sizePt, align: 'center', last: true } as const;
    const words = placeRow(toWords([{ text, style: 'bold' }], sizePt), {
      ...place,
      baselineMm: yMm + 0.8 + pitchMm * (index + 0.8),
    });
    return { block: 'stamp', column: null, words, leaders: [] };
  });
  return { lines, shapes: frame(xMm, yMm, widthMm, pitchMm * texts.length + 1.6, 0.4) };
}

export function withPieces(page: LaidPage, pieces: readonly Piece[]): LaidPage {
  return {
    ...page,
    lines: [...page.lines, ...pieces.flatMap(({ lines }) => lines)],
    shapes: [...page.shapes, ...pieces.flatMap(({ shapes }) => shapes)],
  };
}
