import { describe, expect, it } from 'vitest';
import { extractPages } from '../../../support/extract-pages.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, type PlacedText, textPage } from '../../../support/text-page.ts';

const DECISION: readonly PlacedText[] = [...DECISION_HEAD, ...DECISION_TITLE, ...BODY];
const right = (text: string, y: number, more: Partial<PlacedText> = {}): PlacedText => ({
  text,
  x: 150,
  y,
  align: 'center',
  ...more,
});
const block = (lines: readonly string[], name: string, from = 150) => [
  ...lines.map((text, index) => right(text, from + 6 * index)),
  right(name, from + 34),
];
const SIGNED = block(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'Lê Văn Sơn');

const signerOf = async (...pages: readonly (readonly PlacedText[])[]) => {
  const { signerName, signerPosition } = await extractPages(pages.map((lines) => textPage(lines)));
  return {
    name: signerName.doubt === null ? signerName.value : signerName.doubt,
    position: signerPosition.doubt === null ? signerPosition.value : signerPosition.doubt,
    candidates: signerName.candidates.map(({ value }) => value),
  };
};

describe('who signed', () => {
  it.each([
    ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'CHÁNH VĂN PHÒNG'],
    ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG TƯ PHÁP', 'TRƯỞNG PHÒNG TƯ PHÁP'],
    ['T/M UBND XÃ TÂN LẬP', 'CHỦ TỊCH', 'CHỦ TỊCH'],
    ['K/T CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH', 'CHỦ TỊCH'],
  ])('%s / %s signs as %s', async (stead, own, position) => {
    expect(await signerOf([...DECISION, ...block([stead, own], 'Lê Văn Sơn')])).toMatchObject({
      name: 'Lê Văn Sơn',
      position,
    });
  });

  it('has a position of two lines', async () => {
    const lines = ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG', 'TÀI NGUYÊN NƯỚC'];
    expect((await signerOf([...DECISION, ...block(lines, 'Lê Văn Sơn')])).position).toBe(
      'TRƯỞNG PHÒNG TÀI NGUYÊN NƯỚC',
    );
  });

  it.each(['EHÓ CHỦ TỊCH', 'PHÓ CHU TỊCH', 'IỚ CHỦ TỊCH'])('is a deputy under KT. where "%s" was read', async (own) => {
    const signed = block(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', own], 'Lê Văn Sơn');
    expect((await signerOf([...DECISION, ...signed])).position).toBe('PHÓ CHỦ TỊCH');
  });

  it('is nobody in his own stead: the word before the position was lost', async () => {
    const signed = block(['KT. TRƯỞNG PHÒNG', 'TRƯỞNG PHÒNG'], 'Lê Văn Sơn');
    expect((await signerOf([...DECISION, ...signed])).position).toBe('PATTERN_NEAR');
  });

  it.each(['Đại tá Lê Văn Sơn', 'ThS. Lê Văn Sơn', '(Đã ký) Lê Văn Sơn', 'LÊ VĂN SƠN'])(
    'is a person in "%s"',
    async (name) => {
      expect((await signerOf([...DECISION, ...block(['CHỦ TỊCH'], name)])).name).toBe('Lê Văn Sơn');
    },
  );

  it('may be typed in small letters', async () => {
    expect(
      await signerOf([...DECISION, ...block(['T/M Ủy ban nhân dân huyện', 'Chủ tịch'], 'Lê Văn Sơn')]),
    ).toMatchObject({
      name: 'Lê Văn Sơn',
      position: 'CHỦ TỊCH',
    });
  });

  it('may stand on the page after the position', async () => {
    const torn = [right('KT. CHỦ TỊCH', 270), right('PHÓ CHỦ TỊCH', 276)];
    expect(await signerOf([...DECISION, ...torn], [right('Lê Văn Sơn', 30)])).toMatchObject({
      name: 'Lê Văn Sơn',
      position: 'PHÓ CHỦ TỊCH',
    });
  });
});

