import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalOrder } from '../../../src/pipeline/natural-order.ts';
import { editDistance, nearestNames } from '../../../src/pipeline/nearest-name.ts';
import { trackProgress } from '../../../src/pipeline/progress.ts';
import type { RunProgress } from '../../../src/pipeline/report.ts';

describe('natural order', () => {
  it('counts as people do', () => {
    const names = ['trang 10.png', 'trang 2.png', 'Trang 1.png', 'a/10.png', 'a/9.png', '01.png', '1.png', '001.png'];
    expect(names.toSorted(naturalOrder)).toEqual([
      '1.png',
      '01.png',
      '001.png',
      'a/9.png',
      'a/10.png',
      'Trang 1.png',
      'trang 2.png',
      'trang 10.png',
    ]);
  });

  it('is a total order, whatever the names', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'A', '0', '1', '10', 'ế', 'ế', '/', ' ') });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(naturalOrder(a, b))).toBe(0 - Math.sign(naturalOrder(b, a)));
        expect(naturalOrder(a, b) === 0).toBe(a === b);
        if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0) expect(naturalOrder(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('nearest names', () => {
  it('finds slips of the finger', () => {
    const known = ['intake', 'register', 'straighten', 'recognize', 'record', 'screen', 'split'];
    expect(nearestNames('recognise', known)).toEqual(['recognize']);
    expect(nearestNames('sceren', known)[0]).toBe('screen');
    expect(nearestNames('reg', known)[0]).toBe('register');
    expect(nearestNames('zzzzzzzz', known)).toEqual([]);
  });

  it('counts edits like a distance', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('progress', () => {
  it('expects of unopened dossiers what opened ones had, and times only pages really worked on', () => {
    const said: RunProgress[] = [];
    let nowMs = 0;
    const track = trackProgress({ dossiers: 3, nowMs: () => nowMs, onProgress: (progress) => said.push(progress) });
    track.phase('dossiers');
    expect(said.at(-1)).toMatchObject({ done: 0, total: 3, pagesTotal: 0, etaSeconds: null });
    track.pagesFound('a', 10);
    expect(said.at(-1)).toMatchObject({ pagesTotal: 30 });
    for (let page = 1; page <= 6; page++) track.pageDone('a', page, false);
    expect(said.at(-1)).toMatchObject({ pagesDone: 6, etaSeconds: null });
    nowMs = 8000;
    for (let page = 7; page <= 10; page++) track.pageDone('a', page, true);
    expect(said.at(-1)).toMatchObject({ pagesDone: 10, pagesTotal: 30, etaSeconds: 40 });
    track.pageDone('a', 10, true);
    expect(said.at(-1)?.pagesDone).toBe(10);
    track.dossierDone();
    expect(said.at(-1)).toMatchObject({ done: 1 });
  });
});
