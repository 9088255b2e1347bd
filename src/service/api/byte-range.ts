import { fail } from '../../errors/index.ts';

/** Both ends inclusive, as `createReadStream` wants them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a file that a `Range` header asks for (RFC 9110 §14); null = all of it, also for several parts at once and
 * units we do not know, which a server may pass over. Errors: RANGE_IMPOSSIBLE.
 */
export function readRange(header: string | undefined, bytes: number): ByteRange | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (found === null) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  if (first === '') return fromEnd(Number(last), bytes);
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < start) return null;
  return start < bytes ? { start, end } : fail('RANGE_IMPOSSIBLE', { params: { bytes } });
}

function fromEnd(length: number, bytes: number): ByteRange {
  if (length === 0 || bytes === 0) fail('RANGE_IMPOSSIBLE', { params: { bytes } });
  return { start: Math.max(0, bytes - length), end: bytes - 1 };
}
