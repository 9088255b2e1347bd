import { Random } from '../../random.ts';
import { type Light, PLAIN_LIGHT } from '../draw/light.ts';
import type { Fold, HardWear } from '../draw/wear.ts';
import type { HardPagePlan } from './plan-hard-set.ts';

/** What happened to the sheet and how the device saw it. */
export function wearOf(plan: HardPagePlan, widthMm: number, heightMm: number): HardWear {
  const random = new Random(`${plan.label}/wear`);
  const has = (feature: HardPagePlan['features'][number]) => plan.features.includes(feature);
  const photo = plan.kind === 'photo';
  const old = plan.kind === 'typewriter' || plan.kind === 'fold' || plan.kind === 'shadow';
  return {
    colour: plan.colour,
    paper: random.pick(old ? OLD_PAPERS : PAPERS),
    beyond: photo
      ? { colour: random.pick(TABLES), wood: true }
      : { colour: has('dark-border') ? random.pick(['#141416', '#232327', '#3a3a3c']) : '#f4f4f2', wood: false },
    light: lightOf(plan, random.fork('light')),
    noise: plan.kind === 'fax' ? random.between(14, 30) : random.between(photo ? 3 : 2, photo ? 7 : 9),
    blurPx: blurOf(plan, random),
    specks: Math.round(((widthMm * heightMm) / 62_370) * random.int(0, plan.kind === 'fax' ? 260 : old ? 110 : 40)),
    folds: has('fold') ? foldsOf(widthMm, heightMm, random.fork('folds')) : [],
    holes: has('punch-holes') ? holesOf(heightMm, random.fork('holes')) : [],
    deadColumns: has('dead-column') ? deadColumns(random.fork('dead')) : [],
    jpegQuality: photo ? random.int(60, 75) : random.int(62, 85),
    fileDpi: photo ? random.pick([null, null, 72]) : plan.dpi,
  };
}

const PAPERS = ['#fdfdfc', '#faf9f6', '#f6f3eb', '#eeece8', '#f1eee2'] as const;
const OLD_PAPERS = ['#eee4c9', '#e6d9b8', '#dccfae', '#efe9d8', '#e3ddd0'] as const;
const TABLES = ['#5d4330', '#463a30', '#6d5a48', '#3d4248', '#7a5b3c'] as const;

function lightOf(plan: HardPagePlan, random: Random): Light {
  const towards = random.between(0, 360);
  const weak = { ...PLAIN_LIGHT, level: random.between(0.93, 1), falloff: random.between(0, 0.1), towards };
  switch (plan.kind) {
    case 'shadow':
      return {
        level: random.between(0.68, 0.92),
        falloff: random.between(0.15, 0.45),
        towards,
        gutter: random.chance(0.6)
          ? {
              depth: random.between(0.3, 0.62),
              reach: random.between(0.07, 0.15),
              side: random.pick(['left', 'right', 'top']),
            }
          : null,
        shadow: random.chance(0.5)
          ? {
              depth: random.between(0.2, 0.42),
              towards: random.between(0, 360),
              from: random.between(-0.1, 0.25),
              softness: random.between(0.02, 0.08),
            }
          : null,
        blotches: random.between(0, 0.2),
      };
    case 'photo':
      return {
        ...weak,
        level: random.between(0.72, 0.95),
        falloff: random.between(0.12, 0.4),
        shadow: random.chance(0.55)
          ? {
              depth: random.between(0.18, 0.4),
              towards: random.between(20, 160),
              from: random.between(0.05, 0.3),
              softness: random.between(0.03, 0.09),
            }
          : null,
      };
    case 'typewriter':
    case 'fold':
      return { ...weak, level: random.between(0.85, 0.97), blotches: random.between(0.05, 0.3) };
    case 'fax':
      return { ...weak, falloff: random.between(0, 0.2), blotches: random.between(0, 0.12) };
    default:
      return random.chance(0.2)
        ? { ...weak, gutter: { depth: random.between(0.1, 0.35), reach: random.between(0.04, 0.09), side: 'left' } }
        : weak;
  }
}

/** Scanners blur by parts of a millimetre, phones by pixels. */
function blurOf(plan: HardPagePlan, random: Random): number {
  if (plan.kind === 'photo') return random.between(0.7, 1.25);
  return (random.between(0.03, 0.055) * plan.dpi) / 25.4;
}

/** In half or in three, across or along; years in a bundle do the rest. */
function foldsOf(widthMm: number, heightMm: number, random: Random): Fold[] {
  const kind = () => random.pick(['dark', 'pale'] as const);
  const across = (share: number): Fold => {
    const y = heightMm * share + random.between(-6, 6);
    return { from: [0, y + random.between(-2, 2)], to: [widthMm, y], kind: kind() };
  };
  const along = (share: number): Fold => {
    const x = widthMm * share + random.between(-5, 5);
    return { from: [x, 0], to: [x + random.between(-2, 2), heightMm], kind: kind() };
  };
  const corner: Fold = {
    from: [widthMm - random.between(20, 50), 0],
    to: [widthMm, random.between(20, 60)],
    kind: kind(),
  };
  return random.pick([
    () => [across(0.5), along(0.5)],
    () => [across(0.34), across(0.67)],
    () => [across(0.5), corner],
    () => [across(0.25), across(0.5), across(0.75), along(0.5)],
    () => [along(0.5)],
  ])();
}

function holesOf(heightMm: number, random: Random): [number, number][] {
  const x = random.between(9, 14);
  const middle = heightMm / 2 + random.between(-10, 10);
  const apart = random.pick([40, 40, 54]);
  return [
    [x, middle - apart],
    [x + random.between(-0.5, 0.5), middle + apart],
  ];
}

function deadColumns(random: Random): HardWear['deadColumns'] {
  return Array.from({ length: random.int(1, 2) }, () => ({
    at: random.between(0.08, 0.92),
    colour: random.pick(['#222222', '#444444', '#ffffff', '#2f7a3a', '#7a2f6a']),
    widthPx: random.int(1, 3),
  }));
}
