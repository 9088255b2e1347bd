import { describe, expect, it } from 'vitest';
import type { Word } from '../../../../src/domain/index.ts';
import { extractPages } from '../../../support/extract-pages.ts';
import { generateDocuments, toPageText } from '../../../support/generate.ts';
import { scoreDocument } from '../../../support/score-extraction.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, MOTTO, type PlacedText, textPage } from '../../../support/text-page.ts';

const DECISION: readonly PlacedText[] = [...DECISION_HEAD, ...DECISION_TITLE, ...BODY];

const SIGNED: readonly PlacedText[] = [
  { text: 'TM. ỦY BAN NHÂN DÂN', x: 150, y: 200, align: 'center' },
  { text: 'KT. CHỦ TỊCH', x: 150, y: 206, align: 'center' },
  { text: 'PHÓ CHỦ TỊCH', x: 150, y: 212, align: 'center' },
  { text: 'Lê Văn Sơn', x: 150, y: 240, align: 'center' },
];

/** The decision with one of its lines read otherwise. */
const reading = (from: string, change: Partial<PlacedText>) =>
  extractPages([textPage(DECISION.map((line) => (line.text === from ? { ...line, ...change } : line)))]);
const number = (text: string, more: Partial<PlacedText> = {}) => reading('Số: 12/QĐ-UBND', { text, ...more });
const day = (text: string) => reading('Tân Lập, ngày 05 tháng 7 năm 2025', { text });

describe('a decision', () => {
  it('gives every value with the place it was read from', async () => {
    const found = await extractPages([textPage([...DECISION, ...SIGNED])]);
    const values = Object.entries(found).flatMap(([key, value]) => ('value' in value ? [[key, value.value]] : []));
    expect(Object.fromEntries(values)).toEqual({
      typeCode: '02',
      paperKind: 'quyet-dinh',
      codeNumber: '12',
      codeNotation: 'QĐ-UBND',
      issuedDate: '2025-07-05',
      organName: 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP',
      subject: 'Về việc công nhận hộ nghèo năm 2025',
      signerName: 'Lê Văn Sơn',
      signerPosition: 'PHÓ CHỦ TỊCH',
      holderName: null,
      holderId: null,
      holderBirthDate: null,
    });
    expect(found.codeNumber).toMatchObject({ page: 1, source: 'ocr', confidence: 0.95, doubt: null });
    expect(found.codeNumber.box?.[1]).toBeGreaterThan(400);
  });

  it('reads the signer from the last page', async () => {
    const found = await extractPages([textPage(DECISION), textPage([...BODY, ...SIGNED])]);
    expect(found.signerName).toMatchObject({ value: 'Lê Văn Sơn', page: 2 });
  });

  it('says where values come from when the file had text of its own', async () => {
    const found = await extractPages([{ ...textPage(DECISION), origin: 'pdf-text' }]);
    expect(found.subject.source).toBe('pdf-text');
  });
});

