import type { progress as english } from '../en/progress.ts';

/** Lời của dòng tiến độ. */
export const progress: Readonly<Record<keyof typeof english, string>> = {
  'progress.preflight': 'Đang rà soát đầu vào',
  'progress.dossiers': 'Hồ sơ',
  'progress.delivery': 'Gửi đi',
  'progress.files': 'Trang',
  'progress.pages': '{done}/{total} trang',
  'progress.eta': 'còn khoảng {time}',
};
