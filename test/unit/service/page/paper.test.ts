import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureWidth } from '../../../../src/service/page/paper/picture-width.ts';
import { chosen, extend, placeWords, walk } from '../../../../src/service/page/paper/word-walk.ts';
import { type Box, nextFit, placePage, stepZoom, type Zoom } from '../../../../src/service/page/paper/zoom.ts';
import { pageAction } from '../../../../src/service/page/thumbnails/page-actions.ts';
import { scrollToItem, visibleWindow } from '../../../../src/service/page/thumbnails/visible-window.ts';
import type { PageView } from '../../../../src/service/review/api.ts';
import { fakeDossier } from '../../../support/fake-review.ts';

const page = { width: 2480, height: 3508 };
const room = { width: 780, height: 640 };

describe('the zoom to a box', () => {
  it('shows the whole box, in the middle where the page allows', () => {
    const box: Box = [1200, 1700, 1700, 1760];
    const { scale, left, top } = placePage(page, room, { mode: 'box' }, box);
    expect(scale).toBeGreaterThan(room.width / page.width);
    expect(left + room.width / 2).toBeCloseTo(1450 * scale);
    expect(top + room.height / 2).toBeCloseTo(1730 * scale);
  });

  it('keeps every box in sight and never scrolls past the page', () => {
    const side = fc.integer({ min: 0, max: 2400 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), (x, y, w, h) => {
        const { scale, left, top } = placePage(page, room, { mode: 'box' }, [x, y, x + w, y + h]);
        expect(x * scale).toBeGreaterThanOrEqual(left - 1e-6);
        expect((x + w) * scale).toBeLessThanOrEqual(left + room.width + 1e-6);
        expect(y * scale).toBeGreaterThanOrEqual(top - 1e-6);
        expect((y + h) * scale).toBeLessThanOrEqual(top + room.height + 1e-6);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(page.height * scale);
      }),
    );
  });

  it('is left alone once the person chose a size', () => {
    const free: Zoom = { mode: 'free', factor: 1.5 };
    expect(placePage(page, room, free, [0, 0, 10, 10]).scale).toBeCloseTo((1.5 * room.width) / page.width);
    const nearer = stepZoom(page, room, { mode: 'width' }, null, true);
    expect(nearer).toEqual({ mode: 'free', factor: 1.25 });
    expect(stepZoom(page, room, nearer, null, false)).toEqual({ mode: 'free', factor: 1 });
    expect(nextFit(nearer)).toEqual({ mode: 'box' });
  });

  it('asks for the smallest sharp picture', () => {
    expect(pictureWidth(2480, 0.3, 1)).toBe(800);
    expect(pictureWidth(2480, 0.6, 1)).toBe(1600);
    expect(pictureWidth(2480, 1, 2)).toBe(2400);
    expect(pictureWidth(700, 1, 1)).toBe(700);
  });
});

describe('the window on a long list', () => {
  it('holds what is in sight and little more, anywhere in 800 pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 799 * 136 }), (scrollTop) => {
        const { first, end } = visibleWindow(scrollTop, 690, 136, 800);
        expect(first * 136).toBeLessThanOrEqual(scrollTop);
        expect(end === 800 || end * 136 >= scrollTop + 690).toBe(true);
        expect(end - first).toBeLessThan(20);
      }),
    );
    expect(visibleWindow(0, 690, 136, 0)).toEqual({ first: 0, end: 0 });
  });

  it('scrolls no further than needed', () => {
    expect(scrollToItem(0, 690, 136, 2)).toBe(0);
    expect(scrollToItem(0, 690, 136, 10)).toBe(11 * 136 - 690);
    expect(scrollToItem(1000, 690, 136, 2)).toBe(272);
  });
});

describe('walking over words', () => {
  const words = placeWords(fakeDossier('x', 1).words);

  it('goes along the line and to the word right below', () => {
    expect(walk(words, 0, 'right')).toBe(1);
    expect(walk(words, 0, 'left')).toBe(0);
    expect(walk(words, 4, 'down')).toBe(13);
    expect(walk(words, 13, 'up')).toBe(4);
    expect(walk(words, words.length - 1, 'down')).toBe(words.length - 1);
  });

  it('chooses neighbours of one line only', () => {
    const two = extend(words, { from: 7, to: 7 }, 1);
    expect(two).toEqual({ from: 7, to: 8 });
    expect(extend(words, two, 1)).toEqual(two);
    expect(extend(words, { from: 7, to: 7 }, -1)).toEqual({ from: 7, to: 7 });
    expect(chosen(words, two)).toEqual({ text: 'chữ0-7 chữ0-8', box: [850, 200, 1030, 214] });
  });
});

describe('what is done to a page', () => {
  const { view } = fakeDossier('x', 20);
  const at = (number: number) => view.pages[number - 1] as PageView;

  it('turns from how the page lies now', () => {
    expect(pageAction(view, { ...at(1), rotation: 270 }, 'rotateRight')).toMatchObject({ rotation: 0 });
    expect(pageAction(view, at(1), 'rotateLeft')).toMatchObject({ rotation: 270 });
  });

  it('splits and joins only where that means something', () => {
    expect(pageAction(view, at(1), 'split')).toBeNull();
    expect(pageAction(view, at(4), 'split')).toEqual({ kind: 'begins', page: at(4).key, set: true });
    expect(pageAction(view, at(4), 'join')).toBeNull();
    expect(pageAction(view, at(1), 'join')).toBeNull();
    expect(pageAction(view, at(11), 'join')).toEqual({ kind: 'begins', page: at(11).key, set: false });
  });

  it('moves a page within its document', () => {
    const action = pageAction(view, at(11), 'down');
    const keys = [12, 11, 13, 14, 15, 16, 17, 18, 19, 20].map((number) => at(number).key);
    expect(action).toEqual({ kind: 'order', pages: keys });
    expect(pageAction(view, at(11), 'up')).toBeNull();
  });

  it('takes a mark back', () => {
    expect(pageAction(view, at(1), 'blank')).toMatchObject({ set: true });
    expect(pageAction(view, { ...at(1), marks: ['blank'] }, 'blank')).toMatchObject({ set: false });
  });
});
