import { describe, expect, it } from 'vitest';
import type { PageText } from '../../../../src/domain/index.ts';
import { extractPages } from '../../../support/extract-pages.ts';
import { misread } from '../../../support/misread.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, textPage } from '../../../support/text-page.ts';

const [TITLE] = DECISION_TITLE;

/** The subject of a decision under whose title these lines stand, some of their words read with another confidence. */
async function subjectOf(lines: readonly string[], unsure: Readonly<Record<string, number>> = {}) {
  if (TITLE === undefined) throw new RangeError('a decision has a title');
  const below = lines.map((text, index) => ({
    text,
    x: 112,
    y: (lines.length === 1 ? 60 : 57) + 6 * index,
    align: 'center' as const,
  }));
  const { subject } = await extractPages([graded(textPage([...DECISION_HEAD, TITLE, ...below, ...BODY]), unsure)]);
  return subject;
}

function graded(page: PageText, unsure: Readonly<Record<string, number>>): PageText {
  return misread(page, Object.fromEntries(Object.entries(unsure).map(([text, confidence]) => [text, { confidence }])));
}

describe('a word of a subject', () => {
  it.each([
    ['Về việc thay đối địa điểm họp', 'đối', 'Về việc thay đổi địa điểm họp'],
    ['Về việc rà soát đữ liệu đất đai', 'đữ', 'Về việc rà soát dữ liệu đất đai'],
    ['Về phân bố dự toán ngân sách', 'bố', 'Về phân bổ dự toán ngân sách'],
  ])('is set right where only a known compound fits and it was read unsurely: %s', async (line, word, whole) => {
    const subject = await subjectOf([line], { [word]: 0.6 });
    expect(subject).toMatchObject({ value: whole, doubt: null });
    expect(subject.candidates.map(({ value }) => value)).toEqual([whole, line]);
  });

  it('needs no better reading in the name of a place behind its kind', async () => {
    const line = 'Lịch tiếp công dân tại xã Ia Grăng';
    expect(await subjectOf([line], { Ia: 0.7, Grăng: 0.3 })).toMatchObject({ value: line, doubt: null });
    const other = 'Lịch tiếp công dân tại xã Ia Grang';
    expect(await subjectOf([other], { Grang: 0.3 })).toMatchObject({ value: other, doubt: 'LOW_CONFIDENCE' });
    const alike = 'Lịch tiếp công dân tại xã Cẩm Dương';
    expect(await subjectOf([alike], { Cẩm: 0.3 })).toMatchObject({ value: alike, doubt: 'LOW_CONFIDENCE' });
  });

  it('is left for a person where it was read surely', async () => {
    expect(await subjectOf(['Về việc thay đối địa điểm họp'])).toMatchObject({
      value: 'Về việc thay đối địa điểm họp',
      doubt: 'LETTERS_UNSURE',
    });
  });

  it.each(['Về việc mở khóa học nghề', 'Về phân bố dân cư', 'Về việc tái sản xuất giống lúa', 'Về việc thuê đất'])(
    'is left alone where it is a word of its own: %s',
    async (line) => {
      expect(await subjectOf([line])).toMatchObject({ value: line, doubt: null });
    },
  );

  it('begins with `Về việc` whatever marks were read', async () => {
    expect(await subjectOf(['Vẻ việc cấp đất làm nhà'])).toMatchObject({
      value: 'Về việc cấp đất làm nhà',
      doubt: null,
    });
  });

  it('is no mark that a stamp left within a compound or at the end of a line', async () => {
    const lines = ['Về việc xác minh nguồn gốc sử :', 'dụng đất ở'];
    expect(await subjectOf(lines)).toMatchObject({ value: 'Về việc xác minh nguồn gốc sử dụng đất ở', doubt: null });
  });

  it.each([
    [0.84, null],
    [0.64, 'LOW_CONFIDENCE'],
  ])('may be the number of a quarter, called %d sure', async (confidence, doubt) => {
    expect((await subjectOf(['Kết quả thực hiện quý III năm 2025'], { III: confidence })).doubt).toBe(doubt);
  });

  it.each([
    ['2025”', null],
    ['2019', 'LOW_CONFIDENCE'],
  ])('may be the year the paper is of: %s', async (year, doubt) => {
    expect((await subjectOf([`Về việc họp tổng kết năm ${year}`], { [year]: 0.85 })).doubt).toBe(doubt);
  });

  it('of a known compound needs no better reading; another does', async () => {
    expect((await subjectOf(['Về việc tăng cường kỷ luật'], { cường: 0.6 })).doubt).toBeNull();
    expect((await subjectOf(['Về việc xây cầu treo'], { treo: 0.6 })).doubt).toBe('LOW_CONFIDENCE');
  });
});