describe('number and notation', () => {
  it.each([
    ['Số:12/QĐ-UBND', '12', 'QĐ-UBND'],
    ['Số: 12 /QĐ-UBND', '12', 'QĐ-UBND'],
    ['Số 05/QĐ-UBND', '05', 'QĐ-UBND'],
    ['Số: 12a/QĐ-UBND', '12a', 'QĐ-UBND'],
    ['Số: 12/2025/QĐ-UBND', '12', '2025/QĐ-UBND'],
    ['Số: 12/QÐ-UBND', '12', 'QĐ-UBND'],
    ['Số: 12/QĐÐ-UBND', '12', 'QĐ-UBND'],
    ['Số: 12/QD-UBND', '12', 'QĐ-UBND'],
    ['Số: 12/OĐ-UBND', '12', 'QĐ-UBND'],
    ['Số: 12/QĐ – UBND', '12', 'QĐ-UBND'],
    ['Số: 12/2025QĐ-UBND', '12', '2025/QĐ-UBND'],
    ['Số: 12QĐ-UBND', '12', 'QĐ-UBND'],
    ['Số: 11.QĐ-UBND', '11', 'QĐ-UBND'],
    ['Số: 12|QĐ-UBND', '12', 'QĐ-UBND'],
  ])('are read from "%s"', async (text, codeNumber, codeNotation) => {
    const found = await number(text);
    expect([found.codeNumber.value, found.codeNumber.doubt]).toEqual([codeNumber, null]);
    expect([found.codeNotation.value, found.codeNotation.doubt]).toEqual([codeNotation, null]);
  });

  it('believe a number that stands apart from a notation no recognizer knows', async () => {
    const page = textPage(DECISION);
    const blocks = page.blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => ({
        ...line,
        words: line.words.flatMap((word): Word[] =>
          word.text === '12/QĐ-UBND'
            ? [
                { ...word, text: '12', box: [word.box[0], word.box[1], word.box[0] + 60, word.box[3]] },
                {
                  ...word,
                  text: '/QĐ-UBND',
                  confidence: 0.03,
                  box: [word.box[0] + 65, word.box[1], word.box[2], word.box[3]],
                },
              ]
            : [word],
        ),
      })),
    }));
    const found = await extractPages([{ ...page, blocks }]);
    expect(found.codeNumber).toMatchObject({ value: '12', doubt: null, confidence: 0.95 });
  });

  it('digits are never mended, only offered', async () => {
    const found = await number('Số: l2/QĐ-UBND');
    expect(found.codeNumber).toMatchObject({ value: null, doubt: 'DIGITS_UNSURE', candidates: [{ value: '12' }] });
  });

  it.each([
    ['Số:      /QĐ-UBND', 'DIGITS_UNSURE', 'PATTERN_NEAR'],
    ['Số: 11QĐ-UBND', 'DIGITS_UNSURE', null],
    ['Số: 12|XYZ', 'PATTERN_NEAR', 'PATTERN_NEAR'],
    ['Số: 1 2/QĐ-UBND', 'DIGITS_UNSURE', null],
    ['Số: 12/TB-UBND', null, 'NOTATION_TYPE_DIFFERS'],
    ['Số: 12/QĐ-HĐND', null, 'NOTATION_AGENCY_DIFFERS'],
    ['Số: 12/QĐ-UBNC', null, 'LETTERS_UNSURE'],
    ['Số: 12/QĐ-ÑX', null, 'LETTERS_UNSURE'],
  ])('are doubted in "%s"', async (text, numberDoubt, notationDoubt) => {
    const found = await number(text);
    expect([found.codeNumber.doubt, found.codeNotation.doubt]).toEqual([numberDoubt, notationDoubt]);
  });

  it('read poorly are believed only where title and agency say the same', async () => {
    expect((await number('Số: 12/QĐ-UBND', { confidence: 0.6 })).codeNumber.doubt).toBeNull();
    expect((await number('Số: 12/QĐ-UBND', { confidence: 0.2 })).codeNumber.doubt).toBe('LOW_CONFIDENCE');
    expect((await number('Số: 12/XYZ', { confidence: 0.6 })).codeNumber.doubt).toBe('LOW_CONFIDENCE');
  });

  it('are not those of an incoming stamp', async () => {
    const stamp: readonly PlacedText[] = [
      { text: 'CÔNG VĂN ĐẾN', x: 40, y: 44, align: 'center' },
      { text: 'Số: 4149', x: 40, y: 49, align: 'center' },
    ];
    const found = await extractPages([textPage([...DECISION, ...stamp])]);
    expect([found.codeNumber.value, found.organName.value]).toEqual(['12', 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP']);
  });

  it('missing from a decision wait for a person', async () => {
    const found = await extractPages([textPage(DECISION.filter(({ text }) => !text.startsWith('Số')))]);
    expect([found.codeNumber.doubt, found.codeNotation.doubt]).toEqual(['DIGITS_UNSURE', 'PATTERN_NEAR']);
  });
});

describe('the date', () => {
  it.each([
    ['Tân Lập, ngày 31 tháng 12 năm 2024', '2024-12-31', null],
    ['Tân Lập, ngày 5 tháng 02 năm 2024', '2024-02-05', null],
    ['Tân Lập, ngày 31 tháng 02 năm 2024', null, 'DATE_IMPOSSIBLE'],
    ['Tân Lập, ngày ...... tháng 7 năm 2025', null, 'DATE_FORMAT'],
    ['Tân Lập, ngày O5 tháng 7 năm 2025', null, 'DIGITS_UNSURE'],
    ['Tân Lập, ngày 05 tháng 7 năm 2095', '2095-07-05', 'DIGITS_UNSURE'],
  ])('of "%s"', async (text, value, doubt) => {
    const found = await day(text);
    expect([found.issuedDate.value, found.issuedDate.doubt]).toEqual([value, doubt]);
  });
});

