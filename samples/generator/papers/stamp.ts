import type { Composer } from '../layout/composer.ts';
import type { Random } from '../random.ts';
import { addDays, slashed } from '../words/dates.ts';
import type { Look } from './look.ts';

/**
 * What other hands put on a paper later: in few of them the receiving office's stamp with a number and a date of its own,
 * or a mark of urgency. Neither is the paper's own number or date.
 */
export function setStamps(page: Composer, look: Look, random: Random, day: string): void {
  if (random.chance(0.04)) {
    const lines = ['CÔNG VĂN ĐẾN', `Số: ${random.int(101, 4_900)}`, `Ngày: ${slashed(addDays(day, random.int(1, 6)))}`];
    page.stamp(lines, { xMm: look.leftMm - random.between(8, 16), yMm: 5, sizePt: 8.5 });
  }
  if (random.chance(0.02)) {
    page.stamp([random.pick(['HỎA TỐC', 'KHẨN', 'THƯỢNG KHẨN'])], { xMm: look.leftMm + 60, yMm: 8, sizePt: 12 });
  }
}
