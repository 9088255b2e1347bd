import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSheetText, type Sheet, sheetText } from '../../../src/domain/index.ts';

const code = fc
  .tuple(fc.stringMatching(/^[0-9A-ZĐa-z]$/), fc.stringMatching(/^[0-9A-Za-zĐđ._-]{0,60}$/))
  .map((parts) => parts.join('').normalize('NFC'))
  .filter((text) => !text.includes('..'));
const sheet: fc.Arbitrary<Sheet> = fc.oneof(
  fc.record({ action: fc.constantFrom('dossier' as const, 'end' as const), code }),
  fc.record({
    action: fc.constant('document' as const),
    kind: fc.option(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/), { nil: null }),
  }),
);

describe('the code on a separator sheet', () => {
  it('says what was put in', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        expect(parseSheetText(sheetText(one))).toEqual(one);
      }),
    );
  });

  it('shows one wrong letter, wherever it is', () => {
    const wrong = fc.tuple(sheet, fc.nat(), fc.constantFrom(...'0123456789ABCXYZĐ.-_:'));
    fc.assert(
      fc.property(wrong, ([one, at, letter]) => {
        const text = sheetText(one);
        const place = at % text.length;
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        if (changed !== text) expect(parseSheetText(changed)).toBeNull();
      }),
      { numRuns: 20_000 },
    );
  });

  it('shows two neighbours swapped, and a part cut off', () => {
    fc.assert(
      fc.property(sheet, fc.nat(), (one, at) => {
        const text = sheetText(one);
        const place = at % (text.length - 1);
        const swapped = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2);
        if (swapped !== text) expect(parseSheetText(swapped)).toBeNull();
        expect(parseSheetText(text.slice(0, place + 1))).toBeNull();
      }),
    );
  });

  it('takes no text of others, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseSheetText(text)).toBeNull();
      }),
    );
  });
});
