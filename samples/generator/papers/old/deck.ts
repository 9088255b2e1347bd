import type { Random } from '../../random.ts';
import { makeDay } from '../../words/dates.ts';
import { makeScene } from '../any-paper.ts';
import type { Paper, Scene } from '../paper.ts';
import { makeAnnexedDraft } from './annexed-draft.ts';
import { makeDistrictForm } from './district-form.ts';
import { makeLooseLetter } from './loose-letter.ts';
import { makeSignedPicture } from './signed-picture.ts';
import { makeStamped } from './stamped.ts';
import { makeTypedDecision } from './typed-decision.ts';

interface OldLayout {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly make: (scene: Scene) => Paper;
}

/** Older and looser forms of what offices issue. */
export const OLD_LAYOUTS: readonly OldLayout[] = [
  { name: 'typed-decision', from: '1979-02-01', to: '1997-11-30', make: makeTypedDecision },
  { name: 'district-form', from: '1988-02-01', to: '2009-11-30', make: makeDistrictForm },
  { name: 'loose-letter', from: '1996-02-01', to: '2016-11-30', make: makeLooseLetter },
  { name: 'annexed-draft', from: '2012-02-01', to: '2026-08-30', make: makeAnnexedDraft },
  {
    name: 'stamped-or-signed',
    from: '2018-02-01',
    to: '2026-08-30',
    make: (scene) => (scene.random.fork('which').chance(0.5) ? makeStamped(scene) : makeSignedPicture(scene)),
  },
];

export function makeOldPaper(nth: number, random: Random): Paper {
  const layout = OLD_LAYOUTS[nth % OLD_LAYOUTS.length];
  if (!layout) throw new RangeError('there are old layouts');
  const paper = layout.make(makeScene(random, makeDay(random.fork('day'), layout.from, layout.to)));
  return { ...paper, layout: paper.layout ?? layout.name };
}
