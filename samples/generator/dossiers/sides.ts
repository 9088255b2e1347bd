import { makeWear, type Wear, type WearLevel } from '../draw/wear.ts';
import type { LaidPage } from '../layout/page.ts';
import { Random } from '../random.ts';
import type { Lie } from '../truth/scan-truth.ts';
import type { DossierPlan, SidePlan } from './plan.ts';

/** One side of a sheet with everything decided. */
export interface Side {
  readonly page: LaidPage;
  /** The front of an empty back. */
  readonly behind: { readonly page: LaidPage; readonly strength: number } | null;
  readonly lie: Lie;
  readonly wear: Wear;
  readonly blank: boolean;
  readonly random: Random;
}

/** What the plan leaves open is decided by its label and the side's place in it, so truth and picture agree. */
export function decideSide(plan: DossierPlan, paper: number, side: number): Side {
  const planned = plan.papers[paper]?.sides[side];
  const front = frontOf(plan, paper, side);
  if (!planned || !front) throw new RangeError(`${plan.label}: no side ${side} of paper ${paper}`);
  const random = new Random(`${plan.label}/${paper}/${side}`);
  const blank = planned.back === true;
  return {
    page: blank ? { ...front, lines: [], shapes: [] } : front,
    behind: blank ? { page: front, strength: random.between(0.03, 0.07) } : null,
    lie: decideLie(planned, random.fork('lie')),
    wear: decideWear(planned, random.fork('wear')),
    blank,
    random: random.fork('draw'),
  };
}

/** The page printed on this side, or for a back on the side before it. */
function frontOf(plan: DossierPlan, paper: number, side: number): LaidPage | undefined {
  const fronts = plan.papers[paper]?.sides.slice(0, side + 1).filter((planned) => !planned.back).length ?? 0;
  return plan.papers[paper]?.paper.pages[fronts - 1];
}

function decideLie(planned: SidePlan, random: Random): Lie {
  const most = planned.level === 'hard' ? 4.5 : planned.level === 'clean' ? 0.4 : 1.8;
  const skew = planned.skewDegrees ?? random.between(-most, most);
  return {
    dpi: planned.dpi ?? random.pick([200, 300, 300]),
    skewDegrees: Math.round(skew * 100) / 100,
    rotation: planned.rotation ?? 0,
  };
}

function decideWear(planned: SidePlan, random: Random): Wear {
  const level: WearLevel = planned.level ?? 'ordinary';
  const colour =
    planned.colour ??
    random.weighted<Wear['colour']>([
      ['colour', 7],
      ['grey', 3],
    ]);
  const wear = makeWear(random, level, colour);
  // A scanner that decides black or white would turn grain and shadow into dirt; it cleans the page first.
  const kept = colour === 'bitonal' ? { noise: 3, gutter: 0, unevenness: 0, light: 1, foldsMm: [], specks: 12 } : {};
  return { ...wear, ...kept, ...planned.wear };
}
