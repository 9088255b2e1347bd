import { describe, expect, it } from 'vitest';
import { readRange } from '../../../../src/service/api/byte-range.ts';

describe('the part of a file asked for', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
  ])('%s', (header, range) => expect(readRange(header, 100)).toEqual(range));

  it.each([
    undefined,
    '',
    'bytes=-',
    'bytes=9-3',
    'bytes=0-1,5-6',
    'lines=1-2',
    'bytes=a-b',
    `bytes=${'9'.repeat(30)}-`,
  ])('is all of it for %s', (header) => expect(readRange(header, 100)).toBeNull());

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('lies outside for %s', (header) => {
    expect(() => readRange(header, 100)).toThrow(expect.objectContaining({ code: 'RANGE_IMPOSSIBLE' }));
  });
});
