import type { Rotation } from '../../../../src/domain/page.ts';
import { Random } from '../../random.ts';
import { deal } from './deal.ts';
import { HARD_KINDS, type HardFeature, type HardKind, KIND_WEIGHTS } from './kinds.ts';

/** Everything about a page that is settled before words are chosen. */
export interface HardPagePlan {
  /** `001`: names its files. */
  readonly id: string;
  /** Of all its chance. */
  readonly label: string;
  readonly kind: HardKind;
  readonly rotation: Rotation;
  readonly skewDegrees: number;
  readonly dpi: number;
  readonly colour: 'colour' | 'grey' | 'bitonal';
  readonly features: readonly HardFeature[];
  readonly blank: boolean;
}

export interface HardSetWishes {
  readonly seed: string | number;
  readonly count: number;
  /** Only these kinds, in their own proportions. */
  readonly kinds?: readonly HardKind[];
}

/** What each page of a set will be; nothing is drawn. */
export function planHardSet({ seed, count, kinds = HARD_KINDS }: HardSetWishes): HardPagePlan[] {
  const random = new Random(`hard/${seed}`);
  const dealt = deal(
    kinds.map((kind) => [kind, KIND_WEIGHTS[kind]] as const),
    count,
    random.fork('kinds'),
  );
  const rotations = deal<Rotation>(ROTATIONS, count, random.fork('rotations'));
  const dpis = deal(RESOLUTIONS, count, random.fork('dpi'));
  const leans = deal<readonly [number, number]>(LEANS, count, random.fork('leans'));
  const colours = deal(COLOURS, count, random.fork('colours'));
  const backs = deal(BACKS, dealt.filter((kind) => kind === 'empty-back').length, random.fork('backs'));
  return dealt.map((kind, index): HardPagePlan => {
    const label = `hard/${seed}/${index}`;
    const own = new Random(`${label}/plan`);
    const rotation = rotations[index] ?? 0;
    const dpi = resolutionOf(kind, dpis[index] ?? 300, own);
    const colour = colourOf(kind, dpi, colours[index] ?? 'colour');
    return {
      id: String(index + 1).padStart(3, '0'),
      label,
      kind,
      rotation,
      skewDegrees: leanOf(kind, leans[index] ?? [0, 1], own),
      dpi,
      colour,
      features: [
        kind,
        ...(kind === 'empty-back' ? backs.splice(0, 1) : []),
        ...featuresOf(kind, rotation, colour, own.fork('features')),
      ],
      blank: kind === 'empty-back',
    };
  });
}

const ROTATIONS = [
  [0, 75],
  [90, 9],
  [180, 8],
  [270, 8],
] as const;

const RESOLUTIONS = [
  [150, 11],
  [200, 27],
  [300, 45],
  [400, 10],
  [600, 7],
] as const;

/** Least and most lean, degrees, either way. */
const LEANS = [
  [[0, 0.7], 30],
  [[0.7, 3], 45],
  [[3, 5], 25],
] as const;

const COLOURS = [
  ['colour', 55],
  ['grey', 45],
] as const;

function resolutionOf(kind: HardKind, dealt: number, random: Random): number {
  if (kind === 'fax') return random.chance(0.8) ? 200 : 300;
  if (kind === 'photo') return random.int(190, 270);
  // Scanners of A3 in communes are old ones; 600 dpi of A3 would be pictures of 70 million pixels.
  return kind === 'spread' || kind === 'wide-table' ? Math.min(dealt, random.pick([200, 300])) : dealt;
}

function colourOf(kind: HardKind, dpi: number, dealt: 'colour' | 'grey'): HardPagePlan['colour'] {
  if (kind === 'fax') return 'bitonal';
  if (kind === 'photo') return 'colour';
  return dpi > 300 ? 'grey' : dealt;
}

function leanOf(kind: HardKind, [least, most]: readonly [number, number], random: Random): number {
  // A sheet of A3 that leans by more loses its corners, and with them words, beyond the glass.
  const wide = kind === 'spread' || kind === 'wide-table' ? 0.4 : 1;
  const lean = random.between(least, most) * wide * (random.chance(0.5) ? 1 : -1);
  return Math.round(lean * 100) / 100;
}

function featuresOf(kind: HardKind, rotation: Rotation, colour: HardPagePlan['colour'], random: Random): HardFeature[] {
  const features: HardFeature[] = [];
  const maybe = (share: number, feature: HardFeature) => {
    if (random.chance(share)) features.push(feature);
  };
  const flatbed = kind !== 'photo' && kind !== 'fax';
  if (kind === 'form') features.push('handwriting');
  else if (HEADED.includes(kind)) maybe(0.35, 'handwriting');
  if (kind === 'stamp-over-text') features.push(...random.pick(STAMPS));
  else if (HEADED.includes(kind)) maybe(0.08, 'entry-stamp');
  if (kind !== 'empty-back') maybe(0.13, 'leaf-number');
  if (kind === 'shadow') features.push('uneven-light');
  if (flatbed) {
    maybe(kind === 'fold' ? 0 : 0.12, 'fold');
    maybe(0.16, 'dark-border');
    maybe(0.15, 'punch-holes');
    maybe(0.06, 'dead-column');
    maybe(kind === 'bleed-through' || kind === 'empty-back' ? 0 : 0.12, 'bleed-through');
  }
  if (colour === 'grey') features.push('grey');
  if (rotation !== 0) features.push(`turned-${rotation}`);
  return features;
}

/** Kinds whose pages mostly begin with an office's head. */
const HEADED: readonly HardKind[] = [
  'scan',
  'typewriter',
  'fax',
  'photo',
  'shadow',
  'fold',
  'bleed-through',
  'stamp-over-text',
  'faint',
];

const BACKS = [
  ['half-seal', 5],
  ['show-through', 3],
  ['page-number', 2],
] as const;

const STAMPS: readonly (readonly HardFeature[])[] = [
  ['entry-stamp', 'seal-over-text'],
  ['entry-stamp'],
  ['seal-over-text'],
];
