import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReusedPaper } from '../../../../src/domain/index.ts';
import type { Catalog, RecordBundle } from '../../../../src/plugin/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { type BundleWish, recordBundle } from '../../../support/record-bundle.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();

async function withCatalog(work: (catalog: Catalog) => Promise<void>): Promise<void> {
  const catalog = await openCatalog(join(folder(), 'catalog.db'));
  await work(catalog).finally(() => catalog.close());
}

async function keep(catalog: Catalog, bundle: RecordBundle): Promise<string> {
  const { code } = bundle.record.dossier;
  const source = { code, folder: '/nowhere', files: [], skipped: [], row: null };
  const { id } = await catalog.openDossier(source, 'digitize');
  await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 2, intents: [] });
  return id;
}

const holder = { name: 'Nguyễn Văn Mẫu', id: '001099000001', birthDate: '1999-02-03' };
const birth = { typeCode: '32', paperKind: 'giay-khai-sinh', component: null, resultCode: null, paperHolder: holder };
const wish = (...documents: NonNullable<BundleWish['documents']>): BundleWish => ({ documents });
const noPerson = { numbers: [], person: null };

const reused: ReusedPaper = {
  component: 'HT-KS-02',
  state: 1,
  fromNationalStore: false,
  replacedByResultCode: null,
  paper: {
    ...{ typeCode: '32', paperKind: 'giay-khai-sinh', title: null, copyKind: null, holder, code: null },
    ...{ codeNumber: null, codeNotation: null, issuedDate: null, organName: null, subject: null, fields: {} },
    ...{ validFrom: null, validUntil: null, validity: 'valid', numberOfPage: 1, signedCopy: false },
  },
  file: { sha256: 'a'.repeat(64), bytes: 10 },
};
const use = {
  by: 'user:lan',
  purpose: 'Nhận hồ sơ',
  dossierCode: 'H99.14-261105-0009',
  store: 'own',
  paperRef: 'H99.14-261105-0001.0000001',
  fromDossier: 'H99.14-261105-0001',
  reused,
};

describe('the index of papers', () => {
  it('is found by number, by former number, and by name only for those without a number', () =>
    withCatalog(async (catalog) => {
      const { bundle } = recordBundle(
        1,
        wish(
          { ...birth, fields: { formerId: '012345678' } },
          { ...birth, paperHolder: { ...holder, id: null } },
          { ...birth, paperHolder: { ...holder, id: '001099000777' } },
        ),
      );
      await keep(catalog, bundle);
      const docCodes = async (query: Parameters<Catalog['papers']['find']>[0]) =>
        (await catalog.papers.find(query)).map(({ ref }) => ref.slice(-1));
      expect(await docCodes({ ...noPerson, numbers: ['001099000001'] })).toEqual(['1']);
      expect(await docCodes({ ...noPerson, numbers: ['012345678'] })).toEqual(['1']);
      const person = { name: 'NGUYEN VAN MAU', birthDate: '1999-02-03' };
      expect(await docCodes({ numbers: [], person })).toEqual(['2']);
      expect(await docCodes(noPerson)).toEqual([]);
    }));

  it('says what the newest record says, and nothing twice', () =>
    withCatalog(async (catalog) => {
      await keep(catalog, recordBundle(1, wish({ ...birth, issuedDate: '2020-01-01' })).bundle);
      await keep(catalog, recordBundle(1, wish({ ...birth, issuedDate: '2021-01-01' })).bundle);
      const found = await catalog.papers.find({ ...noPerson, numbers: [holder.id] });
      expect(found.map(({ issuedDate, version }) => [issuedDate, version])).toEqual([['2021-01-01', 2]]);
    }));

  it('finds both people of a marriage', () =>
    withCatalog(async (catalog) => {
      const fields = { husbandName: 'A B', husbandId: '001099000001', wifeName: 'C D', wifeId: '001199000002' };
      const paper = { ...birth, paperKind: 'giay-chung-nhan-ket-hon', fields };
      await keep(
        catalog,
        recordBundle(1, wish({ ...paper, paperHolder: { name: null, id: null, birthDate: null } })).bundle,
      );
      expect(await catalog.papers.find({ ...noPerson, numbers: ['001199000002'] })).toHaveLength(1);
    }));

  it('finds a decision by the code it names', () =>
    withCatalog(async (catalog) => {
      const subject = 'Về việc thu hồi Giấy chứng nhận quyền sử dụng đất số CH 123456';
      await keep(catalog, recordBundle(1, wish({ paperKind: 'quyet-dinh', subject })).bundle);
      expect(await catalog.papers.findNaming(['ch123456'])).toHaveLength(1);
      expect(await catalog.papers.findNaming(['ch123457'])).toHaveLength(0);
    }));

  it('leaves a reused paper out: it is indexed where it came from', () =>
    withCatalog(async (catalog) => {
      const again = { ...birth, reuse: { state: 1, fromNationalStore: false, replacedByResultCode: null } };
      await keep(catalog, recordBundle(1, wish(again)).bundle);
      expect(await catalog.papers.find({ ...noPerson, numbers: [holder.id] })).toEqual([]);
    }));

  it('counts by unit what nobody may ask for', () =>
    withCatalog(async (catalog) => {
      await keep(catalog, recordBundle(1, wish(birth, { ...birth, component: 'X' })).bundle);
      await keep(catalog, recordBundle(2, wish(birth, { ...birth, component: 'X' })).bundle);
      // No component is known of this one's procedure: nothing can be too much.
      await keep(catalog, recordBundle(3, wish(birth)).bundle);
      expect(await catalog.papers.extras()).toEqual([{ unit: 'H99.14', dossiers: 2, papers: 2 }]);
    }));

  it('goes with the dossier when that is erased, and so do uses of its papers', () =>
    withCatalog(async (catalog) => {
      const id = await keep(catalog, recordBundle(1, wish(birth)).bundle);
      await catalog.papers.use(use);
      await catalog.eraseDossier(id);
      expect(await catalog.papers.find({ ...noPerson, numbers: [holder.id] })).toEqual([]);
      expect(await catalog.papers.usesFor(use.dossierCode)).toEqual([]);
    }));
});

describe('uses of papers', () => {
  it('are kept once, with who and why, also for a dossier not known yet', () =>
    withCatalog(async (catalog) => {
      const first = await catalog.papers.use(use);
      const second = await catalog.papers.use({ ...use, purpose: 'Lần nữa' });
      expect(second).toEqual(first);
      expect(await catalog.papers.usesFor(use.dossierCode)).toEqual([first]);
      expect(first).toMatchObject({ by: 'user:lan', purpose: 'Nhận hồ sơ', reused });
    }));

  it('keep their file in the store until they are taken back', () =>
    withCatalog(async (catalog) => {
      await catalog.papers.use(use);
      expect(await catalog.referencedBlobs()).toEqual(new Set([reused.file.sha256]));
      expect(await catalog.papers.withdraw({ ...use, by: 'user:lan' })).toBe(true);
      expect(await catalog.papers.withdraw({ ...use, by: 'user:lan' })).toBe(false);
      expect(await catalog.papers.usesFor(use.dossierCode)).toEqual([]);
      expect(await catalog.referencedBlobs()).toEqual(new Set());
    }));
});
