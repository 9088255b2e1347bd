import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldedWords,
  highlightPieces,
  highlightRanges,
  makeSnippet,
  parseSearchQuery,
  type SearchTerm,
  searchTokens,
  searchWords,
} from '../../../src/domain/index.ts';

const SYLLABLES = [
  'đất',
  'ĐAI',
  'đai',
  'Đắk',
  'Lắk',
  'hoà',
  'hòa',
  'quý',
  'm²',
  'm2',
  'xã',
  '12/QĐ-UBND',
  'a\u0302\u0301',
];
const SIGNS = [' ', '  ', '\n', ', ', '-', '"', '*', ' OR ', ' -', '…', '\f', '\u00a0', ''];
const part = fc.oneof(
  fc.constantFrom(...SYLLABLES),
  fc.constantFrom(...SIGNS),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const texts = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
const spelling = fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD');

/** Words of a piece are those of a term: all of a phrase, or a beginning. */
const isOf = (piece: string, { words, prefix }: SearchTerm) => {
  const folded = foldedWords(piece);
  const wanted = words.map((word) => word.folded).join(' ');
  return prefix ? folded.startsWith(wanted) : folded === wanted;
};

describe('words of a text', () => {
  it('are the same in NFC and NFD, in capitals and small letters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SYLLABLES)), spelling, (syllables, form) => {
        const text = syllables.join(' ');
        expect(searchWords(text.normalize(form).toUpperCase())).toEqual(searchWords(text));
      }),
    );
  });

  it('hold letters and digits only, and lie in the text one behind the other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const token of searchTokens(text)) {
          expect(token.folded).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(token.exact).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(searchWords(text.slice(token.start, token.end))).toEqual([
            { folded: token.folded, exact: token.exact },
          ]);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('highlighting', () => {
  it('gives the text back, and marks only what was looked for', () => {
    fc.assert(
      fc.property(texts, texts, (text, words) => {
        const query = parseSearchQuery(words);
        const pieces = highlightPieces(text, highlightRanges(text, query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces.filter(({ hit }) => hit)) {
          const overlapping = query.all.flat().some(({ words: own }) => own.length > 1);
          if (!overlapping) expect(query.all.flat().some((term) => isOf(piece.text, term))).toBe(true);
          expect(piece.text).not.toBe('');
        }
      }),
    );
  });

  it('marks a phrase as a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 }), texts, (phrase, rest) => {
        const query = parseSearchQuery(`"${phrase.join(' ')}"`);
        const text = `${rest} ${phrase.join(', ')} ${rest}`;
        const hits = highlightPieces(text, highlightRanges(text, query)).filter(({ hit }) => hit);
        expect(hits.length).toBeGreaterThan(0);
      }),
    );
  });

  it('of a snippet lies in it and folds to what was looked for', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 20 }), fc.constantFrom(...SYLLABLES), (parts, word) => {
        const query = parseSearchQuery(word);
        const { text, highlights } = makeSnippet(parts.join(' '), query);
        for (const [start, end] of highlights) {
          expect(foldedWords(text.slice(start, end))).toBe(foldedWords(word));
        }
        expect(text).not.toMatch(/[\n\r\f\t]/);
      }),
    );
  });
});

describe('a query', () => {
  it('is read from anything, into words the index can hold', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        const { all, none } = parseSearchQuery(text);
        for (const { words } of [...all.flat(), ...none]) {
          expect(words.length).toBeGreaterThan(0);
          for (const { folded, exact } of words) {
            expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
            expect(exact).not.toMatch(/["\s\0]/);
          }
        }
      }),
    );
  });
});
