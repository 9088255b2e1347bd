import type { doctor as english } from '../en/doctor.ts';

/** Những điều `sohoa doctor` kiểm tra và kết quả. */
export const doctor: Readonly<Record<keyof typeof english, string>> = {
  'doctor.good': 'Mọi thứ đều ổn.',
  'doctor.bad': 'Có {count} điểm cần xử lý.',
};
