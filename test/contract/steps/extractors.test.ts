import { describe, expect, it } from 'vitest';
import { paperField, paperKind } from '../../../src/domain/index.ts';
import { defineExtractor } from '../../../src/plugin/index.ts';
import { extractWith } from '../../../src/steps/extract/index.ts';
import { builtInExtractors } from '../../../src/steps/extract/papers/index.ts';
import { extractorsOf } from '../../../src/workspace/plugins.ts';
import { formPage } from '../../support/form-page.ts';
import { readValues } from '../../support/read-values.ts';

const PLACED = /^(holder|issuedDate|organName|code|signer)/;

describe.each(builtInExtractors.map((extractor) => [extractor.kind, extractor] as const))('%s', (kind, extractor) => {
  it('is a kind of the list, with words for every value', () => {
    expect(paperKind(kind)).not.toBeNull();
    const unnamed = extractor.fields.filter(({ key }) => !PLACED.test(key) && paperField(key) === null);
    expect(unnamed.map(({ key }) => key)).toEqual([]);
  });

  it.each(extractor.samples)('reads its sample %#', async ({ lines, expect: values }) => {
    const [title = '', ...rest] = lines;
    const page = formPage([`~${title}`, '', ...rest.map((line) => line.replace(/ {3,}/g, '  |  '))]);
    expect(await readValues([page])).toMatchObject({ paperKind: kind, ...values });
  });
});

describe('an extractor of a plugin', () => {
  const card = defineExtractor({
    kind: 'acme-the-thu-vien',
    name: { vi: 'Thẻ thư viện', en: 'Library card' },
    version: 3,
    titles: ['thẻ thư viện'],
    fields: [
      { key: 'holderName', type: 'name', labels: ['Bạn đọc'], required: true },
      { key: 'cardNumber', type: 'figure', labels: ['Số thẻ'], shape: /^(?<v>TV-\d{6})$/ },
      { key: 'validUntil', type: 'date', labels: ['Có giá trị đến'] },
    ],
    rules: [({ cardNumber }) => (cardNumber === 'TV-000000' ? [{ key: 'cardNumber', doubt: 'CODE_FORMAT' }] : [])],
    samples: [],
  });
  const lines = ['~THẺ THƯ VIỆN', 'Bạn đọc: Lê Thị Hoa', 'Số thẻ: TV-000123', 'Có giá trị đến: 05/06/2027'];

  it('adds a kind: title, values and rules', async () => {
    expect(await readValues([formPage(lines)], [], extractWith([card]))).toMatchObject({
      paperKind: 'acme-the-thu-vien',
      typeCode: '32',
      holderName: 'Lê Thị Hoa',
      cardNumber: 'TV-000123',
      validUntil: '2027-06-05',
      term: 'until',
    });
    const wrong = lines.map((line) => line.replace('000123', '000000'));
    expect(await readValues([formPage(wrong)], [], extractWith([card]))).toMatchObject({ cardNumber: '? CODE_FORMAT' });
  });

  it('is part of the key of results', () => {
    expect(extractWith([card]).parts).toEqual(['acme-the-thu-vien 3']);
    expect(extractWith([]).parts).toBeUndefined();
  });

  it('is refused where it could not be known or two packages read the same kind', () => {
    const plugin = (from: string, extractors: readonly unknown[]) => ({
      ...{ from, steps: [], connectors: [] },
      extractors: extractors as (typeof card)[],
    });
    expect(extractorsOf([plugin('acme', [card])])).toEqual([card]);
    for (const wrong of [null, { ...card, kind: 'Thẻ' }, { ...card, titles: [] }, { ...card, version: 0 }]) {
      expect(() => extractorsOf([plugin('acme', [wrong])])).toThrow(/extract/);
    }
    expect(() => extractorsOf([plugin('acme', [card]), plugin('other', [card])])).toThrow(/acme-the-thu-vien/);
  });
});
