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
    const found = await agencyOf([COMMITTEE, center('XÃ TAM THÁT', 62, 26)], [], 'Tam Thái');
    expect(found.doubt).toBe('LETTERS_UNSURE');
  });

  it('holds no stop between its words', async () => {
    const found = await agencyOf([COMMITTEE, center('XÃ THẠCH. LỖI', 62, 26)], []);
    expect(found).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ THẠCH LỖI', doubt: null });
  });

  it('ends before a number that was recognized as figures and capitals only', async () => {
    const lines = [COMMITTEE, center('XÃ THẠCH LỖI', 62, 26), center('8246TBUD 2', 62, 31, 0.2)];
    expect((await agencyOf(lines, [])).value).toBe('ỦY BAN NHÂN DÂN XÃ THẠCH LỖI');
  });
});
