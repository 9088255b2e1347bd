import type { PortalCall, PortalDossier, PortalStep } from '../../connectors/portal/schema.ts';
import { contentHash, type Procedure } from '../../domain/index.ts';
import type { Random } from '../faults/random.ts';
import { enter } from '../store/ledger.ts';
import type { SandboxStore } from '../store/open-store.ts';
import { type FetchedFile, findPublished, savePublished, saveStep, wholeSteps } from '../store/portal-records.ts';
import { alreadyThere, done, PORTAL_CODES, type ServiceAnswer } from './answers.ts';
import { serveCatalogue } from './catalogues.ts';
import type { FetchLink } from './fetch-link.ts';

export interface PortalContext {
  readonly store: SandboxStore;
  readonly procedures: readonly Procedure[];
  readonly random: Random;
  readonly fetchLink: FetchLink;
}

/** One call of the integration or share endpoint, its form already checked. */
export async function serve(context: PortalContext, call: PortalCall): Promise<ServiceAnswer> {
  switch (call.service) {
    case 'TraCuuHoSo':
      return lookUp(context, call.mahoso);
    case 'DongBoHoSoMC':
      return synchronize(context, call.data, call.isUpdating === 'True');
    case 'CapNhatTienDoHoSoMC':
      return reportProgress(context, call.data);
    default:
      return serveCatalogue(context, call);
  }
}

function lookUp({ store }: PortalContext, code: string): ServiceAnswer {
  const dossier = findPublished(store, code);
  if (dossier === null) return done([]);
  const TienDo = wholeSteps(store, code).map(({ TrangThai, ThoiDiemXuLy, NguoiXuLy, NoiDungXuLy }) => ({
    TrangThai,
    ThoiDiemXuLy,
    NguoiXuLy,
    NoiDungXuLy,
  }));
  const { MaHoSo, TrangThaiHoSo, ThongTinKhac, GhiChu } = dossier;
  return done([{ MaHoSo, TrangThaiHoSo, ThongTinKhac, GhiChu, TienDo }]);
}

/** All dossiers of the call or none. Files are fetched first: a record whose files cannot be had is not taken. */
export async function synchronize(
  context: PortalContext,
  dossiers: readonly PortalDossier[],
  isUpdating: boolean,
): Promise<ServiceAnswer> {
  const objection = standing(context, dossiers, isUpdating);
  if (objection !== null) return objection;
  const fetched = await Promise.all(dossiers.map((dossier) => fetchFiles(context, dossier)));
  if (fetched.some((files) => files === null)) {
    return { code: PORTAL_CODES.fileUnreachable, message: 'Không tải được tệp theo đường dẫn' };
  }
  const { store } = context;
  return store.transact(() => {
    // Another call may have come through while the files were fetched.
    const late = standing(context, dossiers, isUpdating);
    if (late !== null) return late;
    dossiers.forEach((dossier, index) => {
      savePublished(store, dossier, fetched[index] ?? []);
      enter(store, {
        system: 'portal',
        operation: isUpdating ? 'update-dossier' : 'create-dossier',
        dossier: dossier.MaHoSo,
        bodyHash: contentHash(dossier),
        idempotencyKey: null,
        fileSha256: null,
        replayed: false,
      });
    });
    return done();
  });
}

function standing(
  { store, random }: PortalContext,
  dossiers: readonly PortalDossier[],
  isUpdating: boolean,
): ServiceAnswer | null {
  const there = dossiers.filter(({ MaHoSo }) => findPublished(store, MaHoSo) !== null).length;
  if (!isUpdating && there > 0) return alreadyThere(random);
  if (isUpdating && there < dossiers.length) return { code: PORTAL_CODES.notThere, message: 'Hồ sơ chưa có' };
  return null;
}

export function reportProgress({ store }: PortalContext, steps: readonly PortalStep[]): ServiceAnswer {
  return store.transact(() => {
    const codes = [...new Set(steps.map(({ MaHoSo }) => MaHoSo))];
    if (codes.some((code) => findPublished(store, code) === null)) {
      return { code: PORTAL_CODES.notThere, message: 'Hồ sơ chưa có' };
    }
    for (const step of steps) saveStep(store, step);
    enter(store, {
      system: 'portal',
      operation: 'update-progress',
      dossier: codes.join(' '),
      bodyHash: contentHash(steps),
      idempotencyKey: null,
      fileSha256: null,
      replayed: false,
    });
    return done();
  });
}

/** Null when one of them cannot be had. */
async function fetchFiles({ fetchLink }: PortalContext, dossier: PortalDossier): Promise<FetchedFile[] | null> {
  const links = [
    ...dossier.TaiLieuNop.map(({ DuongDanTaiTepTin }) => DuongDanTaiTepTin),
    ...dossier.DanhSachGiayToKetQua.map(({ DuongDanTepTinKetQua }) => DuongDanTepTinKetQua),
  ];
  const files: FetchedFile[] = [];
  for (const link of new Set(links)) {
    const measured = await fetchLink(link);
    if (measured === null) return null;
    files.push({ link, ...measured });
  }
  return files;
}
