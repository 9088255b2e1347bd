import type { Random } from '../faults/random.ts';

/** What a service answers; `code` is made odd on the way out. */
export interface ServiceAnswer {
  readonly code: number;
  readonly message: string;
  readonly result?: readonly unknown[];
}

/** Codes of this stand-in's own; the real portal's list is not published. */
export const PORTAL_CODES = { done: 0, invalid: 1, notThere: 2, fileUnreachable: 5, sessionEnded: 401 } as const;

export function done(result?: readonly unknown[]): ServiceAnswer {
  return { code: PORTAL_CODES.done, message: 'Thành công', ...(result === undefined ? {} : { result }) };
}

/** Refused as new: adapters have been seen to say 3 or -3. */
export function alreadyThere(random: Random): ServiceAnswer {
  return { code: random() < 0.5 ? 3 : -3, message: 'Hồ sơ đã tồn tại' };
}

/** Field names only, never values. */
export function invalid(fields: readonly string[]): ServiceAnswer {
  return { code: PORTAL_CODES.invalid, message: `Thiếu hoặc sai trường: ${[...new Set(fields)].join(', ')}` };
}

/** The code as adapters spell it: success as 0, "0" or "00", anything else as number or string. */
export function spell({ code, message, result }: ServiceAnswer, random: Random) {
  const spellings = code === 0 ? [0, '0', '00'] : [code, String(code)];
  const error_code = spellings[Math.floor(random() * spellings.length)];
  return { error_code, message, ...(result === undefined ? {} : { result }) };
}
