import type { FastifyInstance } from 'fastify';
import type { Wanderers } from './elsewhere.ts';
import type { FaultPlayer } from './faults/play-faults.ts';
import { listCalls } from './store/ledger.ts';
import type { SandboxStore } from './store/open-store.ts';
import { filesOf, listPublished, stepsOf } from './store/portal-records.ts';
import { filesHeld, listDossiers } from './store/province-records.ts';

/** What trainers and tests look at; no faults here, and codes and hashes only. Mounted under `/_sandbox`. */
export function observeRoutes(
  app: FastifyInstance,
  { store, faults, wanderers }: { store: SandboxStore; faults: FaultPlayer; wanderers: Wanderers },
): void {
  app.get('/health', async () => ({ ok: true }));
  app.get('/dossiers', async () => ({ province: provinceHoldings(store), portal: portalHoldings(store) }));
  app.get('/calls', async () => ({ calls: listCalls(store) }));
  app.get('/faults', async () => ({
    seed: faults.seed(),
    played: faults.tally.byKind(),
    routes: faults.tally.byRoute(),
    followed: wanderers.counts(),
  }));
}

function provinceHoldings(store: SandboxStore) {
  return listDossiers(store).map((row) => {
    const held = filesHeld(store, row);
    const components = row.body.components.map(({ docCode, files }) => ({
      docCode,
      files: files.filter(({ sha256 }) => held.has(sha256)).map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    }));
    return { code: row.code, remoteId: row.remoteId, contentHash: row.contentHash, components };
  });
}

function portalHoldings(store: SandboxStore) {
  return listPublished(store).map(
    ({ MaHoSo: code, TrangThaiHoSo, ThongTinKhac, TaiLieuNop, DanhSachGiayToKetQua }) => ({
      code,
      status: TrangThaiHoSo,
      reference: ThongTinKhac,
      papers: TaiLieuNop.length,
      reused: TaiLieuNop.filter(({ DuocTaiSuDung }) => DuocTaiSuDung !== '0').map((paper) => ({
        component: paper.MaThanhPhanHoSo,
        state: paper.DuocTaiSuDung,
        fromNationalStore: paper.DuocLayTuKhoDMQG,
        replacedBy: paper.MaKetQuaThayThe,
      })),
      results: DanhSachGiayToKetQua.length,
      files: filesOf(store, code).map(({ sha256, bytes }) => ({ sha256, bytes })),
      steps: stepsOf(store, code),
    }),
  );
}
