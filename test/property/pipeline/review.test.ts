import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  type PageText,
  pageString,
  pageWords,
  type ReviewAction,
  type ReviewEntry,
} from '../../../src/domain/index.ts';
import { decidedMarks, markedDossier, markedGeometry } from '../../../src/pipeline/review/marks.ts';
import { arrangedSpans } from '../../../src/pipeline/review/spans.ts';
import { withWords, wordsFor } from '../../../src/pipeline/review/words.ts';
import type { DocumentSpan } from '../../../src/plugin/index.ts';

const keyOf = (page: number) => `${String(page).padStart(64, '0')}:0`;
const entriesOf = (actions: readonly ReviewAction[], undone: readonly boolean[] = []): ReviewEntry[] =>
  actions.map((action, at) => ({ seq: at + 1, at: '', by: '', action, was: null, undone: undone[at] ?? false }));

/** A dossier of up to 20 pages cut anywhere, some documents passed on as they are. */
const spans = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 5 }), whole: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map((parts) => {
    let next = 1;
    return parts.map(({ size, whole }, index): DocumentSpan => {
      const pages = Array.from({ length: size }, () => next++);
      return { ordinal: index + 1, pages, reason: 'head', passThrough: whole ? { sha256: 'f', name: 'a.pdf' } : null };
    });
  });
const page = fc.integer({ min: 1, max: 32 }).map(keyOf);
const arranging: fc.Arbitrary<ReviewAction> = fc.oneof(
  fc.record({ kind: fc.constant('begins' as const), page, set: fc.boolean() }),
  fc.record({ kind: fc.constant('order' as const), pages: fc.uniqueArray(page, { minLength: 2, maxLength: 6 }) }),
);

describe('documents as people arranged them', () => {
  it('have every page exactly once, whatever was decided', () => {
    fc.assert(
      fc.property(spans, fc.array(arranging, { maxLength: 12 }), (given, actions) => {
        const arranged = arrangedSpans(given, keyOf, entriesOf(actions));
        const all = (list: readonly DocumentSpan[]) => list.flatMap(({ pages }) => pages).sort((a, b) => a - b);
        expect(all(arranged)).toEqual(all(given));
        expect(arranged.map(({ ordinal }) => ordinal)).toEqual(arranged.map((_, index) => index + 1));
        expect(arranged.every(({ pages }) => pages.length > 0)).toBe(true);
      }),
    );
  });

  it('leave files alone that are passed on byte for byte', () => {
    fc.assert(
      fc.property(spans, fc.array(arranging, { maxLength: 12 }), (given, actions) => {
        const whole = (list: readonly DocumentSpan[]) =>
          list.filter(({ passThrough }) => passThrough !== null).map(({ pages }) => pages);
        expect(whole(arrangedSpans(given, keyOf, entriesOf(actions)))).toEqual(whole(given));
      }),
    );
  });

  it('are what they were once everything is taken back', () => {
    fc.assert(
      fc.property(spans, fc.array(arranging, { maxLength: 12 }), (given, actions) => {
        const undone = actions.map(() => true);
        expect(arrangedSpans(given, keyOf, entriesOf(actions, undone))).toEqual(given);
      }),
    );
  });

  it('say the same twice: what is arranged is not arranged further', () => {
    fc.assert(
      fc.property(spans, fc.array(arranging, { maxLength: 12 }), (given, actions) => {
        const entries = entriesOf(actions.filter(({ kind }) => kind === 'begins'));
        const once = arrangedSpans(given, keyOf, entries);
        expect(arrangedSpans(once, keyOf, entries).map(({ pages }) => pages)).toEqual(once.map(({ pages }) => pages));
      }),
    );
  });
});

const WIDTH = 1000;
const box = fc
  .tuple(
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 4, max: 99 }),
    fc.integer({ min: 4, max: 40 }),
  )
  .map(([x, y, width, height]): [number, number, number, number] => [x, y, x + width, y + height]);
const word = fc.record({ text: fc.string({ minLength: 1, maxLength: 8 }), box, confidence: fc.constant(0.5) });
const text: fc.Arbitrary<PageText> = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 6 })
  .map((lines) => ({
    origin: lines.length === 0 ? ('none' as const) : ('ocr' as const),
    widthPx: WIDTH,
    heightPx: WIDTH,
    confidence: null,
    blocks: lines.map((words) => {
      const outer = words[0]?.box ?? [0, 0, 1, 1];
      return { box: outer, lines: [{ words, box: outer, baseline: outer }] };
    }),
  }));
