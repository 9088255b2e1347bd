import { makeHand, penWord } from '../../../samples/generator/hard/papers/hand.ts';
import { type FontStyle, MM_PER_POINT, textWidthMm } from '../../../samples/generator/layout/fonts.ts';
import type { LaidPage, PenValue, PlacedWord } from '../../../samples/generator/layout/page.ts';
import type { Random } from '../../../samples/generator/random.ts';

const SYLLABLES =
  'căn cứ theo quyết định của Ủy ban nhân dân tỉnh về việc thực hiện chế độ chính sách đối với người có công đã được phê duyệt tại văn bản nêu trên đề nghị các đơn vị liên quan phối hợp'.split(
    ' ',
  );
const LABELS = ['Số:', 'số', 'ngày', 'tháng', 'năm', 'CCCD:', 'Cấp ngày:'] as const;
/** Faces of a page's print, most of it in the first. */
const FACES: readonly (readonly [readonly FontStyle[], number])[] = [
  [['regular', 'bold', 'italic'], 4],
  [['italic', 'regular'], 1],
  [['bold', 'regular'], 1],
  [['typewriter'], 2],
  [['typewriterPlain'], 2],
];
const PAGE = { widthMm: 210, heightMm: 297, leftMm: 22, rightMm: 188, topMm: 22, bottomMm: 280 } as const;

/**
 * No paper that exists: print of all faces and sizes, thick with numbers, dates and IDs, and a hand among them that may be
 * as small as print or half as large again, steady or not. What is fitted on it has to go by the strokes.
 */
export function makeMixedPage(random: Random): LaidPage {
  const [face, ...others] = random.weighted(FACES);
  const sizePt = random.pick([10, 11, 12, 13, 14]);
  const typed = face === 'typewriter' || face === 'typewriterPlain';
  const worn = { shift: 0.035, size: 0, pace: 0, turn: 1.3, fade: random.between(0.2, 0.7) };
  const usual = makeHand(random.fork('hand'));
  const hand = {
    ...usual,
    sizePt: usual.sizePt * (sizePt / 13) * random.between(0.72, 1.1),
    stray: random.between(0.3, 1.5),
    slant: random.between(-0.1, 0.28),
  };
  const lines: LaidPage['lines'][number][] = [];
  for (let y: number = PAGE.topMm; y < PAGE.bottomMm; y += sizePt * MM_PER_POINT * 1.9) {
    const words: PlacedWord[] = [];
    let x: number = PAGE.leftMm;
    const print = (text: string) => {
      const style = others.length > 0 && random.chance(0.2) ? random.pick(others) : (face ?? 'regular');
      const widthMm = textWidthMm(text, style, sizePt);
      const seed = `${y}/${words.length}`;
      const pose = { seed, turnDegrees: 0, slant: 0, stray: worn, bold: 8, colour: null };
      const word = { text, xMm: x, baselineMm: y, widthMm, style, sizePt };
      words.push(typed ? { ...word, pose } : word);
      x += widthMm;
    };
    while (x < PAGE.rightMm - 30) {
      const what = random.weighted([
        ['text', 7],
        ['number', 2],
        ['pen', words.filter(({ ink }) => ink).length > 2 ? 0 : 2],
      ] as const);
      if (what === 'text') print(random.pick(SYLLABLES));
      else if (what === 'number') print(makeValue(random)[0]);
      else {
        if (random.chance(0.6)) print(random.pick(LABELS));
        x += random.between(0.5, 2);
        const [text, value] = random.chance(0.15) ? ([random.pick(SYLLABLES), null] as const) : makeValue(random);
        const written = penWord(text, x, y - random.between(0, 0.5), hand, `${lines.length}/${words.length}`);
        words.push({ ...written, ...(value === null ? {} : { value }) });
        x += written.widthMm;
        if (random.chance(0.12)) print('/QĐ-UBND');
      }
      x += sizePt * MM_PER_POINT * random.between(0.28, 0.5);
    }
    lines.push({ block: `body-${lines.length}`, column: null, words, leaders: [] });
  }
  return { widthMm: PAGE.widthMm, heightMm: PAGE.heightMm, lines, shapes: [] };
}

function makeValue(random: Random): readonly [string, PenValue] {
  const [day, month, year] = [random.int(1, 31), random.int(1, 12), random.int(1950, 2025)];
  return random.weighted<readonly [string, PenValue]>([
    [[String(random.int(1, 999)), 'number'], 3],
    [[String(random.int(1000, 9999)), 'number'], 1],
    [[String(random.int(1, 31)).padStart(2, '0'), 'number'], 1.5],
    [[`${day}/${month}/${year}`, 'date'], 2],
    [[`${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`, 'date'], 1],
    [[String(year), 'number'], 1],
    [[`0${random.digits(11)}`, 'id'], 2],
    [[random.digits(9), 'id'], 1],
    [[`${random.int(1, 98)}.${random.digits(3)}.000`, 'number'], 1],
  ]);
}