describe('the agency', () => {
  it('takes several lines and leaves its parent out', async () => {
    const head = DECISION_HEAD.filter(({ x }) => x !== 62);
    const lines = ['UBND HUYỆN PHÚ MỸ', 'PHÒNG TÀI CHÍNH', '- KẾ HOẠCH', 'Số: 12/QĐ-PTCKH'];
    const left = lines.map((text, index) => ({ text, x: 62, y: 20 + 6 * index, align: 'center' as const }));
    const found = await extractPages([textPage([...head, ...left, ...DECISION_TITLE, ...BODY])]);
    expect(found.organName).toMatchObject({ value: 'PHÒNG TÀI CHÍNH - KẾ HOẠCH', doubt: null });
  });

  it('gets the marks of known words back, and of a place where what stands elsewhere is one', async () => {
    const mended = await reading('ỦY BAN NHÂN DÂN', { text: 'UY BAN NHÂN DAN' });
    expect(mended.organName.value).toBe('ỦY BAN NHÂN DÂN XÃ TÂN LẬP');
    const place = await reading('XÃ TÂN LẬP', { text: 'XÃ TAN LẬP' });
    expect(place.organName).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP', doubt: null });
    expect(place.organName.candidates.map(({ value }) => value)).toContain('ỦY BAN NHÂN DÂN XÃ TAN LẬP');
  });

  it('is doubted when a line of it must have been missed', async () => {
    const found = await extractPages([textPage(DECISION.filter(({ text }) => text !== 'XÃ TÂN LẬP'))]);
    expect(found.organName.doubt).toBe('PATTERN_NEAR');
  });
});

describe('the kind of paper', () => {
  it('is a letter by its V/v, whose lines are the subject', async () => {
    const letter = DECISION_HEAD.map((line) => ({ ...line, text: line.text.replace('QĐ-UBND', 'UBND-VP') }));
    const topic = ['V/v nộp lưu hồ sơ, tài liệu', 'vào Lưu trữ lịch sử'];
    const lines = topic.map((text, index) => ({ text, x: 62, y: 42 + 5 * index, align: 'center' as const }));
    const to = { text: 'Kính gửi: Sở Nội vụ.', x: 112, y: 62, align: 'center' as const };
    const found = await extractPages([textPage([...letter, ...lines, to, ...BODY])]);
    expect(found).toMatchObject({
      typeCode: { value: '22', doubt: null },
      codeNotation: { value: 'UBND-VP' },
      subject: { value: 'nộp lưu hồ sơ, tài liệu vào Lưu trữ lịch sử', doubt: null },
    });
  });

  it.each([
    ['QUYẾT ĐỊNH', '02', null],
    ['QUYÊT ĐỊNH', '02', null],
    ['Q U Y Ế T Đ Ị N H', '02', null],
  ])('is %s', async (text, typeCode, doubt) => {
    const found = await reading('QUYẾT ĐỊNH', { text });
    expect([found.typeCode.value, found.typeCode.doubt]).toEqual([typeCode, doubt]);
  });

  it('is another (32) under a title that is none of the list', async () => {
    const lines = DECISION.map((line) => ({ ...line, text: line.text.replace('QĐ-UBND', 'UBND') }));
    const found = await extractPages([
      textPage(lines.map((line) => (line.text === 'QUYẾT ĐỊNH' ? { ...line, text: 'BẢN CAM ĐOAN' } : line))),
    ]);
    expect([found.typeCode.value, found.typeCode.doubt, found.paperKind.value]).toEqual(['32', null, null]);
  });

  it('is doubted where the title reads between two types and the notation names neither', async () => {
    const lines = DECISION.map((line) => ({ ...line, text: line.text.replace('QĐ-UBND', 'UBND') }));
    const found = await extractPages([
      textPage(lines.map((line) => (line.text === 'QUYẾT ĐỊNH' ? { ...line, text: 'THÔNG EÁO' } : line))),
    ]);
    expect(found.typeCode.doubt).toBe('TYPE_UNSURE');
  });

  it('of a page without any head is not looked for', async () => {
    const found = await extractPages([textPage(BODY)]);
    expect([found.typeCode.value, found.typeCode.doubt]).toEqual([null, null]);
  });
});

