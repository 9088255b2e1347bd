import { describe, expect, it } from 'vitest';
import {
  bestText,
  highlightPieces,
  highlightRanges,
  makeSnippet,
  parseSearchQuery,
} from '../../../../src/domain/index.ts';

const marked = (text: string, words: string) =>
  highlightPieces(text, highlightRanges(text, parseSearchQuery(words)))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');
const snippet = (text: string, words: string) => {
  const { text: shown, highlights } = makeSnippet(text, parseSearchQuery(words));
  return highlightPieces(shown, highlights)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');
};

describe('highlighting', () => {
  it.each([
    ['Luật ĐẤT ĐAI, đất ở', 'dat dai', 'Luật [ĐẤT] [ĐAI], [đất] ở'],
    ['Luật ĐẤT ĐAI, đất ở', '"dat dai"', 'Luật [ĐẤT ĐAI], đất ở'],
    ['tỉnh Đắk Lắk', 'dak lak', 'tỉnh [Đắk] [Lắk]'],
    ['số 12/QĐ-UBND ngày', '12/qd-ubnd', 'số [12/QĐ-UBND] ngày'],
    ['120 m² và m2', 'm²', '120 [m²] và m2'],
    ['thu hồi, thuế, thư', 'thu*', '[thu] hồi, [thuế], [thư]'],
    ['đất đai', '"dat dai" dai', '[đất đai]'],
    ['đất của ai', '-dat', 'đất của ai'],
    ['Đắk Lắk'.normalize('NFD'), 'đắk', `[${'Đắk'.normalize('NFD')}] ${'Lắk'.normalize('NFD')}`],
  ])('%j for %j', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });
});

describe('a snippet', () => {
  const long = `${'Căn cứ các quy định hiện hành. '.repeat(20)}Thu hồi đất của hộ dân.${' Nơi nhận như trên.'.repeat(20)}`;

  it('shows the stretch that was looked for, on whole words', () => {
    const shown = snippet(long, 'thu hồi đất');
    expect(shown).toMatch(/^… .*\[Thu\] \[hồi\] \[đất\] của hộ dân\. .* …$/u);
    expect(shown.length).toBeLessThan(220);
    for (const word of shown.replace(/[[\]…]/gu, '').split(' ')) if (word !== '') expect(long).toContain(word);
  });

  it('prefers a place with different words to one with the same again', () => {
    expect(snippet(`đất đất đất ${'và '.repeat(150)} đất đai`, 'dat dai')).toContain('[đất] [đai]');
  });

  it('is one line without anything a terminal would act on', () => {
    expect(snippet('một\n\u001b[31m đất\u202e\t\r\nđai\u0000', 'dat')).toBe('một  [31m [đất]    đai');
  });

  it('shows the beginning where nothing was looked for, and nothing of nothing', () => {
    expect(snippet(long, '')).toMatch(/^Căn cứ .* …$/u);
    expect(snippet('', 'dat')).toBe('');
  });

  it('comes from the page that meets most', () => {
    const query = parseSearchQuery('đất "khai sinh" OR hộ*');
    expect(bestText(['đất', 'khai rồi sinh', 'đất, hộ tịch', 'đất khai sinh'], query)).toBe(2);
    expect(bestText(['nhà', 'đất'], query)).toBe(1);
    expect(bestText(['nhà'], query)).toBe(null);
  });
});
