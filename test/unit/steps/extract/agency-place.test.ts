import { describe, expect, it } from 'vitest';
import { extractPages } from '../../../support/extract-pages.ts';
import { BODY, DECISION_TITLE, MOTTO, type PlacedText, textPage } from '../../../support/text-page.ts';

const center = (text: string, x: number, y: number, confidence = 0.99): PlacedText => ({
  text,
  x,
  y,
  align: 'center',
  confidence,
});

/** The agency of a decision in whose head a name of two lines stands and under whose text others stand. */
async function agencyOf(lines: readonly PlacedText[], below: readonly string[], locality = 'Thạch Lỗi') {
  const page = textPage([
    ...MOTTO,
    ...lines,
    center('Số: 12/QĐ-UBND', 62, 36),
    center(`${locality}, ngày 05 tháng 7 năm 2025`, 147, 36),
    ...DECISION_TITLE,
    ...BODY,
    ...below.map((text, index) => ({ text, x: 30, y: 110 + 7 * index, confidence: 0.99 })),
  ]);
  const { organName } = await extractPages([page]);
  return organName;
}

const COMMITTEE = center('ỦY BAN NHÂN DÂN', 62, 20);

describe('the place in the name of an agency', () => {
  it.each([
    ['XÃ THẠCH LỖÕI', 'Thạch Lỗi', 'ỦY BAN NHÂN DÂN XÃ THẠCH LỖI'],
    ['HUYỆN PHƯỚG L0NG', 'Phước Long', 'ỦY BAN NHÂN DÂN HUYỆN PHƯỚC LONG'],
  ])('is spelled as elsewhere where letters were read poorly: %s', async (line, place, whole) => {
    const found = await agencyOf([COMMITTEE, center(line, 62, 26, 0.62)], [`Nay giao cho ${place} thi hành.`], place);
    expect(found).toMatchObject({ value: whole, doubt: null });
  });

  it('gets marks back that its capitals lost, however surely they were read without', async () => {
    const found = await agencyOf([COMMITTEE, center('XÃ THẢCH LỖI', 62, 26)], []);
    expect(found.doubt).toBe('LETTERS_UNSURE');
    const bare = await agencyOf([COMMITTEE, center('XÃ THACH LOI', 62, 26)], []);
    expect(bare).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ THẠCH LỖI', doubt: null });
  });

  it('waits where it was read well and something like it stands elsewhere before the date', async () => {
    const found = await agencyOf([COMMITTEE, center('XÃ KỲ SƠN NAN', 62, 26)], [], 'Kỳ Sơn Nam');
    expect(found.doubt).toBe('LETTERS_UNSURE');
  });

  it('holds no stop between its words', async () => {
    const found = await agencyOf([COMMITTEE, center('XÃ THẠCH. LỖI', 62, 26)], []);
    expect(found).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ THẠCH LỖI', doubt: null });
  });

  it.each([
    ['PHONG KINH TE', 'PHÒNG KINH TẾ'],
    ['SO TU PHAP', 'SỞ TƯ PHÁP'],
  ])('belongs to the agency above where an office follows, marks or not: %s', async (line, office) => {
    const found = await agencyOf([center('UBND HUYỆN PHÚ MỸ', 62, 20), center(line, 62, 26)], []);
    expect(found.value).toBe(office);
  });

  it('stands behind an abbreviation, whatever sign was read into it', async () => {
    const found = await agencyOf([center("UBND' XÃ THẠCH LỖI", 62, 20, 0.95)], []);
    expect(found.value).toBe('UBND XÃ THẠCH LỖI');
  });

  it('ends before a number that was recognized as figures and capitals only', async () => {
    const lines = [COMMITTEE, center('XÃ THẠCH LỖI', 62, 26), center('8246TBUD 2', 62, 31, 0.2)];
    expect((await agencyOf(lines, [])).value).toBe('ỦY BAN NHÂN DÂN XÃ THẠCH LỖI');
  });
});

