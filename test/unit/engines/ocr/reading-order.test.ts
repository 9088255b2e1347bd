import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../../../src/engines/ocr/layout/reading-order.ts';
import type { OcrResult, ReadLine, ReadWord } from '../../../../src/plugin/index.ts';

const HEIGHT = 30;
const LETTER = 14;

/** A word of letters 14 wide at a place; its line is 30 high. */
function words(text: string, x: number, y: number): ReadWord[] {
  let left = x;
  return text.split(' ').map((word) => {
    const box = [left, y, left + word.length * LETTER, y + HEIGHT] as const;
    left = box[2] + 9;
    return { text: word, box, confidence: 0.95 };
  });
}

/** A line as a recognizer gives it: all words that lie level, whatever is between them. */
function line(y: number, ...parts: readonly (readonly [string, number])[]): ReadLine {
  const all = parts.flatMap(([text, x]) => words(text, x, y));
  const box = [all[0]?.box[0] ?? 0, y, all.at(-1)?.box[2] ?? 0, y + HEIGHT] as const;
  return { words: all, box, baseline: [box[0], y + 24, box[2], y + 26] };
}

function read(...lines: readonly ReadLine[]): string[][] {
  const box = [0, 0, 1400, 2000] as const;
  const blocks: OcrResult['blocks'] = [{ lines, box }];
  return inReadingOrder(blocks).map((block) => block.lines.map(textOf));
}

const textOf = ({ words: all }: ReadLine) => all.map(({ text }) => text).join(' ');

describe('inReadingOrder', () => {
  it('reads the two columns of a head one after the other', () => {
    const blocks = read(
      line(100, ['ỦY BAN NHÂN DÂN', 220], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 700]),
      line(140, ['XÃ TÂN LẬP', 260], ['Độc lập - Tự do', 790]),
      line(190, ['Số: 12/QĐ-UBND', 240], ['Tân Lập, ngày 03 tháng 4', 720]),
      line(225, ['V/v giao đất ở', 245]),
      line(300, ['QUYẾT ĐỊNH', 640]),
      line(340, ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 của Quốc hội', 200]),
    );
    expect(blocks.slice(0, 2)).toEqual([
      ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP', 'Số: 12/QĐ-UBND', 'V/v giao đất ở'],
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'Độc lập - Tự do', 'Tân Lập, ngày 03 tháng 4'],
    ]);
    expect(blocks.slice(2).flat()[0]).toBe('QUYẾT ĐỊNH');
  });

  it('reads the recipients of a foot before the signer, whose name stands far below', () => {
    const blocks = read(
      line(900, ['Quyết định này có hiệu lực kể từ ngày ký và thay thế mọi văn bản trước đây về việc này', 200]),
      line(1000, ['Nơi nhận:', 200], ['TM. ỦY BAN NHÂN DÂN', 800]),
      line(1040, ['- Như trên;', 200], ['CHỦ TỊCH', 880]),
      line(1080, ['- Lưu: VT.', 200]),
      line(1290, ['Nguyễn Văn An', 850]),
    );
    expect(blocks.at(-2)).toEqual(['Nơi nhận:', '- Như trên;', '- Lưu: VT.']);
    expect(blocks.at(-1)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn An']);
  });

  it('reads a table row by row, every cell a line', () => {
    const row = (y: number, ...cells: string[]) => line(y, ...cells.map((cell, i) => [cell, 200 + i * 260] as const));
    const blocks = read(
      row(100, 'STT', 'Họ tên', 'Số'),
      row(150, '1', 'Lê An', '034'),
      row(200, '2', 'Vũ Bình', '035'),
    );
    expect(blocks).toEqual([['STT', 'Họ tên', 'Số', '1', 'Lê An', '034', '2', 'Vũ Bình', '035']]);
  });

  it('reads lines of a form through', () => {
    const blocks = read(
      line(100, ['Giới tính: Nam', 200], ['Dân tộc: Kinh', 700]),
      line(150, ['Năm sinh: 1990', 200], ['Quốc tịch: Việt Nam', 700]),
    );
    expect(blocks.flat()).toEqual(['Giới tính: Nam Dân tộc: Kinh', 'Năm sinh: 1990 Quốc tịch: Việt Nam']);
  });

  it('drops remains of rules and dust, and writes list dashes as dashes', () => {
    const dust: ReadWord = { text: ':', box: [1200, 110, 1203, 113], confidence: 0.4 };
    const speck = { ...line(200, ['- Lưu: VT', 200]), words: [...words('~ Lưu: |VT', 200, 200), dust] };
    expect(read(speck)).toEqual([['- Lưu: VT']]);
    expect(read({ ...line(200, ['| |', 200]) })).toEqual([]);
  });

  it('loses no word and invents none', () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      line(
        100 + i * 45,
        [`trái ${i} ${'x'.repeat((i * 7) % 11)}`.trim(), 200],
        ...(i % 3 ? [[`phải ${i}`, 800] as const] : []),
      ),
    );
    const sorted = (all: readonly string[]) => all.flatMap((text) => text.split(' ')).sort();
    expect(sorted(read(...lines).flat())).toEqual(sorted(lines.map(textOf)));
  });

  it('cuts the baseline of a line that it cuts', () => {
    const [left, right] = inReadingOrder([
      {
        lines: [line(100, ['MỘT HAI', 200], ['BA BỐN', 800]), line(140, ['NĂM', 200], ['SÁU', 800])],
        box: [0, 0, 1400, 2000],
      },
    ]).map((block) => block.lines[0]?.baseline);
    expect(left?.[0]).toBe(200);
    expect(right?.[0]).toBe(800);
    expect(right?.[1]).toBeGreaterThan(left?.[1] ?? 0);
  });
});