const correction = fc.record({ box, text: fc.constantFrom('', 'Nguyễn', 'Xã Tân Lập', '  hai   từ ') });
const isIn = ([x0, y0, x1, y1]: Box, [a, b, c, d]: Box) =>
  (x0 + x1) / 2 >= a && (x0 + x1) / 2 < c && (y0 + y1) / 2 >= b && (y0 + y1) / 2 < d;

describe('words corrected by place', () => {
  it('take the place of what stood there and touch nothing else', () => {
    fc.assert(
      fc.property(text, correction, (given, wish) => {
        const corrected = withWords(given, wish);
        const outside = pageWords(given).filter((one) => !isIn(one.box, wish.box));
        const added = wish.text.split(/\s+/).filter(Boolean);
        const isNew = (confidence: number) => confidence === 1;
        expect(pageWords(corrected).filter((one) => !isNew(one.confidence))).toEqual(outside);
        expect(
          pageWords(corrected)
            .filter((one) => isNew(one.confidence))
            .map((one) => one.text),
        ).toEqual(added);
      }),
    );
  });

  it('stay in their box, side by side, and corrected once more are the same', () => {
    fc.assert(
      fc.property(text, correction, (given, wish) => {
        const once = withWords(given, wish);
        const added = pageWords(once).filter(({ confidence }) => confidence === 1);
        expect(added.every((one) => one.box[0] >= wish.box[0] && one.box[2] <= wish.box[2] + 1)).toBe(true);
        expect(added.every((one, at) => at === 0 || one.box[0] >= (added[at - 1]?.box[2] ?? 0) - 1)).toBe(true);
        const inside = added.filter((one) => isIn(one.box, wish.box));
        if (inside.length === added.length) expect(pageString(withWords(once, wish))).toBe(pageString(once));
      }),
    );
  });

  it('do not count for a page that was turned afterwards, until that is taken back', () => {
    const words: ReviewAction = { kind: 'words', page: keyOf(1), box: [0, 0, 9, 9], text: 'a' };
    const rotate: ReviewAction = { kind: 'rotate', page: keyOf(1), rotation: 90 };
    expect(wordsFor(keyOf(1), entriesOf([words, rotate]))).toEqual([]);
    expect(wordsFor(keyOf(1), entriesOf([words, rotate], [false, true]))).toEqual([words]);
    expect(wordsFor(keyOf(1), entriesOf([rotate, words]))).toEqual([words]);
    expect(wordsFor(keyOf(2), entriesOf([words]))).toEqual([]);
  });
});

describe('marks', () => {
  const mark = (name: 'blank' | 'duplicate', set: boolean): ReviewAction => ({
    kind: 'mark',
    page: keyOf(1),
    mark: name,
    set,
  });

  it.each([
    ['the last decision wins', [mark('blank', true), mark('blank', false)], [], { set: [], taken: ['blank'] }],
    [
      'a person’s mark stands against sohoa undo',
      [mark('duplicate', true)],
      ['duplicate'],
      { set: ['duplicate'], taken: [] },
    ],
    ['sohoa undo alone counts', [], ['blank', 'spread'], { set: [], taken: ['blank', 'spread'] }],
  ])('%s', (_what, actions, undone, expected) => {
    expect(decidedMarks(keyOf(1), entriesOf(actions), undone)).toEqual(expected);
  });

  it('of a page go to the page, those of a dossier to the dossier', () => {
    const decided = { set: ['blank', 'duplicate'] as const, taken: ['odd-skew'] as const };
    const geometry = { ...({} as Parameters<typeof markedGeometry>[0]), marks: ['odd-skew' as const] };
    expect(markedGeometry(geometry, decided).marks).toEqual(['blank']);
    const marks = [{ page: 3, marks: ['odd-skew' as const, 'spread' as const] }];
    expect(
      markedDossier(
        marks,
        new Map([
          [3, decided],
          [1, decided],
        ]),
      ),
    ).toEqual([
      { page: 1, marks: ['duplicate'] },
      { page: 3, marks: ['spread', 'duplicate'] },
    ]);
  });
});
