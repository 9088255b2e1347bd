import { type Cell, Composer } from '../../layout/composer.ts';
import type { LaidPage } from '../../layout/page.ts';
import { makeAnyPaper, makeScene } from '../../papers/any-paper.ts';
import { LIST_TABLES, makeList } from '../../papers/list.ts';
import { makeLook } from '../../papers/look.ts';
import type { Random } from '../../random.ts';
import { slashed } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson } from '../../words/people.ts';

/** A list of the usual kind, mostly as long as a page. */
export function makeTable(random: Random): readonly LaidPage[] {
  return makeList(makeScene(random), { rows: random.int(14, 40) }).pages;
}

const A3_ACROSS = { widthMm: 420, heightMm: 297 };

const HEAD = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Số định danh cá nhân',
  'Thôn, xóm',
  'Tờ bản đồ',
  'Số thửa',
  'Diện tích (m²)',
  'Số tiền (đồng)',
  'Ghi chú',
] as const;
const SHARES = [0.05, 0.17, 0.09, 0.13, 0.13, 0.07, 0.07, 0.09, 0.12, 0.08] as const;

/** A register across a sheet of A3: ten columns. */
export function makeWideTable(random: Random): readonly LaidPage[] {
  const scene = makeScene(random);
  const look = { ...makeLook(random.fork('look')), leftMm: 22, rightMm: 18, topMm: 18, leading: 1.18 };
  const page = new Composer(look, A3_ACROSS);
  page.text(random.pick(['BIỂU TỔNG HỢP', 'SỔ THEO DÕI', 'BẢNG KÊ']), {
    align: 'center',
    style: 'bold',
    sizePt: 15,
    block: 'title',
  });
  const table = LIST_TABLES[1];
  if (table) {
    const second = fill(table.title, random, scene);
    page.text(second, { align: 'center', style: 'bold', sizePt: 13, block: 'title-2', gapMm: 4 });
  }
  const head = HEAD.map((text): Cell => ({ text, style: 'bold', align: 'center' }));
  const rows = Array.from({ length: random.int(12, 26) }, (_, index): Cell[] => {
    const own = random.fork(`row-${index}`);
    const person = makePerson(own);
    const cells = [
      String(index + 1),
      person.name,
      slashed(person.birthDate),
      person.id,
      fill('{hamlet}', own, scene),
      String(own.int(1, 48)),
      String(own.int(2, 980)),
      `${own.int(40, 980)},${own.int(0, 9)}`,
      fill('{money}', own, scene).replace(' đồng', ''),
      own.chance(0.2) ? 'Đã nhận' : '',
    ];
    return cells.map((text, column): Cell => ({ text, align: column === 1 || column === 4 ? 'left' : 'center' }));
  });
  page.table([head, ...rows], SHARES, random.pick([11, 12]), true);
  return page.pages;
}

/** Two pages side by side on one sheet of A3, as a folded sheet lies on the glass. */
export function makeSpread(random: Random): LaidPage {
  const [left] = makeAnyPaper(random.fork('left')).pages;
  const right = makeAnyPaper(random.fork('right')).pages.at(-1);
  if (!left || !right) throw new RangeError('a paper has pages');
  return { ...A3_ACROSS, ...joined(left, moved(right, 210)) };
}

function joined(a: LaidPage, b: LaidPage): Pick<LaidPage, 'lines' | 'shapes'> {
  const named = (page: LaidPage, side: string) =>
    page.lines.map((line) => ({ ...line, block: `${side}-${line.block}` }));
  return { lines: [...named(a, 'left'), ...named(b, 'right')], shapes: [...a.shapes, ...b.shapes] };
}

function moved(page: LaidPage, byMm: number): LaidPage {
  const lines = page.lines.map((line) => ({
    ...line,
    words: line.words.map((word) => ({ ...word, xMm: word.xMm + byMm })),
    leaders: line.leaders.map(({ x0Mm, x1Mm }) => ({ x0Mm: x0Mm + byMm, x1Mm: x1Mm + byMm })),
  }));
  const shapes = page.shapes.map((shape) =>
    shape.kind === 'rule'
      ? { ...shape, x0Mm: shape.x0Mm + byMm, x1Mm: shape.x1Mm + byMm }
      : { ...shape, xMm: shape.xMm + byMm },
  );
  return { ...page, lines, shapes };
}
