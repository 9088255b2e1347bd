import { describe, expect, it } from 'vitest';
import { formatBytes, formatDuration, formatNumber, formatTime } from '../../../src/cli/format.ts';
import { displayWidth, factList, textTable, wrapText } from '../../../src/cli/table.ts';

describe('numbers as people write them', () => {
  it('formats by language', () => {
    expect(formatNumber(1234.56, 'vi', 1)).toBe('1.234,6');
    expect(formatNumber(1234.56, 'en', 1)).toBe('1,234.6');
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1500, '1.5 kB'],
    [123_456_789, '123 MB'],
    [5e12, '5.0 TB'],
  ])('%d bytes', (bytes, expected) => {
    expect(formatBytes(bytes, 'en')).toBe(expected);
  });

  it.each([
    [0, '0 s'],
    [59.4, '59 s'],
    [59.6, '1:00'],
    [3661, '1:01:01'],
    [-3, '0 s'],
  ])('%d seconds', (seconds, expected) => {
    expect(formatDuration(seconds)).toBe(expected);
  });

  it('shows times in Vietnam, whatever the machine is set to', () => {
    expect(formatTime('2026-11-22T18:17:29Z')).toBe('23/11/2026 01:17');
    expect(formatTime('2026-11-23T01:17:29+07:00')).toBe('23/11/2026 01:17');
  });
});

describe('tables', () => {
  it('aligns words left and numbers right, also where letters carry marks', () => {
    const table = textTable(
      ['Hồ sơ', 'Trang'],
      [
        ['Ế'.normalize('NFD'), 5],
        ['abcdef', 12],
      ],
    );
    expect(table.split('\n')).toEqual([
      'Hồ sơ   Trang',
      '──────  ─────',
      `${'Ế'.normalize('NFD')}           5`,
      'abcdef     12',
    ]);
  });

  it('measures what a terminal shows', () => {
    expect(displayWidth('Tuyệt mật'.normalize('NFD'))).toBe(9);
  });

  it('aligns facts', () => {
    expect(
      factList([
        ['a', 1],
        ['bcd', 'x'],
      ]),
    ).toBe('a    1\nbcd  x');
  });

  it('wraps at blanks and leaves long words whole', () => {
    expect(wrapText('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn']);
    expect(wrapText('a verylongword b', 4)).toEqual(['a', 'verylongword', 'b']);
    expect(wrapText('', 4)).toEqual([]);
  });
});
