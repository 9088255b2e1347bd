import { describe, expect, it } from 'vitest';
import { extractPages } from '../../../support/extract-pages.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, type PlacedText, textPage } from '../../../support/text-page.ts';

const SIGNED: readonly PlacedText[] = [
  { text: 'CHỦ TỊCH', x: 150, y: 150, align: 'center' },
  { text: 'Lê Văn Sơn', x: 150, y: 184, align: 'center' },
];
const LINES: readonly PlacedText[] = [...DECISION_HEAD, ...DECISION_TITLE, ...BODY, ...SIGNED];

const picture = (signer: string, time: string): PlacedText[] =>
  [`Người ký: ${signer}`, `Thời gian ký: ${time} 15:30:22 +07:00`].map((text, index) => ({
    text,
    x: 115,
    y: 5 + 5 * index,
  }));
const read = (lines: readonly PlacedText[], change: Readonly<Record<string, Partial<PlacedText>>> = {}) =>
  extractPages([textPage(lines.map((line) => ({ ...line, ...change[line.text] })))]);

const DATE = 'Tân Lập, ngày 05 tháng 7 năm 2025';

describe('the picture of an electronic signature', () => {
  it('believes a date that was read poorly', async () => {
    const poor = { [DATE]: { confidence: 0.6 } };
    expect((await read(LINES, poor)).issuedDate.doubt).toBe('LOW_CONFIDENCE');
    const found = await read([...picture('Lê Văn Sơn', '05.07.2025'), ...LINES], poor);
    expect(found.issuedDate).toMatchObject({ value: '2025-07-05', doubt: null });
  });

  it.each([
    ['the signer’s own, a year later', 'Lê Văn Sơn', '05.07.2026', 'DATE_ORDER'],
    ['of before the paper was dated', 'SỞ NỘI VỤ', '05.03.2025', 'DATE_ORDER'],
    ['of whoever made a copy later', 'SỞ NỘI VỤ', '05.07.2026', null],
    ['two days later', 'Lê Văn Sơn', '07.07.2025', null],
  ])('%s', async (_, signer, day, doubt) => {
    const { issuedDate } = await read([...picture(signer, day), ...LINES]);
    expect(issuedDate.doubt).toBe(doubt);
    if (doubt !== null) expect(issuedDate.candidates).toHaveLength(2);
  });

  it('offers its date and signer where none were read, and no more', async () => {
    const bare = LINES.filter(({ text }) => text !== DATE && text !== 'Lê Văn Sơn');
    const found = await read([...picture('Lê Văn Sơn', '05.07.2025'), ...bare]);
    expect(found.signerName).toMatchObject({ value: null, candidates: [{ value: 'Lê Văn Sơn' }] });
    expect(found.issuedDate.value).toBeNull();
  });

  it('makes a name doubtful that it spells otherwise', async () => {
    const { signerName } = await read([...picture('Lê Vân Sơn', '05.07.2025'), ...LINES]);
    expect(signerName).toMatchObject({
      doubt: 'LETTERS_UNSURE',
      candidates: [{ value: 'Lê Văn Sơn' }, { value: 'Lê Vân Sơn' }],
    });
  });
});

describe('the year in a notation', () => {
  it('has to be that of the date', async () => {
    const number = 'Số: 12/QĐ-UBND';
    const found = await read(LINES, { [number]: { text: 'Số: 12/2024/QĐ-UBND' } });
    expect(found.codeNotation).toMatchObject({ doubt: 'NOTATION_YEAR_DIFFERS' });
    expect(found.codeNotation.candidates.map(({ value }) => value)).toEqual(['2024/QĐ-UBND', '2025/QĐ-UBND']);
    expect(found.issuedDate.candidates.map(({ value }) => value)).toEqual(['2025-07-05', '2024-07-05']);
  });
});

describe('the place of an agency', () => {
  it('is spelled as small letters spell it twice', async () => {
    const again = { text: 'Hộ nghèo của xã Tân Lập được công nhận từ nay', x: 30, y: 120, confidence: 0.98 };
    const found = await read([...LINES, again], { 'XÃ TÂN LẬP': { text: 'XÃ TẤN LẬP' }, [DATE]: { confidence: 0.98 } });
    expect(found.organName).toMatchObject({ value: 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP', doubt: null });
  });

  it('is doubtful where the place before the date is it but for a letter', async () => {
    const found = await read(LINES, {
      'XÃ TÂN LẬP': { text: 'XÃ KỲ SƠN NAN' },
      [DATE]: { text: 'Kỳ Sơn Nam, ngày 05 tháng 7 năm 2025' },
    });
    expect(found.organName.doubt).toBe('LETTERS_UNSURE');
    expect(found.organName.candidates.map(({ value }) => value)).toContain('ỦY BAN NHÂN DÂN XÃ KỲ SƠN NAM');
  });

  it('may be another than that before the date', async () => {
    expect((await read(LINES, { [DATE]: { text: 'Bình Minh, ngày 05 tháng 7 năm 2025' } })).organName.doubt).toBeNull();
  });

  it('was lost where a committee has none', async () => {
    const found = await read(LINES, { 'XÃ TÂN LẬP': { text: 'Jcicb Laep' } });
    expect(found.organName.doubt).toBe('PATTERN_NEAR');
  });

  it('comes after words of its name that ran together', async () => {
    const change = { 'ỦY BAN NHÂN DÂN': { text: 'UBND TỈNH LÂM SƠN' }, 'XÃ TÂN LẬP': { text: '_SỞYTẾ_' } };
    const found = await read(LINES, { ...change, 'Số: 12/QĐ-UBND': { text: 'Số: 12/QĐ-SYT' } });
    expect(found.organName).toMatchObject({ value: 'SỞ Y TẾ', doubt: null });
  });
});

describe('worn types', () => {
  const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
  const typed = { [DATE]: { text: 'Tân Lập, ngày 15 tháng 7 năm 1985' } };

  it('make number and date doubtful where they made other letters of the motto', async () => {
    const { codeNumber, issuedDate } = await read(LINES, {
      ...typed,
      [MOTTO]: { text: 'GỘNG HÒA XÃ HỘI GHỦ NGHĨA VIỆT NAM' },
      [BODY[0]?.text ?? '']: { confidence: 0.85 },
    });
    expect([codeNumber.doubt, issuedDate.doubt]).toEqual(['DIGITS_UNSURE', 'DIGITS_UNSURE']);
  });

  it('are none where all else was read surely, nor on papers that a printer wrote', async () => {
    const misread = { [MOTTO]: { text: 'GỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' } };
    expect((await read(LINES, { ...typed, ...misread })).issuedDate.doubt).toBeNull();
    const printed = await read(LINES, { ...misread, [BODY[0]?.text ?? '']: { confidence: 0.85 } });
    expect([printed.codeNumber.doubt, printed.issuedDate.doubt]).toEqual([null, null]);
  });
});