describe('who did not sign', () => {
  it('is whoever an annexed draft names', async () => {
    const draft = [...DECISION, ...block(['CHỦ TỊCH'], 'Trần Thị Mai')];
    expect((await signerOf([...DECISION, ...SIGNED], draft)).name).toBe('Lê Văn Sơn');
  });

  it('is whoever signs an appendix', async () => {
    const annex = [
      { text: 'PHỤ LỤC', x: 105, y: 20, align: 'center' as const },
      { text: '(Kèm theo Quyết định số 12/QĐ-UBND)', x: 105, y: 27, align: 'center' as const },
      ...BODY,
      ...block(['NGƯỜI LẬP BIỂU'], 'Trần Thị Mai'),
    ];
    expect((await signerOf([...DECISION, ...SIGNED], annex)).name).toBe('Lê Văn Sơn');
  });

  it('is whoever certified a copy, below or beside', async () => {
    const below = [
      { text: 'CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH', x: 105, y: 200, align: 'center' as const },
      ...block(['CHỦ TỊCH'], 'Trần Thị Mai', 210),
    ];
    expect((await signerOf([...DECISION, ...SIGNED, ...below])).name).toBe('Lê Văn Sơn');
    const beside = [
      { text: 'SAO Y BẢN CHÍNH', x: 25, y: 155 },
      { text: 'CHÁNH VĂN PHÒNG', x: 25, y: 161 },
      { text: 'Trần Thị Mai', x: 25, y: 188 },
    ];
    expect((await signerOf([...DECISION, ...SIGNED, ...beside])).name).toBe('Lê Văn Sơn');
  });
});

describe('a damaged name', () => {
  const named = (name: string, confidence: number) =>
    signerOf([...DECISION, ...block(['CHỦ TỊCH'], '').slice(0, 1), right(name, 184, { confidence })]);

  it('waits with what was read', async () => {
    expect(await named('1zznh Thị Mai', 0.95)).toMatchObject({ name: 'NAME_FORMAT', candidates: ['1zznh Thị Mai'] });
  });

  it.each([
    ['1riệu Thị Mai', 'Triệu Thị Mai'],
    ['P!an Xuân Vượng', 'Phan Xuân Vượng'],
    ['£hạm Duy Kiệt', 'Phạm Duy Kiệt'],
    ['duỳnh Thị Nhàn', 'Huỳnh Thị Nhàn'],
    ["'irương Minh Nhựt", 'Trương Minh Nhựt'],
    ["'Thái Ngọc Nguyệt", 'Thái Ngọc Nguyệt'],
  ])('gets the one surname back that fits: %s', async (read, whole) => {
    const found = await signerOf([
      ...DECISION,
      right('CHỦ TỊCH', 150),
      { text: read.split(' ')[0] ?? '', x: 125, y: 184, confidence: 0.02 },
      { text: read.split(' ').slice(1).join(' '), x: 126 + 2.35 * (read.indexOf(' ') + 1), y: 184 },
    ]);
    expect(found.name).toBe(whole);
    expect(found.candidates).toContain(whole);
  });

  it('waits for a person where it was read surely all the same', async () => {
    expect((await named('Tnái Phương Oanh', 0.99)).name).toBe('LETTERS_UNSURE');
  });

  it('is whole again where its last word stands apart', async () => {
    const apart = [right('CHỦ TỊCH', 150), { ...right('Thái Thị', 184), x: 140 }, { text: 'Nhàn', x: 153, y: 184 }];
    expect((await signerOf([...DECISION, ...apart])).name).toBe('Thái Thị Nhàn');
  });

  it('is expected of every official document', async () => {
    expect(await signerOf(DECISION)).toMatchObject({ name: 'NAME_FORMAT', position: 'PATTERN_NEAR' });
  });

  it('gets the marks of a common surname back where it was not read surely', async () => {
    expect((await named('Nguyên Thị Văn Mai', 0.91)).name).toBe('Nguyễn Thị Văn Mai');
    expect((await named('Nguyên Thị Mai', 0.99)).name).toBe('LETTERS_UNSURE');
  });

  it('is believed from where syllables of names are, not below', async () => {
    const page = (surname: number, given: number) => [
      ...DECISION,
      right('CHỦ TỊCH', 150),
      { text: 'Đặng', x: 138, y: 184, confidence: surname },
      { text: 'Thị Mai', x: 150, y: 184, confidence: given },
    ];
    expect((await signerOf(page(0.85, 0.95))).name).toBe('Đặng Thị Mai');
    expect((await signerOf(page(0.95, 0.85))).name).toBe('Đặng Thị Mai');
    expect((await signerOf(page(0.95, 0.55))).name).toBe('LOW_CONFIDENCE');
  });
});
