import { describe, expect, it } from 'vitest';
import { makeHandwrittenPage } from '../../../../samples/generator/hard/papers/handwritten-page.ts';
import { makeSheet } from '../../../../samples/generator/hard/papers/make-sheet.ts';
import { lieOf } from '../../../../samples/generator/hard/plan/lie.ts';
import { planHardSet } from '../../../../samples/generator/hard/plan/plan-hard-set.ts';
import { fullText, printedText } from '../../../../samples/generator/hard/truth/texts.ts';
import { truthOfPage } from '../../../../samples/generator/hard/truth/truth-of-page.ts';
import { Random } from '../../../../samples/generator/random.ts';

const pages = planHardSet({ seed: 'sheets.test', count: 150 }).map((plan) => {
  const sheet = makeSheet(plan);
  const surface = lieOf(plan, sheet.page.widthMm, sheet.page.heightMm);
  return { plan, sheet, truth: truthOfPage(plan, sheet, surface) };
});

describe('sheets of a hard set', () => {
  it('have text unless they are empty backs', () => {
    for (const { plan, truth } of pages) {
      const letters = printedText(truth).match(/\p{L}/gu)?.length ?? 0;
      if (plan.blank) expect(letters, plan.id).toBe(0);
      else expect(letters, plan.id).toBeGreaterThan(15);
    }
  });

  it('have every word inside the picture but for stamps on the edge', () => {
    for (const { plan, truth } of pages) {
      const words = truth.lines.flatMap((line) => line.words).filter(({ ink }) => ink !== 'stamp');
      for (const { text, box } of words) {
        const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= truth.widthPx && box[3] <= truth.heightPx;
        expect(inside, `${plan.id} ${plan.kind} ${text} ${box}`).toBe(true);
        expect(box[0] < box[2] && box[1] < box[3], `${plan.id} ${text}`).toBe(true);
      }
    }
  });

  it('hold handwriting where they say so, and print under stamps', () => {
    const penned = pages.filter(({ truth }) => truth.wear.includes('handwriting'));
    expect(penned.length).toBeGreaterThan(20);
    for (const { truth } of penned) {
      expect(truth.lines.some(({ words }) => words.some(({ ink }) => ink === 'handwriting'))).toBe(true);
    }
    const stamped = pages.filter(({ plan }) => plan.features.includes('seal-over-text'));
    const under = stamped.filter(({ truth }) => truth.lines.some((line) => line.words.some((word) => word.under)));
    expect(under.length).toBe(stamped.length);
  });

  it('write numbers and days into heads', () => {
    const numbers = pages.flatMap(({ truth }) => truth.lines.filter(({ block }) => block === 'head-left-2'));
    const byHand = numbers.find(({ words }) => words.some(({ ink }) => ink === 'handwriting'));
    expect(byHand?.text).toMatch(/^Số:? ?\d+[a-z]? ?\/\S+$/u);
    expect(byHand?.words.find(({ ink }) => ink)?.value).toBe('number');
  });
});

describe('texts of a page', () => {
  const word = (text: string, more: object = {}) => ({ text, box: [0, 0, 1, 1] as const, ...more });
  const line = {
    text: 'Số: 123/QĐ-UBND ngày 05',
    words: [
      word('Số:'),
      word('123', { ink: 'handwriting', value: 'number' }),
      word('/QĐ-UBND', { joined: true }),
      word('ngày'),
      word('05', { ink: 'handwriting' }),
    ],
  };
  const page = { ...pages[0]?.truth, blank: false, lines: [line] } as never;

  it('cut handwriting out of the printed lines and keep it in the full ones', () => {
    expect(printedText(page)).toBe('Số:\n/QĐ-UBND ngày\n');
    expect(fullText(page)).toBe('Số: 123/QĐ-UBND ngày 05\n');
  });
});

describe('handwritten pages', () => {
  it('carry at least eight values by hand, and printed ones beside them', () => {
    for (let index = 0; index < 40; index += 1) {
      const words = makeHandwrittenPage(new Random(`pen-${index}`)).lines.flatMap((line) => line.words);
      expect(words.filter(({ value }) => value).length, `pen-${index}`).toBeGreaterThanOrEqual(8);
      const printed = words.filter(({ ink, text }) => !ink && /\d/u.test(text));
      expect(printed.length, `pen-${index}`).toBeGreaterThan(5);
    }
  });
});
