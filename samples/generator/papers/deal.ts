import { Random } from '../random.ts';
import { makeAnyOfficial, makeAnyPaper } from './any-paper.ts';
import { fillWithPen } from './citizen/by-hand.ts';
import { CITIZEN_KINDS, makeCitizenPaper } from './citizen/deck.ts';
import { makeOldPaper, OLD_LAYOUTS } from './old/deck.ts';
import type { Paper } from './paper.ts';

/**
 * Which papers are made: `usual` as they lie in dossiers, by chance; the others deal kinds and layouts like cards, so that
 * rare ones come as often as common ones.
 */
export type PaperSet = (typeof PAPER_SETS)[number];
export const PAPER_SETS = ['usual', 'official', 'old', 'citizen', 'all'] as const;

export interface DealOptions {
  readonly seed: string | number;
  readonly set?: PaperSet;
  /** Papers filled in by hand, in part or all over: half of them. */
  readonly handwritten?: boolean;
}

/** The paper at `index` of a set; `random` is its own chance. */
export function dealPaper(
  random: Random,
  index: number,
  { seed, set = 'usual', handwritten = false }: DealOptions,
): Paper {
  if (set === 'usual' && !handwritten) return makeAnyPaper(random);
  const paper = set === 'usual' ? makeAnyPaper(random) : fromDeck(random, index, seed, set);
  const pen = random.fork('by-hand');
  if (!handwritten || paper.expected.penned || !pen.chance(0.5)) return paper;
  return fillWithPen(paper, pen, isForm(paper) ? (pen.chance(0.35) ? 'all' : 'some') : 'head');
}

/** Forms have values behind labels; of other papers a clerk writes number and day only. */
function isForm({ expected }: Paper): boolean {
  return expected.holder !== undefined || Object.keys(expected.fields).length > 0;
}

type Card = (random: Random, round: number) => Paper;

const OFFICIAL: readonly Card[] = Array.from({ length: 9 }, () => makeAnyOfficial);
const OLD: readonly Card[] = OLD_LAYOUTS.map((_, nth) => (random) => makeOldPaper(nth, random));
const CITIZEN: readonly Card[] = CITIZEN_KINDS.map(
  (kind, nth) => (random, round) => makeCitizenPaper(kind, round + nth, random),
);

const DECKS: Readonly<Record<Exclude<PaperSet, 'usual'>, readonly Card[]>> = {
  official: [...OFFICIAL, ...OLD],
  old: OLD,
  citizen: CITIZEN,
  all: [...CITIZEN, ...OFFICIAL, ...OLD],
};

/** The deck is shuffled anew for every round; in each round a kind shows its next layout. */
function fromDeck(random: Random, index: number, seed: string | number, set: Exclude<PaperSet, 'usual'>): Paper {
  const deck = DECKS[set];
  const round = Math.floor(index / deck.length);
  const card = new Random(`deck/${set}/${seed}/${round}`).sample(deck, deck.length)[index % deck.length];
  if (!card) throw new RangeError('a deck has cards');
  return card(random, round);
}
