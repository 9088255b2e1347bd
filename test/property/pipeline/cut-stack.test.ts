import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageSheet } from '../../../src/domain/index.ts';
import { cutStack } from '../../../src/pipeline/index.ts';

const CODES = ['H1', 'H2', 'H3'];
const sheetOf = (action: 'dossier' | 'end') =>
  fc.constantFrom(...CODES).map((code): PageSheet => ({ state: 'read', sheet: { action, code }, whole: true }));
const documentSheet: PageSheet = { state: 'read', sheet: { action: 'document', kind: null }, whole: true };
const unread = fc
  .constantFrom('dossier' as const, 'document' as const)
  .map((frame): PageSheet => ({ state: 'unread', frame }));
const page = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: sheetOf('dossier') },
  { weight: 1, arbitrary: sheetOf('end') },
  { weight: 1, arbitrary: fc.constant(documentSheet) },
  { weight: 1, arbitrary: unread },
);
const stack = fc.array(page, { maxLength: 40 });
const isLost = (one: PageSheet | null | undefined) => one?.state === 'unread' && one.frame === 'dossier';
const opens = (one: PageSheet | null | undefined, code: string) =>
  one?.state === 'read' && one.sheet.action === 'dossier' && one.sheet.code === code;

describe('a stack cut at its dossier sheets', () => {
  it('leaves no page out, and puts none but an unreadable sheet into two places', () => {
    fc.assert(
      fc.property(stack, (pages) => {
        const { sections, gaps } = cutStack(pages);
        const times = pages.map(() => 0);
        const count = (index: number) => {
          times[index] = (times[index] ?? 0) + 1;
        };
        for (const section of sections) section.pages.forEach(count);
        for (const { first, last } of gaps) for (let index = first; index <= last; index += 1) count(index);
        times.forEach((met, index) => {
          expect(met).toBeGreaterThanOrEqual(1);
          if (met > 1) expect(met === 2 && isLost(pages[index])).toBe(true);
        });
      }),
    );
  });

  it('gives a page to a dossier only where the last dossier sheet before it says so', () => {
    fc.assert(
      fc.property(stack, (pages) => {
        for (const { code, pages: own } of cutStack(pages).sections) {
          expect(opens(pages[own[0] ?? -1], code)).toBe(true);
          for (const index of own) {
            const before = pages
              .slice(0, index + 1)
              .findLastIndex((one) => one?.state === 'read' && one.sheet.action === 'dossier');
            expect(opens(pages[before], code)).toBe(true);
            // Nothing behind a sheet that cannot be read, and nothing behind one that ends a dossier.
            const between = pages.slice(before, index);
            expect(between.some(isLost)).toBe(false);
            expect(between.some((one) => one?.state === 'read' && one.sheet.action === 'end')).toBe(false);
          }
        }
      }),
    );
  });
});