describe('the list of places', () => {
  it('says which of two spellings is meant', async () => {
    const found = await agencyOf([COMMITTEE, center('XÃ TAM THÁT', 62, 26)], [], 'Tam Thái');
    expect(found).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ TAM THÁI', doubt: null });
    const typed = await agencyOf([COMMITTEE, center('XÃ GIA PHONG', 62, 26)], [], '6ia Phong');
    expect(typed).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ GIA PHONG', doubt: null });
  });

  it('needs a name no better read that stands in it', async () => {
    const found = await agencyOf([COMMITTEE, center('HUYỆN NINH SIM', 62, 26, 0.55)], []);
    expect(found).toMatchObject({ value: 'ỦY BAN NHÂN DÂN HUYỆN NINH SIM', doubt: null });
  });

  it.each([
    ['HUYỆN NÀ PHẬC', 'ỦY BAN NHÂN DÂN HUYỆN NÀ PHẶC'],
    ['XÃ IA GRANG', 'ỦY BAN NHÂN DÂN XÃ IA GRĂNG'],
    ['XÃ TA GRẲNG', 'ỦY BAN NHÂN DÂN XÃ IA GRĂNG'],
  ])('spells what was read poorly: %s', async (line, value) => {
    const found = await agencyOf([COMMITTEE, center(line, 62, 26, 0.62)], []);
    expect(found).toMatchObject({ value, doubt: null });
    expect(found.candidates.map((candidate) => candidate.value)).toContain(`ỦY BAN NHÂN DÂN ${line}`);
  });

  it('holds what was read well and is none of its names, but all but the marks of one', async () => {
    const found = await agencyOf([COMMITTEE, center('HUYỆN NÀ PHẬC', 62, 26)], []);
    expect(found).toMatchObject({ value: 'ỦY BAN NHÂN DÂN HUYỆN NÀ PHẬC', doubt: 'LETTERS_UNSURE' });
    expect(found.candidates.map((candidate) => candidate.value)).toContain('ỦY BAN NHÂN DÂN HUYỆN NÀ PHẶC');
  });

  it('holds a word that no place is called by where one is called nearly so', async () => {
    const found = await agencyOf([COMMITTEE, center('HUYỆN HÙA BÌNH', 62, 26)], []);
    expect(found).toMatchObject({ value: 'ỦY BAN NHÂN DÂN HUYỆN HÙA BÌNH', doubt: 'LETTERS_UNSURE' });
    expect(found.candidates.map((candidate) => candidate.value)).toContain('ỦY BAN NHÂN DÂN HUYỆN HÒA BÌNH');
    const unlisted = await agencyOf([COMMITTEE, center('HUYỆN HÒA GIANG', 62, 26)], []);
    expect(unlisted).toMatchObject({ value: 'ỦY BAN NHÂN DÂN HUYỆN HÒA GIANG', doubt: null });
  });

  it('guesses nothing where two of its names fit', async () => {
    const found = await agencyOf([COMMITTEE, center('XÃ NINH SIN', 62, 26, 0.62)], []);
    expect(found).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ NINH SIN', doubt: 'LOW_CONFIDENCE' });
  });

  it('changes no letter of a word that places are called by, however poorly it was read', async () => {
    const found = await agencyOf([center('BỆNH VIỆN ĐA KHOA', 62, 20), center('ĐÔNG TRƯƠNG', 62, 26, 0.62)], []);
    expect(found.value).toBe('BỆNH VIỆN ĐA KHOA ĐÔNG TRƯƠNG');
    expect(found.doubt).not.toBeNull();
  });

  it('is asked about places that stand behind an office, too', async () => {
    const found = await agencyOf([center('TRẠM Y TẾ', 62, 20), center('IA GRANG', 62, 26, 0.62)], []);
    expect(found).toMatchObject({ value: 'TRẠM Y TẾ IA GRĂNG' });
  });
});
