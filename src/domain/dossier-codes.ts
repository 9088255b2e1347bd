import { fold } from './vietnamese/fold.ts';
import { tidy } from './vietnamese/text.ts';

/** Channels of the national portal (KenhThucHien). */
export const CHANNELS = { 1: 'Trực tiếp', 2: 'Trực tuyến', 3: 'Bưu chính công ích' } as const;

/** States of a dossier on the national portal (TrangThaiHoSo). */
export const DOSSIER_STATUSES = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
} as const;

/** A channel as a register writes it: its number or its name; null = none of them. */
export function parseChannel(text: string): number | null {
  return codeOf(text, CHANNELS, { 'buu chinh': 3, 'buu dien': 3, 'tai quay': 1, 'truc tiep tai bo phan mot cua': 1 });
}

/** A state of the dossier as a register writes it: its number or its name; null = none of them. */
export function parseDossierStatus(text: string): number | null {
  return codeOf(text, DOSSIER_STATUSES, { 'da tra': 10, 'da giai quyet': 9, 'da hoan thanh': 9, 'tiep nhan': 2 });
}

function codeOf(
  text: string,
  names: Readonly<Record<number, string>>,
  others: Readonly<Record<string, number>>,
): number | null {
  const written = fold(tidy(text));
  if (/^\d{1,2}$/.test(written)) return Number(written) in names ? Number(written) : null;
  const named = Object.entries(names).find(([, name]) => fold(name) === written);
  return named === undefined ? (others[written] ?? null) : Number(named[0]);
}
