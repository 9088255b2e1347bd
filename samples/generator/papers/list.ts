import { type Cell, Composer } from '../layout/composer.ts';
import type { Random } from '../random.ts';
import { communeCommittee, upper } from '../words/agencies.ts';
import { slashed } from '../words/dates.ts';
import { fill } from '../words/fill.ts';
import { makePerson } from '../words/people.ts';
import { makeHamlet } from '../words/places.ts';
import { makeSigner, setFoot } from './foot.ts';
import { makeDateLine, setHead } from './head.ts';
import { makeLook } from './look.ts';
import type { Paper, Scene } from './paper.ts';

export interface ListTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly shares: readonly number[];
  readonly row: (random: Random, scene: Scene) => readonly string[];
}

export const LIST_TABLES: readonly ListTable[] = [
  {
    title: 'HỘ GIA ĐÌNH ĐƯỢC HỖ TRỢ NĂM {year}',
    head: ['STT', 'Họ và tên chủ hộ', 'Ngày sinh', 'Số định danh cá nhân', 'Nơi cư trú'],
    shares: [0.08, 0.29, 0.16, 0.22, 0.25],
    row: (random) => {
      const person = makePerson(random);
      return [person.name, slashed(person.birthDate), person.id, makeHamlet(random)];
    },
  },
  {
    title: 'HỘ CÓ ĐẤT THU HỒI THỰC HIỆN DỰ ÁN',
    head: ['STT', 'Họ và tên', 'Số thửa', 'Diện tích (m²)', 'Số tiền hỗ trợ (đồng)'],
    shares: [0.08, 0.34, 0.14, 0.19, 0.25],
    row: (random, scene) => [
      makePerson(random).name,
      String(random.int(10, 980)),
      `${random.int(24, 980)},${random.int(0, 9)}`,
      fill('{money}', random, scene).replace(' đồng', ''),
    ],
  },
  {
    title: 'HỒ SƠ, TÀI LIỆU NỘP LƯU VÀO LƯU TRỮ LỊCH SỬ',
    head: ['STT', 'Tiêu đề hồ sơ', 'Năm', 'Số tờ', 'Hộp số'],
    shares: [0.08, 0.56, 0.12, 0.12, 0.12],
    row: (random, scene) => [
      fill(random.pick(FILES), random, scene),
      String(random.int(1996, 2019)),
      String(random.int(8, 240)),
      String(random.int(1, 48)),
    ],
  },
];

const FILES = [
  'Hồ sơ giao đất làm nhà ở tại {hamlet}',
  'Tập quyết định của Ủy ban nhân dân về tổ chức bộ máy',
  'Hồ sơ họp xét duyệt hộ nghèo',
  'Báo cáo thu, chi ngân sách các quý',
  'Hồ sơ giải quyết khiếu nại của {person}',
  'Biên bản kỳ họp Hội đồng nhân dân',
] as const;

export interface ListWishes {
  readonly table?: 0 | 1 | 2;
  readonly rows?: number;
  /** The decision or letter the list belongs to; in brackets under its title. */
  readonly attachedTo?: string;
}

/** A list with a ruled table and a head of its own, hence a document of its own. It has no number; the one in brackets is another paper's. */
export function makeList(scene: Scene, wishes: ListWishes = {}): Paper {
  const { random, place, day } = scene;
  const look = makeLook(random.fork('look'));
  const agency = communeCommittee(random.fork('agency'), place);
  const signer = makeSigner(random.fork('signer'), agency);
  const date = makeDateLine(random.fork('date'), look, agency.locality, day);
  const table = LIST_TABLES[wishes.table ?? random.int(0, LIST_TABLES.length - 1)] ?? LIST_TABLES[0];
  if (!table) throw new RangeError('no table');
  const page = new Composer(look);
  setHead(page, look, { agency, numberLine: null, dateLine: date.line });
  page.text('DANH SÁCH', { align: 'center', style: 'bold', sizePt: look.titlePt, block: 'title' });
  const second = upper(fill(table.title, random.fork('title'), scene));
  page.text(second, { align: 'center', style: 'bold', sizePt: 13.5, block: 'title-2', insetMm: 8 });
  const attached =
    wishes.attachedTo ?? (random.chance(0.6) ? fill('Quyết định số {decision} ngày {before}', random, scene) : null);
  if (attached) {
    page.text(`(Kèm theo ${attached} của ${agency.name})`, {
      align: 'center',
      style: 'italic',
      sizePt: 13,
      block: 'title-3',
      insetMm: 6,
    });
  }
  page.gap(3);
  page.table(
    rowsOf(table, scene, wishes.rows ?? random.int(8, 34)),
    table.shares,
    12,
    random.fork('repeat').chance(0.5),
  );
  setFoot(page, look, { agency, signer, recipients: [] });
  return {
    expected: {
      paperKind: 'danh-sach',
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: date.issuedDate,
      organName: agency.lines.join(' '),
      signerName: signer.name,
      signerPosition: signer.position,
      fields: {},
    },
    pages: page.pages,
  };
}

/** Head and `count` rows of invented entries. */
export function rowsOf(table: ListTable, scene: Scene, count: number): Cell[][] {
  const head = table.head.map((text): Cell => ({ text, style: 'bold', align: 'center' }));
  const rows = Array.from({ length: count }, (_, index) => {
    const cells = table.row(scene.random.fork(`row-${index}`), scene);
    return [String(index + 1), ...cells].map(
      (text, column): Cell => ({ text, align: column === 1 ? 'left' : 'center' }),
    );
  });
  return [head, ...rows];
}
