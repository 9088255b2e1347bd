import { describe, expect, it } from 'vitest';
import type { PageText, Word, WordInk } from '../../../../src/domain/index.ts';
import { extractPages } from '../../../support/extract-pages.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, type PlacedText, textPage } from '../../../support/text-page.ts';

const TITLE: PlacedText = { text: 'TỜ KHAI ĐĂNG KÝ KHAI SINH', x: 105, y: 40, align: 'center' };

/** A page of which some words were read so surely. */
function surely(lines: readonly PlacedText[], sure: ReadonlyMap<string, number>, ink?: WordInk): PageText {
  const page = textPage(lines);
  const read = (word: Word): Word => {
    const confidence = sure.get(word.text);
    return confidence === undefined ? word : { ...word, confidence, ...(ink === undefined ? {} : { ink }) };
  };
  const blocks = page.blocks.map((block) => ({
    ...block,
    lines: block.lines.map((line) => ({ ...line, words: line.words.map(read) })),
  }));
  return { ...page, blocks };
}

/** The name of a form's requester, read so surely word by word. */
async function holderOf(words: readonly (readonly [text: string, confidence: number])[], ink?: WordInk) {
  const name = words.map(([text]) => text).join(' ');
  const lines = [TITLE, { text: `Họ, chữ đệm, tên người yêu cầu: ${name}`, x: 25, y: 60 }];
  const { holderName } = await extractPages([surely(lines, new Map(words), ink)]);
  return holderName.doubt ?? holderName.value;
}

describe('a surname that a capital I read as a T spoils', () => {
  it.each([
    ['THÁT', 'BÁ', 'Thái Bá Lộc'],
    ['BÙT', 'THỊ', 'Bùi Thị Lộc'],
    ['MAT', 'THỊ', 'Mai Thị Lộc'],
    // A name among the Chăm.
    ['MAT', 'SA', 'Mat Sa Lộc'],
  ])('is set right where nobody bears it: %s %s', async (surname, middle, name) => {
    expect(
      await holderOf([
        [surname, 1],
        [middle, 1],
        ['LỘC', 1],
      ]),
    ).toBe(name);
  });
});

describe('a name of which a word was read poorly', () => {
  it.each<[string, readonly (readonly [string, number])[]]>([
    [
      'a surname like no other',
      [
        ['Phạm', 0.63],
        ['Ngọc', 1],
        ['Quỳnh', 1],
      ],
    ],
    [
      'a syllable none differs from in marks only, in capitals',
      [
        ['PHẠM', 1],
        ['NGỌC', 0.62],
        ['QUỲNH', 1],
      ],
    ],
    [
      'a syllable others differ from in marks, read better',
      [
        ['Phạm', 1],
        ['Ngọc', 1],
        ['Hiền', 0.84],
      ],
    ],
  ])('is believed: %s', async (_, words) => {
    expect(await holderOf(words)).toBe(words.map(([text]) => text.charAt(0) + text.slice(1).toLowerCase()).join(' '));
  });

  it.each<[string, readonly (readonly [string, number])[]]>([
    [
      'a syllable that marks make another',
      [
        ['Phạm', 1],
        ['Ngọc', 1],
        ['Hiền', 0.7],
      ],
    ],
    [
      'what a letter keeps from being a surname, however sure it looks',
      [
        ['Đinn', 0.95],
        ['Ngọc', 1],
        ['Quỳnh', 1],
      ],
    ],
    [
      'like no syllable of names, below the usual limit',
      [
        ['Niê', 1],
        ['Kđăm', 0.85],
      ],
    ],
  ])('waits: %s', async (_, words) => {
    expect(await holderOf(words)).toBe('LOW_CONFIDENCE');
  });

  it('waits where a pen wrote it, whatever it is', async () => {
    const written = [['Phạm', 0.97] as const, ['Ngọc', 0.97] as const, ['Quỳnh', 0.97] as const];
    expect(await holderOf(written, 'handwriting')).toBe('HANDWRITTEN');
  });
});

