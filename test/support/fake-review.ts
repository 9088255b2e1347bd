import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { DossierView, FieldView, PageView, WordsView } from '../../src/service/review/api.ts';

/** Invented dossiers of any size for the review page, in the shapes of the review API. */
const WIDTH_PX = 1240;
const HEIGHT_PX = 1754;

export interface FakeDossier {
  view: DossierView;
  words: WordsView;
}

/** A dossier of `pageCount` pages, ten to a document, each document with a few values of which one is held. */
export function fakeDossier(code: string, pageCount: number): FakeDossier {
  const pages = Array.from({ length: pageCount }, (_, at) => fakePage(code, at));
  const documents = Array.from({ length: Math.ceil(pageCount / 10) }, (_, index) => ({
    index,
    title: `Quyết định ${index + 1}`,
    paperKind: 'quyet-dinh',
    pages: pages.slice(index * 10, index * 10 + 10).map(({ number }) => number),
  }));
  const view: DossierView = {
    code,
    state: 'held',
    recordVersion: 1,
    groups: [
      {
        id: 'dossier',
        title: 'Hồ sơ',
        fields: [fakeField('/dossier/ownerName', 'Chủ hồ sơ', 'text', 'Đỗ Thị Ánh Nguyệt')],
      },
      ...documents.map(({ index, title, pages: [first = 1] }) => ({
        id: `document:${index}`,
        title,
        fields: documentFields(index, first),
      })),
    ],
    documents,
    pages,
    notes: [],
    draft: {},
    record: null,
  };
  return { view, words: fakeWords() };
}

/** One drawn page in any width; the same picture stands for every page. */
export async function fakePicture(widthPx: number): Promise<Buffer> {
  const lines = Array.from(
    { length: 40 },
    (_, at) => `<rect x="150" y="${200 + at * 36}" width="${700 + ((at * 137) % 240)}" height="12"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${HEIGHT_PX}"><rect width="100%" height="100%" fill="#fbfaf6"/><g fill="#333">${lines.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).resize({ width: widthPx }).jpeg({ quality: 70 }).toBuffer();
}

function documentFields(index: number, page: number): FieldView[] {
  const at = (name: string) => `/documents/${index}/${name}`;
  const code = fakeField(at('code'), 'Số, ký hiệu', 'text', `${index + 12}/QĐ-UBND`);
  const held = fakeField(at('issuedDate'), 'Ngày ban hành', 'date', null);
  const subject = fakeField(at('subject'), 'Trích yếu nội dung', 'long-text', 'Về việc công nhận kết quả');
  return [
    { ...code, page, box: [150, 200, 420, 230] },
    {
      ...held,
      page,
      box: [700, 236, 960, 262],
      original: '2024-09-05',
      held: {
        reason: 'LOW_CONFIDENCE',
        words: 'độ tin cậy nhận dạng thấp',
        candidates: ['2024-09-05', '2024-09-06'].map((value) => ({
          value,
          source: 'ocr',
          confidence: 0.61,
          page,
          box: [700, 236, 960, 262],
        })),
      },
    },
    { ...subject, page, box: [150, 480, 900, 560] },
  ];
}

function fakeField(pointer: string, label: string, kind: FieldView['kind'], value: string | null): FieldView {
  return {
    pointer,
    label,
    kind,
    value,
    choices: null,
    original: value,
    held: null,
    page: null,
    box: null,
    confidence: value === null ? null : 0.97,
    source: value === null ? null : 'ocr',
    reviewed: false,
  };
}

function fakePage(code: string, at: number): PageView {
  return {
    number: at + 1,
    key: `${createHash('sha256').update(code).digest('hex')}:${at}`,
    widthPx: WIDTH_PX,
    heightPx: HEIGHT_PX,
    rotation: 0,
    marks: at % 50 === 49 ? ['blank'] : [],
    document: Math.floor(at / 10),
    imageVersion: String(at),
  };
}

function fakeWords(): WordsView {
  const line = (row: number) => ({
    words: Array.from({ length: 9 }, (_, at) => ({
      text: `chữ${row}-${at}`,
      box: [150 + at * 100, 200 + row * 36, 230 + at * 100, 214 + row * 36] as [number, number, number, number],
      confidence: 0.9,
      ink: null,
      low: (row * 9 + at) % 17 === 0,
    })),
  });
  return { widthPx: WIDTH_PX, heightPx: HEIGHT_PX, lines: Array.from({ length: 40 }, (_, row) => line(row)) };
}
