import { fold } from './vietnamese/fold.ts';

/**
 * What a heading of a table is compared by: diacritics, capitals, blanks, underscores and what stands in brackets do not
 * matter: `Mã hồ sơ`, `MA_HO_SO` and `Mã hồ sơ (bắt buộc)` are the same.
 */
export function headingKey(heading: string): string {
  return fold(heading)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}
