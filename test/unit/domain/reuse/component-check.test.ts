import { describe, expect, it } from 'vitest';
import { checkComponents, componentsOf, type Procedure, VALIDITY_RULES } from '../../../../src/domain/index.ts';
import { recordBundle } from '../../../support/record-bundle.ts';

const component = (code: string, paperKind: string, required = true) => ({ code, name: code, paperKind, required });
const procedure: Procedure = {
  ...{ root: '2.900901', name: 'Hỗ trợ', fieldCode: 'BTXH', fieldName: 'Bảo trợ xã hội' },
  components: [
    component('A', 'to-khai'),
    component('B', 'giay-khai-sinh'),
    component('C', 'giay-khai-sinh', false),
    component('D', 'can-cuoc'),
  ],
  ...{ resultCode: 'KQ', resultPaperKind: 'quyet-dinh', returnsPaper: true },
  ...{ validFrom: '2020-01-01', validUntil: null },
};
const serve = (kinds: (string | null)[]) => componentsOf(procedure, kinds, VALIDITY_RULES);

describe('which component a paper serves', () => {
  it.each([
    ['two of a kind fill two components', ['giay-khai-sinh', 'giay-khai-sinh'], ['B', 'C']],
    ['a third serves the first again', ['giay-khai-sinh', 'giay-khai-sinh', 'giay-khai-sinh'], ['B', 'C', 'B']],
    ['an extract serves where the certificate is asked for', ['trich-luc-khai-sinh'], ['B']],
    ['the certificate itself comes first', ['giay-khai-sinh', 'trich-luc-khai-sinh'], ['B', 'C']],
    ['what nobody asked for serves none', ['phieu-ly-lich-tu-phap', null], [null, null]],
  ])('%s', (_says, kinds, served) => expect(serve(kinds)).toEqual(served));

  it('serves nothing where the procedure is not known', () => {
    expect(componentsOf(null, ['to-khai'], VALIDITY_RULES)).toEqual([null]);
  });
});

describe('a dossier against its procedure', () => {
  const paper = (paperKind: string, serves: string | null, more: object = {}) => ({
    ...{ paperKind, typeCode: '32', component: serves, resultCode: null, ...more },
  });
  const reuse = { state: 2, fromNationalStore: true, replacedByResultCode: 'KQ-HT-KS' };
  const check = (...documents: object[]) => checkComponents(recordBundle(1, { documents }).bundle.record, procedure);

  it('says what is missing, what was reused and what must not be asked for', () => {
    const result = check(
      paper('to-khai', 'A'),
      paper('phieu-ly-lich-tu-phap', null),
      paper('danh-sach', null),
      paper('quyet-dinh', null, { typeCode: '02', resultCode: 'KQ' }),
      paper('thong-bao', null, { typeCode: '07' }),
      paper('trich-luc-khai-sinh', 'B', { reuse }),
    );
    expect(result.missing.map(({ code }) => code)).toEqual(['D']);
    expect(result.components.map(({ component: { code }, reused }) => [code, reused])).toEqual([
      ['A', false],
      ['B', true],
      ['C', false],
      ['D', false],
    ]);
    expect(result.extra.map(({ paperKind }) => paperKind)).toEqual(['phieu-ly-lich-tu-phap']);
  });

  it('finds nothing too much where nobody listed the components', () => {
    const bare = { ...procedure, components: [] };
    const { record } = recordBundle(1, { documents: [paper('so-ho-khau', null)] }).bundle;
    expect(checkComponents(record, bare).extra).toEqual([]);
  });

  it('misses nothing that is optional', () => {
    expect(check(paper('to-khai', 'A'), paper('giay-khai-sinh', 'B'), paper('can-cuoc', 'D')).missing).toEqual([]);
  });
});