describe('a form', () => {
  const form = (lines: readonly string[]) =>
    extractPages([
      textPage([
        ...MOTTO.map((line) => ({ ...line, x: 112 })),
        { text: 'TỜ KHAI', x: 112, y: 40, align: 'center' },
        { text: 'CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH', x: 112, y: 46, align: 'center' },
        ...lines.map((text, index) => ({ text, x: 30, y: 60 + 8 * index })),
        ...BODY.map((line) => ({ ...line, y: line.y + 90 })),
      ]),
    ]);

  it('tells the holder, dots aside, and takes nobody else for him', async () => {
    const found = await form([
      'Họ, chữ đệm, tên: LÊ THỊ HOA............',
      'Ngày, tháng, năm sinh: 03/02/1988; Giới tính: Nữ',
      'Giấy tờ tùy thân: Căn cước công dân số 038188004321 do Cục Cảnh sát cấp',
      'Họ, chữ đệm, tên người mẹ: Trần Thị Lan',
      'Số định danh cá nhân: 038165000001',
    ]);
    expect(found).toMatchObject({
      paperKind: { value: 'to-khai' },
      holderName: { value: 'Lê Thị Hoa', doubt: null },
      holderBirthDate: { value: '1988-02-03', doubt: null },
      holderId: { value: '038188004321', doubt: null },
      fields: { sex: { value: 'Nữ' }, motherName: { value: 'Trần Thị Lan' } },
    });
  });

  it('holds what figures and words say differently, and numbers of a wrong length', async () => {
    const found = await form([
      'Họ, chữ đệm, tên: LÊ THỊ HOA',
      'Ngày, tháng, năm sinh: 03/02/1988',
      'Ghi bằng chữ: Ngày ba tháng hai năm một nghìn chín trăm tám mươi chín',
      'Số định danh cá nhân: 03818800432',
    ]);
    expect(found.holderBirthDate).toMatchObject({ doubt: 'DATE_WORDS_DIFFER' });
    expect(found.holderBirthDate.candidates.map(({ value }) => value)).toEqual(['1988-02-03', '1989-02-03']);
    expect(found.holderId).toMatchObject({ value: null, doubt: 'ID_LENGTH' });
  });

  it('doubts a name that begins like no name', async () => {
    const found = await form(['Họ, chữ đệm, tên: Đỉnh Thị Hoa']);
    expect(found.holderName).toMatchObject({ doubt: 'LETTERS_UNSURE' });
    expect(found.holderName.candidates.map(({ value }) => value)).toContain('Đinh Thị Hoa');
  });
});

describe('grouping and place', () => {
  it('do not matter: words given line by line, one by one or all in one line give the same', async () => {
    for (const { id, expected, pages } of generateDocuments({ seed: 'grouping', count: 25 })) {
      const texts = pages.map((page) => toPageText(page));
      const outcomes = await Promise.all(
        [texts, texts.map(loose), texts.map(inOneLine)].map(async (form) =>
          scoreDocument(id, expected, await extractPages(form)).filter(({ outcome }) =>
            /wrong|invented|missed/.test(outcome),
          ),
        ),
      );
      expect(outcomes).toEqual([[], [], []]);
    }
  });
});

type Texts = ReturnType<typeof toPageText>;

function loose(text: Texts): Texts {
  const lines = text.blocks.flatMap((block) => block.lines).flatMap(({ words }) => words);
  const blocks = lines.map((word) => ({
    box: word.box,
    lines: [{ words: [word], box: word.box, baseline: [word.box[0], word.box[3], word.box[2], word.box[3]] as const }],
  }));
  return { ...text, blocks };
}

function inOneLine(text: Texts): Texts {
  return { ...text, blocks: text.blocks.toReversed() };
}

it('parts a head whose columns were read as one line', async () => {
  const lines = DECISION.filter(({ text }) => !/^(ỦY BAN|CỘNG HÒA)/u.test(text));
  const joined = { text: 'ỦY BAN NHÂN DÂN _- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 60, y: 20 };
  const found = await extractPages([textPage([...lines, joined])]);
  expect([found.organName.value, found.codeNumber.value]).toEqual(['ỦY BAN NHÂN DÂN XÃ TÂN LẬP', '12']);
});
