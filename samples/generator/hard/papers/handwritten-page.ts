import { type Cell, Composer } from '../../layout/composer.ts';
import type { LaidPage, PlacedLine } from '../../layout/page.ts';
import { makeScene } from '../../papers/any-paper.ts';
import { makeSigner, setFoot } from '../../papers/foot.ts';
import { setFields } from '../../papers/form.ts';
import { makeDateLine, setHead } from '../../papers/head.ts';
import { makeLook } from '../../papers/look.ts';
import type { Random } from '../../random.ts';
import { communeCommittee } from '../../words/agencies.ts';
import { addDays, makeDay, slashed } from '../../words/dates.ts';
import { fill } from '../../words/fill.ts';
import { makePerson } from '../../words/people.ts';
import { fillByHand } from './filled-form.ts';
import { type Hand, makeHand, penValue, rewrite } from './hand.ts';
import { penInHead } from './pen-in-head.ts';

const TITLES = [
  ['PHIẾU TIẾP NHẬN HỒ SƠ', 'PTN'],
  ['BIÊN BẢN KIỂM TRA HIỆN TRẠNG', 'BB'],
  ['PHIẾU CHUYỂN THÔNG TIN', 'PC'],
  ['PHIẾU LẤY Ý KIẾN KHU DÂN CƯ', 'PYK'],
  ['GIẤY ĐỀ NGHỊ CHI TRẢ', 'ĐN'],
] as const;

/** Print with numbers, dates and IDs of its own, so that a reader who flags every figure is found out. */
const PRINTED = [
  'Căn cứ Quyết định số {decision} ngày {before} của Ủy ban nhân dân {above} về việc giao nhiệm vụ;',
  'Thực hiện Kế hoạch số {plan} ngày {before}, đoàn kiểm tra gồm {few} người đã làm việc với {hamlet}, {commune}.',
  'Theo sổ mục kê lập năm {oldYear}, khu đất có diện tích {area}, gồm {n} thửa liền kề của {few} hộ.',
  'Mức hỗ trợ theo quy định là {money}, chi trả trước ngày {after} tại trụ sở Ủy ban nhân dân {commune}.',
  'Thông báo số {hundreds}/TB-UBND ngày {before} đã niêm yết công khai {few} ngày liên tục.',
] as const;

type Field = (random: Random, day: string) => readonly [string, string];

const FIELDS: readonly Field[] = [
  (random) => ['Số vào sổ', String(random.int(12, 1_980))],
  (_random, day) => ['Ngày tiếp nhận', slashed(day)],
  (random) => ['Số định danh cá nhân', makePerson(random).id],
  (random) => ['Số CMND', `${random.int(1, 3)}${random.digits(8)}`],
  (random, day) => ['Cấp ngày', slashed(makeDay(random, '1998-01-05', day))],
  (random) => ['Số tờ', String(random.int(2, 86))],
  (random) => ['Quyển số', `0${random.int(1, 9)}/${random.int(1996, 2019)}`],
  (random, day) => ['Ngày hẹn trả', slashed(addDays(day, random.int(3, 40)))],
  (random) => ['Số tiền', `${random.int(1, 98)}.${random.digits(2)}0.000`],
  (random) => ['Số điện thoại', `09${random.digits(8)}`],
  (random) => ['Thửa đất số', String(random.int(2, 980))],
  (random) => ['Tờ bản đồ số', String(random.int(1, 64))],
  (random) => ['Diện tích (m²)', `${random.int(40, 980)},${random.int(0, 9)}`],
  (random) => ['Ngày sinh', slashed(makePerson(random).birthDate)],
];

const SHARES = [0.08, 0.32, 0.2, 0.26, 0.14] as const;
/** Columns that a pen filled in, and what is left of their width for it. */
const PENNED_COLUMNS = [2, 3, 4] as const;

/** A form with at least eight numbers, dates and IDs by hand amid print that has such values too. */
export function makeHandwrittenPage(random: Random): LaidPage {
  const scene = makeScene(random);
  const look = { ...makeLook(random.fork('look')), leading: 1.3 };
  const agency = communeCommittee(random.fork('agency'), scene.place);
  const [title, notation] = random.pick(TITLES);
  const page = new Composer(look);
  const date = makeDateLine(random.fork('date'), look, agency.locality, scene.day);
  const numberLine = `Số: ${random.int(3, 480)}/${notation}-UBND`;
  setHead(page, look, { agency, numberLine, dateLine: date.line });
  page.text(title, { align: 'center', style: 'bold', sizePt: 14, block: 'title', gapMm: 3 });
  const words = random.fork('words');
  const [first = '', second = '', third = ''] = words.sample(PRINTED, 3).map((text) => fill(text, words, scene));
  page.body(first, { block: 'print-1' });
  const form = { leader: true, valueStyle: 'regular', gapMm: 1.6, tabMm: 16 } as const;
  const fields = words.sample(FIELDS, words.int(6, 9)).map((field) => field(words, scene.day));
  for (let index = 0; index < fields.length; index += 2) setFields(page, form, ...fields.slice(index, index + 2));
  const other = makePerson(words);
  page.body(`${second} Người liên hệ: ${other.name}, số định danh cá nhân ${other.id}.`, { block: 'print-2' });
  const penned = setTable(page, words);
  page.body(third, { block: 'print-3' });
  setFoot(page, look, { agency, signer: makeSigner(random.fork('signer'), agency), recipients: [] });
  const [laid] = page.pages;
  if (!laid) throw new RangeError('a form has a page');
  const hand = makeHand(random.fork('hand'));
  const filled = fillByHand(penInHead(laid, random.fork('head')), hand, random, 1);
  return penTable(filled, { ...hand, sizePt: hand.sizePt * 0.86 }, penned);
}

/** Some rows are printed, the others were left for the pen; returns the latter. */
function setTable(page: Composer, random: Random): ReadonlySet<number> {
  const head = ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh', 'Số tờ'].map(
    (text): Cell => ({ text, style: 'bold', align: 'center' }),
  );
  const rows = Array.from({ length: random.int(4, 7) }, (_, index): Cell[] => {
    const person = makePerson(random.fork(`row-${index}`));
    const cells = [String(index + 1), person.name, slashed(person.birthDate), person.id, String(random.int(1, 60))];
    return cells.map((text) => ({ text }));
  });
  page.table([head, ...rows], SHARES, 12.5);
  return new Set(rows.map((_, index) => index + 1).filter((row) => row === 1 || random.chance(0.65)));
}

function penTable(page: LaidPage, hand: Hand, penned: ReadonlySet<number>): LaidPage {
  const lines = page.lines.map((line): PlacedLine => {
    const [, row, column] = /^cell-(\d+)-(\d+)$/u.exec(line.block) ?? [];
    const by = PENNED_COLUMNS.find((penColumn) => penColumn === Number(column));
    if (by === undefined || !penned.has(Number(row))) return line;
    const roomMm = (SHARES[by] ?? 0) * 160 - 2.5;
    const pieces = line.words.map((word) => ({ text: word.text, word, pen: penValue(word.text) }));
    return rewrite(line, pieces, hand, (line.words[0]?.xMm ?? 0) + roomMm, false);
  });
  return { ...page, lines };
}
