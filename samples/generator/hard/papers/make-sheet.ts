import type { LaidPage, PlacedLine } from '../../layout/page.ts';
import { makeAnyPaper } from '../../papers/any-paper.ts';
import { Random } from '../../random.ts';
import type { HardPagePlan } from '../plan/plan-hard-set.ts';
import type { Sheet, SheetMark } from '../sheet.ts';
import { makeFilledForm } from './filled-form.ts';
import { leafNumber, penInHead } from './pen-in-head.ts';
import { entryStamp, type Stamped, sealAt } from './stamps.ts';
import { makeSpread, makeTable, makeWideTable } from './tables.ts';
import { makeTypewritten } from './typewritten.ts';

/** What is on the sheet of a planned page: words, shapes, stamps, pen, and the other side where it shows. */
export function makeSheet(plan: HardPagePlan, printed?: Front): Sheet {
  const random = new Random(`${plan.label}/sheet`);
  const has = (feature: HardPagePlan['features'][number]) => plan.features.includes(feature);
  const { page, rim } = printed ?? frontOf(plan, random.fork('paper'));
  const front: LaidPage = plan.blank ? { ...page, lines: [], shapes: [] } : page;
  const penned = has('handwriting') && plan.kind !== 'form' && !printed ? penInHead(front, random.fork('pen')) : front;
  const over = plan.kind === 'stamp-over-text';
  const stamps: Stamped[] = [];
  if (has('entry-stamp'))
    stamps.push(entryStamp(random.fork('stamp'), over ? spotOnText(front, random.fork('spot')) : null));
  const marks: SheetMark[] = stamps.flatMap((stamp) => stamp.marks);
  if (has('seal-over-text')) {
    const chance = random.fork('over');
    marks.push(sealAt(...spotOnText(front, chance), rim, chance));
  }
  if (has('half-seal')) marks.push(halfSeal(front, rim, random.fork('half')));
  const extra: PlacedLine[] = stamps.flatMap((stamp) => stamp.lines);
  if (has('page-number')) extra.push(loneNumber(front, random.fork('number')));
  if (has('leaf-number')) extra.push(leafNumber(front, random.fork('leaf')));
  return {
    page: { ...penned, lines: [...penned.lines, ...extra] },
    marks,
    inkColour: inkOf(plan, random.fork('ink')),
    faintness:
      plan.kind === 'faint' ? random.between(0.35, 0.6) : plan.kind === 'typewriter' ? random.between(0, 0.3) : 0,
    behind: behindOf(plan, page, random.fork('behind')),
  };
}

/** What was printed on a sheet, and what its agency's seal says. */
export interface Front {
  readonly page: LaidPage;
  readonly rim: string;
}

function frontOf(plan: HardPagePlan, random: Random): Front {
  const rim = 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP';
  switch (plan.kind) {
    case 'typewriter': {
      const typed = makeTypewritten(random);
      return { page: anyPage(typed.pages, random), rim: typed.rim };
    }
    case 'table':
      return { page: anyPage(makeTable(random), random), rim };
    case 'wide-table':
      return { page: anyPage(makeWideTable(random), random), rim };
    case 'spread':
      return { page: makeSpread(random), rim };
    case 'form':
      return { page: makeFilledForm(random), rim };
    case 'sparse':
      return { page: lastPage(random), rim };
    default:
      return { page: anyPage(makeAnyPaper(random).pages, random), rim };
  }
}

/** The first page more often than a later one. */
function anyPage(pages: readonly LaidPage[], random: Random): LaidPage {
  const page = pages.length > 1 && random.chance(0.3) ? random.pick(pages.slice(1)) : pages[0];
  if (!page) throw new RangeError('a paper has pages');
  return page;
}

/** A page with little on it, as the last of a document is: text all the same. */
function lastPage(random: Random): LaidPage {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const page = makeAnyPaper(random.fork(attempt)).pages.slice(1).at(-1);
    if (page && page.lines.length > 1 && page.lines.length < 12) return page;
  }
  const page = anyPage(makeAnyPaper(random).pages, random);
  return { ...page, lines: page.lines.slice(-4), shapes: [] };
}

/** Somewhere on the running text, so that a stamp put there hides some of it. */
function spotOnText(page: LaidPage, random: Random): [number, number] {
  const words = page.lines.filter(({ block }) => !block.startsWith('foot')).flatMap((line) => line.words);
  const word = random.pick(words.length > 0 ? words : page.lines.flatMap((line) => line.words));
  const within = (value: number, most: number) => Math.min(most - 24, Math.max(24, value));
  return [within(word.xMm, page.widthMm), within(word.baselineMm, page.heightMm)];
}

/** Seals across two leaves leave half of their round on the edge of each. */
function halfSeal(page: LaidPage, rim: string, random: Random): SheetMark {
  const side = random.chance(0.7) ? page.widthMm : 0;
  return sealAt(side + random.between(-3, 3), random.between(70, 220), rim, random);
}

function loneNumber(page: LaidPage, random: Random): PlacedLine {
  const text = String(random.int(2, 38));
  const word = { text, xMm: page.widthMm / 2 - 2, baselineMm: 18, widthMm: 5, style: 'regular', sizePt: 13 } as const;
  return { block: 'page-number', column: null, words: [word], leaders: [] };
}

function inkOf(plan: HardPagePlan, random: Random): string {
  if (plan.kind === 'faint') return random.pick(['#6f7074', '#7b7b80', '#64656b']);
  if (plan.kind === 'typewriter') return random.pick(['#26252b', '#2b2a3a', '#3a3560', '#33312f']);
  return random.pick(['#1c1a1d', '#1c1a1d', '#2a2a2e', '#39393d']);
}

/** Bleed-through is another paper's page; what shows through an empty back is its own front. */
function behindOf(plan: HardPagePlan, own: LaidPage, random: Random): Sheet['behind'] {
  if (plan.blank) {
    const strength = plan.features.includes('show-through') ? random.between(0.09, 0.2) : random.between(0.02, 0.07);
    return { page: own, marks: [], strength };
  }
  if (!plan.features.includes('bleed-through')) return null;
  const strength = plan.kind === 'bleed-through' ? random.between(0.12, 0.26) : random.between(0.05, 0.12);
  const [page] = makeAnyPaper(random).pages;
  return page ? { page, marks: [], strength } : null;
}
