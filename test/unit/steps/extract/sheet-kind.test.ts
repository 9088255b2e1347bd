import { describe, expect, it } from 'vitest';
import { type PageCode, sheetText } from '../../../../src/domain/index.ts';
import { withSheetKind } from '../../../../src/steps/extract/sheet-kind.ts';
import { extractPages } from '../../../support/extract-pages.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, textPage } from '../../../support/text-page.ts';

const sheet = (kind: string | null): PageCode[] => {
  const text = sheetText({ action: 'document', kind });
  return [
    { format: 'qr', text, box: [1, 2, 3, 4] },
    { format: 'frame', text: 'document', box: [0, 0, 9, 9] },
  ];
};
const document = { pages: [4, 5] };

describe('the kind a separator sheet gives', () => {
  it('is believed where the paper says nothing, with the code as evidence', async () => {
    const read = await extractPages([textPage([]), textPage(BODY)]);
    const { paperKind, typeCode } = withSheetKind(read, document, [sheet('giay-khai-sinh'), []]);
    expect(paperKind).toMatchObject({
      value: 'giay-khai-sinh',
      source: 'barcode',
      page: 4,
      box: [1, 2, 3, 4],
      doubt: null,
    });
    expect(typeCode).toMatchObject({ value: '32', source: 'barcode', doubt: null });
  });

  it('waits for a person where the title says otherwise', async () => {
    const read = await extractPages([textPage([]), textPage([...DECISION_HEAD, ...DECISION_TITLE, ...BODY])]);
    expect(withSheetKind(read, document, [sheet('quyet-dinh'), []]).paperKind).toMatchObject({
      source: 'barcode',
      doubt: null,
    });
    expect(withSheetKind(read, document, [sheet('to-trinh'), []]).paperKind).toMatchObject({
      doubt: 'TYPE_UNSURE',
      candidates: [{ value: 'to-trinh' }, { value: 'quyet-dinh' }],
    });
  });

  it('changes nothing where the sheet names none that is known', async () => {
    const read = await extractPages([textPage([]), textPage(BODY)]);
    expect(withSheetKind(read, document, [sheet(null), []])).toBe(read);
    expect(withSheetKind(read, document, [sheet('khong-co'), []])).toBe(read);
  });
});
