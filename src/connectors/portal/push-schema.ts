import { z } from 'zod';
import { optionalTime, requiredTime } from './dossier-schema.ts';

/**
 * One digitized paper as a store of such papers takes it (kho giấy tờ số hóa): parts of a form beside the file, so that
 * numbers travel as digits. Its lengths are those of one system that was seen; where it stands is published nowhere.
 */

const must = (longest: number) => z.string().min(1).max(longest);
const may = (longest: number) => z.string().max(longest);
const flag = z.enum(['0', '1']);

export const PaperPush = z.strictObject({
  MaHoSo: must(50),
  MaTTHC: must(50),
  MaLinhVuc: may(50),
  LoaiDoiTuong: z.enum(['1', '2', '3', '4']),
  LoaiDinhDanhCHS: z.string().regex(/^\d+$/),
  MaChuGiayTo: may(50),
  NgayTiepNhan: requiredTime,
  /** Where the copy stands on its way to being approved; no list of it is published. */
  TrangThai: z.string().regex(/^\d*$/),
  TrangThaiHoSo: z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
  HinhThuc: flag,
  MaCoQuan: must(50),
  TenCoQuan: must(500),
  MaGiayTo: must(100),
  TenGiayTo: must(5000),
  KyHieuGiayTo: must(100),
  ThongTinKhac: may(5000),
  NgayCap: optionalTime,
  ThoiHanHieuLuc: optionalTime,
  PhamViHieuLuc: must(1000),
  NoiNopHoSo: z.string().regex(/^\d+$/),
  HoSoCoThanhPhanSoHoa: flag,
  DuocThanhToanTrucTuyen: z.enum(['0', '1', '2', '3']),
  NgayNopHoSo: optionalTime,
  NgayHenTra: optionalTime,
  NgayTra: optionalTime,
  /** One code, not a list. */
  MaCSDLDaKetNoi: z.string().regex(/^\d+$/),
  TenChuGiayTo: may(1000),
  NgaySoHoa: optionalTime,
  NgaySinh: optionalTime,
  TenToChuc: may(1000),
  NamThanhLap: z.string().regex(/^(\d{4})?$/),
  /** From here on only where the receiving system has them. */
  DonViXuLy: may(500).optional(),
  MaGiayToKetQua: may(100).optional(),
  TenGiayToKetQua: may(5000).optional(),
  SoKyHieu: may(100).optional(),
  TrichYeuNoiDung: may(5000).optional(),
  TenFileGiayToKetQuaDinhKem: may(1000).optional(),
});
export type PaperPush = z.infer<typeof PaperPush>;

/** Part of the form that is the file. */
export const PAPER_FILE = 'TepTinSoHoa';
