import type { PageStyle } from '../layout/composer.ts';
import type { Random } from '../random.ts';

/** Type sizes and habits of one office, within what NĐ 30/2020 (Phụ lục I) allows. */
export interface Look extends PageStyle {
  readonly mottoPt: number;
  readonly agencyPt: number;
  readonly numberPt: number;
  readonly datePt: number;
  readonly headShare: number;
  readonly headRuleShare: number;
  readonly titlePt: number;
  readonly groundsItalic: boolean;
  readonly zeroMonths: boolean;
  readonly signGapMm: number;
  /** Middle of the seal from the middle of the signature's column: it covers about a third of the signature (NĐ 30/2020, Điều 33). */
  readonly sealXMm: number;
  readonly sealYMm: number;
}

export function makeLook(random: Random): Look {
  const sizePt = random.pick([13, 13.5, 14, 14]);
  return {
    leftMm: random.between(28, 34),
    rightMm: random.between(15, 19),
    topMm: random.between(20, 25),
    bottomMm: random.between(20, 24),
    sizePt,
    leading: random.between(1.14, 1.34),
    indentMm: random.pick([10, 12.7, 12.7]),
    paragraphGapMm: random.between(0.6, 2.6),
    pageNumbers: !random.chance(0.08),
    mottoPt: random.pick([12, 12.5, 13]),
    agencyPt: random.pick([12, 12.5, 13]),
    numberPt: 13,
    datePt: random.pick([13, 13, 13.5, 14]),
    headShare: random.between(0.4, 0.44),
    headRuleShare: random.between(0.3, 0.5),
    titlePt: random.pick([14, 14, 15]),
    groundsItalic: random.chance(0.75),
    zeroMonths: random.chance(0.3),
    signGapMm: random.between(27, 34),
    sealXMm: random.between(-27, -20),
    sealYMm: random.between(-3, 1.5),
  };
}