describe('other values read poorly', () => {
  /** The address of a form with one word read so surely. */
  const addressWith = async (text: string, confidence: number) => {
    const { fields } = await extractPages([
      surely(
        [
          TITLE,
          { text: 'Họ, chữ đệm, tên người yêu cầu: Phạm Ngọc Quỳnh', x: 25, y: 60 },
          { text: `Nơi cư trú: buôn ${text} xã Sơn Kỳ`, x: 25, y: 68 },
        ],
        new Map([[text, confidence]]),
      ),
    ]);
    return fields['address']?.doubt ?? null;
  };

  it.each<[string, number, string | null]>([
    ['Quỳnh,', 0.62, null],
    ['Kuin,', 0.84, null],
    ['Kuin,', 0.7, 'LOW_CONFIDENCE'],
    ['Hiền,', 0.84, 'LOW_CONFIDENCE'],
    ['...buôn', 0.3, null],
  ])('believes words of an address as their letters allow: %s at %f', async (text, confidence, doubt) => {
    expect(await addressWith(text, confidence)).toBe(doubt);
  });

  it('mends a place whose capital is no letter of its own, and holds an address whose last name is lost', async () => {
    const address = async (text: string) => {
      const name = { text: 'Họ, chữ đệm, tên người yêu cầu: Phạm Ngọc Quỳnh', x: 25, y: 60 };
      const { fields } = await extractPages([textPage([TITLE, name, { text: `Nơi cư trú: ${text}`, x: 25, y: 68 }])]);
      return fields['address']?.doubt ?? fields['address']?.value;
    };
    expect(await address('thôn 2, xã la Grăng, huyện la Pa')).toBe('thôn 2, xã Ia Grăng, huyện Ia Pa');
    expect(await address('thôn 2, xã Sơn Kỳ, tỉnh (')).toBe('PATTERN_NEAR');
    expect(await address('thôn 2, xã Sơn Kỳ, tỉnh Hòa Giang 9')).toBe('PATTERN_NEAR');
    expect(await address('xóm 2, phường 7, quận 5')).toBe('xóm 2, phường 7, quận 5');
  });

  it('does not hold an agency of such a place for the small letter before its date', async () => {
    const head = DECISION_HEAD.map((line) => ({
      ...line,
      text: line.text.replace('XÃ TÂN LẬP', 'XÃ IA GRĂNG').replace('Tân Lập', 'la Grăng'),
    }));
    const { organName } = await extractPages([textPage([...head, ...DECISION_TITLE, ...BODY])]);
    expect(organName).toMatchObject({ value: expect.stringMatching(/XÃ IA GRĂNG$/u), doubt: null });
  });

  it('believes a number that agrees with the year of birth', async () => {
    const idBeside = async (year: string) => {
      const page = surely(
        [
          TITLE,
          { text: 'Họ, chữ đệm, tên người yêu cầu: Phạm Ngọc Quỳnh', x: 25, y: 60 },
          ...(year === '' ? [] : [{ text: `Ngày, tháng, năm sinh: 16/11/${year}`, x: 25, y: 68 }]),
          { text: 'Số định danh cá nhân: 038182004321', x: 25, y: 76 },
        ],
        new Map([['038182004321', 0.65]]),
      );
      return (await extractPages([page])).holderId.doubt;
    };
    expect(await idBeside('1982')).toBeNull();
    expect(await idBeside('')).toBe('LOW_CONFIDENCE');
    expect(await idBeside('1983')).toBe('ID_BIRTH_YEAR');
  });

  const birthDate = async (line: readonly PlacedText[]) => {
    const { holderBirthDate } = await extractPages([
      textPage([
        TITLE,
        { text: 'Họ, chữ đệm, tên người yêu cầu: Phạm Ngọc Quỳnh', x: 25, y: 60 },
        { text: 'Ngày, tháng, năm sinh:', x: 25, y: 68 },
        ...line,
      ]),
    ]);
    return holderBirthDate.doubt ?? holderBirthDate.value;
  };

  it('believes a day that was read as one word of figures', async () => {
    const read = (confidence: number) => birthDate([{ text: '16/11/1982', x: 75, y: 68, confidence }]);
    expect(await read(0.65)).toBe('1982-11-16');
    expect(await read(0.5)).toBe('LOW_CONFIDENCE');
  });

  it('does not where a pen wrote it', async () => {
    expect(await birthDate([{ text: '16/11/1982', x: 75, y: 68, confidence: 0.99, ink: 'handwriting' }])).toBe(
      'HANDWRITTEN',
    );
  });
});
