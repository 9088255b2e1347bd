import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlace, editDistance, firstPlace } from '../../bench/cer.ts';

/** Few letters, so that near matches are common; long enough for three blocks of 32 rows. */
const word = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'ộ', ' '), minLength: 1, maxLength });

describe('editDistance', () => {
  it('counts insertions, deletions and replacements', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', '')).toBe(3);
    expect(editDistance('số', 'so')).toBe(1);
  });

  it('equals the plain table on any two strings', () => {
    fc.assert(fc.property(word(100), word(100), (a, b) => editDistance(a, b) === table(a, b, 0).at(-1)));
  });

  it('is a distance: symmetric, and no longer by a detour', () => {
    fc.assert(
      fc.property(word(70), word(70), word(70), (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });
});

describe('bestPlace', () => {
  it('finds a line wherever it stands', () => {
    const text = 'Nơi nhận: Như trên; Lưu: VT. Quyết dịnh này có hiệu lực kể từ ngày ký.';
    const place = bestPlace('Quyết định này có hiệu lực', text);
    expect(place.distance).toBe(1);
    expect(text.slice(place.start, place.end)).toBe('Quyết dịnh này có hiệu lực');
  });

  it('is the least distance to any substring, and the place it names has that distance', () => {
    fc.assert(
      fc.property(word(80), fc.oneof(word(120), fc.constant('')), (pattern, text) => {
        const place = bestPlace(pattern, text);
        expect(place.distance).toBe(Math.min(pattern.length, ...lastRow(pattern, text)));
        expect(editDistance(pattern, text.slice(place.start, place.end))).toBe(place.distance);
      }),
    );
  });

  it('is 0 exactly where the text holds the line', () => {
    fc.assert(
      fc.property(word(60), word(60), word(60), (before, pattern, after) => {
        const text = before + pattern + after;
        const place = bestPlace(pattern, text);
        expect(place.distance).toBe(0);
        expect(text.slice(place.start, place.end)).toBe(pattern);
        expect(place.start).toBe(text.indexOf(pattern));
      }),
    );
  });
});

describe('firstPlace', () => {
  it('takes the earliest good place, not the best one', () => {
    const text = 'thông bao số một; thông báo số một';
    expect(firstPlace('thông báo số một', text, 2)).toEqual({ distance: 1, start: 0, end: 16 });
    expect(firstPlace('thông báo số một', text, 0)?.start).toBe(18);
    expect(firstPlace('quyết định', text, 1)).toBeNull();
  });

  it('exists exactly when the best place is good enough', () => {
    fc.assert(
      fc.property(word(40), word(120), fc.nat(10), (pattern, text, most) => {
        const place = firstPlace(pattern, text, most);
        expect(place !== null).toBe(Math.min(...lastRow(pattern, text)) <= most);
      }),
    );
  });
});

/** Last row of the distance table; `firstRow` 1 counts what stands before the match. */
function table(a: string, b: string, free: 0 | 1): number[] {
  let column = Array.from({ length: a.length + 1 }, (_, i) => i);
  const row = [a.length];
  for (let j = 1; j <= b.length; j += 1) {
    const next = [free ? 0 : j];
    for (let i = 1; i <= a.length; i += 1) {
      const replace = (column[i - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (column[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
    }
    column = next;
    row.push(column[a.length] ?? 0);
  }
  return row;
}

function lastRow(pattern: string, text: string): number[] {
  return table(pattern, text, 1).slice(1);
}
