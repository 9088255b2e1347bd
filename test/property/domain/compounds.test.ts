import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, hasRespelledCompound, mendCompounds, placesInCompounds } from '../../../src/domain/index.ts';
import { generateDocuments } from '../../support/generate.ts';

describe('known compounds', () => {
  it.each([
    ['bô sung hồ sơ', 'bổ sung hồ sơ'],
    ['trợ cấp xã hôi, y tế', 'trợ cấp xã hội, y tế'],
    ['Triên khai tái sử dung', 'Triển khai tái sử dụng'],
    ['cộng tác viên', 'cộng tác viên'],
    ['thôn Xã Hôi', 'thôn Xã Hôi'],
    ['bảo cao', 'bảo cao'],
    ['danh sách công nhân', 'danh sách công nhân'],
  ])('get lost tone marks back, nothing else: %s', (worn, mended) => expect(mendCompounds(worn)).toBe(mended));

  it('are named by place, worn or not', () => {
    expect([...placesInCompounds(['đề', 'nghị', 'bô', 'sung', 'x'])]).toEqual([0, 1, 2, 3]);
  });

  it.each(['đấy mạnh số hóa', 'chuyển đối số', 'sắp xếp trụ sở đôi dư'])(
    'are noticed with another mark: %s',
    (text) => {
      expect(hasRespelledCompound(text)).toBe(true);
    },
  );

  it.each(['thủ đô thi đua', 'giảm 12 hộ so với cùng kỳ', 'đẩy mạnh số hóa', 'xã hôi', 'chi tiêu công'])(
    'are not seen in: %s',
    (text) => {
      expect(hasRespelledCompound(text)).toBe(false);
    },
  );

  it('mend once and for all, and change no letter', () => {
    const words = fc.constantFrom(
      'bô',
      'sung',
      'xã',
      'hôi',
      'sử',
      'dung',
      'triên',
      'khai',
      'Trần',
      'công',
      'tac',
      '',
      ',',
      'y',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((list) => list.join(' ')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          const mended = mendCompounds(text);
          expect(mendCompounds(mended)).toBe(mended);
          expect(fold(mended)).toBe(fold(text));
        },
      ),
    );
  });

  it('leave every subject of 300 papers as it is printed', () => {
    for (const { expected } of generateDocuments({ seed: 'compounds', count: 300 })) {
      const subject = expected.subject ?? '';
      expect([mendCompounds(subject), hasRespelledCompound(subject)]).toEqual([subject, false]);
    }
  });
});
