import type { Language } from '../messages/index.ts';

const NUMBER_LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(value: number, language: Language, fractionDigits = 0): string {
  return value.toLocaleString(NUMBER_LOCALE[language], {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
}

/** A size in the unit that reads best; powers of 1000, as disks are sold. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, language, unit === 0 || value >= 100 ? 0 : 1)} ${units[unit]}`;
}

/** `45 s`, `3:07`, `1:02:03`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const padded = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}

/** A stored ISO time as a person in Vietnam reads it: `22/11/2026 18:17`, always UTC+7. */
export function formatTime(iso: string): string {
  const time = new Date(new Date(iso).getTime() + 7 * 3600_000).toISOString();
  return `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)} ${time.slice(11, 16)}`;
}
