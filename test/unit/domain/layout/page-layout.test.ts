import { describe, expect, it } from 'vitest';
import { layoutPage, type PageText, type Word } from '../../../../src/domain/index.ts';
import { BODY, type PlacedText, textPage } from '../../../support/text-page.ts';

const texts = (page: PageText) => layoutPage(page).runs.map(({ text }) => text);
const title = (text: string, y: number): PlacedText => ({ text, x: 105, y, align: 'center' });

describe('a mark of urgency', () => {
  it('is taken out of the line it was stamped into', () => {
    const page = textPage([title('Về việc hủy bỏ quyết định cũ', 60), { ...title('HỎA TỐC', 60.5), x: 108 }, ...BODY]);
    expect(texts(page)[0]).toBe('Về việc hủy bỏ quyết định cũ');
  });

  it('is taken off the title it was stamped over', () => {
    const page = textPage([title('QUYẾT ĐỊNH', 50), { ...title('THƯỢNG KHẨN', 50), x: 110 }, ...BODY]);
    expect(texts(page)[0]).toBe('QUYẾT ĐỊNH');
  });

  it('stays in a title of which it is a part', () => {
    expect(texts(textPage([title('CÔNG ĐIỆN KHẨN', 50), ...BODY]))[0]).toBe('CÔNG ĐIỆN KHẨN');
  });

  it('is none in the name of a place', () => {
    expect(texts(textPage([title('XÃ THƯỢNG NÔNG', 50), ...BODY]))[0]).toBe('XÃ THƯỢNG NÔNG');
  });
});

describe('words of a line', () => {
  it('keep their order where one box reaches over its neighbour', () => {
    const page = textPage([title('VÀ MÔI TRƯỜNG', 30), ...BODY]);
    const words = page.blocks[0]?.lines[0]?.words ?? [];
    const [first, second, third] = words.map(({ box }) => box);
    if (!first || !second || !third) throw new RangeError('a line of three words');
    const stretched = words.map(
      (word, index): Word => (index === 2 ? { ...word, box: [first[2] + 5, third[1], third[2], third[3]] } : word),
    );
    const blocks = page.blocks.map((block, index) =>
      index === 0 ? { ...block, lines: block.lines.map((line) => ({ ...line, words: stretched })) } : block,
    );
    expect(texts({ ...page, blocks })[0]).toBe('VÀ MÔI TRƯỜNG');
  });

  it.each<[string, number, (boxes: readonly Word['box'][]) => Word['box']]>([
    ['the first covers the second whole', 0, ([a, b]) => [a?.[0] ?? 0, a?.[1] ?? 0, b?.[2] ?? 0, a?.[3] ?? 0]],
    ['the last covers all before it', 2, ([a, , c]) => [a?.[0] ?? 0, c?.[1] ?? 0, c?.[2] ?? 0, c?.[3] ?? 0]],
  ])('keep their order where the box of %s', (_, at, stretchedOf) => {
    const page = textPage([title('XÃ GIA PHONG', 30), ...BODY]);
    const words = page.blocks[0]?.lines[0]?.words ?? [];
    const stretched = words.map(
      (word, index): Word => (index === at ? { ...word, box: stretchedOf(words.map(({ box }) => box)) } : word),
    );
    const blocks = page.blocks.map((block, index) =>
      index === 0 ? { ...block, lines: block.lines.map((line) => ({ ...line, words: stretched })) } : block,
    );
    expect(texts({ ...page, blocks })[0]).toBe('XÃ GIA PHONG');
  });

  it('hold together at the wide blanks of a typewriter', () => {
    const spaced = BODY.map((line) => ({ ...line, text: line.text.replaceAll(' ', '  ') }));
    const page = textPage([title('Về  việc  giao  đất  làm  nhà  ở', 60), ...spaced]);
    expect(texts(page)[0]).toBe('Về việc giao đất làm nhà ở');
  });
});
