import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../src/connectors/index.ts';
import { drain } from '../../src/delivery/drain.ts';
import type { RecordDocument, RecordDossier } from '../../src/domain/index.ts';
import type { Catalog, OpenConnector, OutboxRow } from '../../src/plugin/index.ts';
import { SANDBOX_CREDENTIALS } from '../../src/sandbox/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { fullPortalRecord } from '../support/full-portal-record.ts';
import { openSandboxKit, type SandboxKit } from '../support/sandbox.ts';

/** Records each of which lacks one thing the portal requires, drained to a portal that counts what reaches it. */

interface Lack {
  readonly field: string;
  readonly dossier?: Partial<RecordDossier>;
  readonly first?: Partial<RecordDocument>;
}

const full = fullPortalRecord().bundle.record.dossier.portal;
const supplement = full?.supplements[0];
const step = full?.progress[0];
if (full === undefined || supplement === undefined || step === undefined) throw new Error('a full record was expected');

const LACKS: readonly Lack[] = [
  { field: 'MaTTHC', dossier: { procedureCode: null } },
  { field: 'TenTTHC', dossier: { procedureName: null } },
  { field: 'MaLinhVuc', dossier: { fieldCode: null } },
  { field: 'TenLinhVuc', dossier: { fieldName: null } },
  { field: 'KenhThucHien', dossier: { channel: null } },
  { field: 'LoaiDoiTuong', dossier: { ownerType: null } },
  { field: 'TrichYeuHoSo', dossier: { subject: null } },
  { field: 'TrichYeuHoSo', dossier: { subject: 'x'.repeat(1001) } },
  { field: 'NgayTiepNhan', dossier: { receivedDate: null } },
  { field: 'NgayTiepNhan', dossier: { receivedDate: '2026-02-30' } },
  { field: 'TrangThaiHoSo', dossier: { status: null } },
  { field: 'HinhThuc', dossier: { resultDelivery: null } },
  { field: 'DonViXuLy', dossier: { handlingAgency: { code: 'H99', name: null } } },
  { field: 'NoiNopHoSo', dossier: { submittedTo: '9' } },
  { field: 'TaiKhoanDuocXacThucVoiVNeID', dossier: { vneidVerified: null } },
  { field: 'DuocThanhToanTrucTuyen', dossier: { onlinePayment: null } },
  { field: 'DinhDanhCHS', dossier: { ownerId: null, ownerIdType: null } },
  { field: 'DinhDanhCHS.0.SoDinhDanh', dossier: { ownerId: '38188004321', ownerIdType: 1 } },
  { field: 'NgayNopHoSo', dossier: { submittedDate: null } },
  { field: 'DSKetNoiCSDL', dossier: { connectedDatabases: [] } },
  {
    field: 'DanhSachLePhi.0.Gia',
    dossier: { fees: [{ name: 'Lệ phí', code: null, kind: null, collection: null, amountVnd: null }] },
  },
  {
    field: 'DanhSachTepDinhKemKhac.0.SoLuong',
    dossier: { portal: { ...full, otherPapers: [{ name: 'Ảnh', count: null, kind: 1 }] } },
  },
  {
    field: 'DanhSachHoSoBoSung.0.NgayBoSung',
    dossier: { portal: { ...full, supplements: [{ ...supplement, requestedAt: null }] } },
  },
  {
    field: 'CapNhatTienDoHoSoMC.0.ThoiDiemXuLy',
    dossier: { portal: { ...full, progress: [{ ...step, at: null }] } },
  },
  {
    field: 'CapNhatTienDoHoSoMC.0.NguoiXuLy',
    dossier: { portal: { ...full, progress: [{ ...step, handler: 'x'.repeat(51) }] } },
  },
  {
    field: 'TaiLieuNop.0.MaKetQuaThayThe',
    first: { reuse: { state: 2, fromNationalStore: true, replacedByResultCode: null } },
  },
  { field: 'TaiLieuNop.0.TenTepDinhKem', first: { typeName: 'x'.repeat(4001), code: null } },
];

let folder: string;
let kit: SandboxKit;
let connector: OpenConnector;
let catalog: Catalog;
let rows: readonly OutboxRow[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-held-'));
  kit = await openSandboxKit();
  catalog = await openCatalog(join(folder, 'catalog.db'));
  const blobs = await openFolderBlobs(join(folder, 'blobs'));
  const { defaults: _, ...bare } = sandboxTargets(kit.sandbox.url).portal.settings;
  connector = await portal.open({
    target: 'portal',
    settings: portal.settings.parse({ ...bare, subjectFromProcedure: false }),
    secrets: { password: SANDBOX_CREDENTIALS.password },
    dir: '.',
  });
  for (const [index, { dossier = {}, first = {} }] of LACKS.entries()) {
    const { bundle, contents } = fullPortalRecord(index + 1, { dossier, first });
    for (const content of contents.values()) await blobs.putBytes(content);
    const { code } = bundle.record.dossier;
    const source = { code, folder: `/scans/${code}`, files: [], skipped: [], row: null };
    const { id } = await catalog.openDossier(source, 'standard');
    const intents = [{ target: 'portal', after: null }];
    await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 1, intents });
  }
  const { signal } = new AbortController();
  const connectors = new Map([['portal', connector]]);
  await drain({ outbox: catalog.outbox, records: catalog, connectors, blobs, signal });
  rows = await catalog.outbox.list({ target: 'portal' });
});

afterAll(async () => {
  await connector.close();
  await catalog.close();
  await kit.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a record the portal would refuse', () => {
  it.each(LACKS.map(({ field }, index) => [field, index] as const))(
    'for %s waits under that name (%i)',
    (field, index) => {
      const code = `H99.14-261105-${String(index + 1).padStart(4, '0')}`;
      expect(rows.find(({ dossierCode }) => dossierCode === code)).toMatchObject({
        state: 'held',
        lastCode: field,
        attempts: 0,
      });
    },
  );

  it('is never sent: the portal has seen not one call that changes anything', async () => {
    expect(rows).toHaveLength(LACKS.length);
    expect(await kit.calls()).toEqual([]);
    expect((await kit.holdings()).portal).toEqual([]);
  });
});
