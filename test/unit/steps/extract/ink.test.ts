import { describe, expect, it } from 'vitest';
import { extractPages } from '../../../support/extract-pages.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, type PlacedText, textPage } from '../../../support/text-page.ts';

const DECISION: readonly PlacedText[] = [...DECISION_HEAD, ...DECISION_TITLE, ...BODY];

/** The decision with the line that begins so in another ink. */
const inked = (start: string, ink: 'handwriting' | 'stamp') =>
  extractPages([textPage(DECISION.map((line) => (line.text.startsWith(start) ? { ...line, ink } : line)))]);

describe('values that are no print', () => {
  it('holds a number by hand, with what was read as its candidate', async () => {
    const { codeNumber, issuedDate } = await inked('Số:', 'handwriting');
    expect(codeNumber).toMatchObject({ doubt: 'HANDWRITTEN', candidates: [{ value: '12' }] });
    expect(issuedDate.doubt).toBeNull();
  });

  it('believes the notation beside it where head and type confirm it', async () => {
    const { codeNotation } = await inked('Số:', 'handwriting');
    expect(codeNotation).toMatchObject({ value: 'QĐ-UBND', doubt: null });
  });

  it('holds a date by hand, however surely it was read', async () => {
    const { issuedDate } = await inked('Tân Lập, ngày', 'handwriting');
    expect(issuedDate).toMatchObject({ doubt: 'HANDWRITTEN', candidates: [{ value: '2025-07-05' }] });
  });

  it('takes a month alone for print: who leaves it to the pen leaves the day too', async () => {
    const page = textPage(DECISION);
    const only = (text: string) => ({
      ...page,
      blocks: page.blocks.map((block) => ({
        ...block,
        lines: block.lines.map((line) => ({
          ...line,
          words: line.words.map((word) => (word.text === text ? { ...word, ink: 'handwriting' as const } : word)),
        })),
      })),
    });
    expect((await extractPages([only('7')])).issuedDate).toMatchObject({ value: '2025-07-05', doubt: null });
    expect((await extractPages([only('05')])).issuedDate.doubt).toBe('HANDWRITTEN');
  });

  it('tells a stamp from a pen', async () => {
    const { issuedDate } = await inked('Tân Lập, ngày', 'stamp');
    expect(issuedDate.doubt).toBe('UNDER_STAMP');
  });

  it('holds an identity number by hand', async () => {
    const page = textPage([
      { text: 'TỜ KHAI ĐĂNG KÝ KHAI SINH', x: 105, y: 40, align: 'center' },
      { text: 'Họ, chữ đệm, tên người yêu cầu: Trần Thị Mai', x: 25, y: 60 },
      { text: 'Số định danh cá nhân:', x: 25, y: 68 },
      { text: '038188004321', x: 90, y: 68, ink: 'handwriting' },
    ]);
    const { holderId, holderName } = await extractPages([page]);
    expect(holderId).toMatchObject({ doubt: 'HANDWRITTEN', candidates: [{ value: '038188004321' }] });
    expect(holderName).toMatchObject({ value: 'Trần Thị Mai', doubt: null });
  });
});
