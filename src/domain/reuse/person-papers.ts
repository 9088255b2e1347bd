import { actsOf } from '../validity/index.ts';
import type { HeldPaper } from './held-paper.ts';
import {
  type AskedPerson,
  type HolderDoubt,
  judgeHolder,
  type NumberPair,
  numbersOf,
  pairsIn,
  personFromPapers,
} from './identity.ts';

/** What all stores together hold of one person. */
export interface PersonPapers {
  /** Null = papers under the number speak of different people and nobody said which one is meant. */
  readonly person: AskedPerson | null;
  /** Every number proven to be this person's, with what proves it. */
  readonly numbers: readonly { readonly number: string; readonly evidence: string | null }[];
  readonly papers: readonly HeldPaper[];
  /** Perhaps this person's: shown, never given. */
  readonly doubtful: readonly { readonly paper: HeldPaper; readonly doubt: HolderDoubt }[];
  /** Decisions of agencies that name a paper of the list; they concern it whoever stands on them. */
  readonly decisions: readonly HeldPaper[];
}

/**
 * Sorts what was found under a number, its aliases and a name into the person's own papers, doubtful ones and decisions
 * about them. `known`: what the identity register, or whoever asks, says of the person; it settles a shared number.
 */
export function papersOf(
  asked: AskedPerson,
  known: { readonly name: string | null; readonly birthDate: string | null } | null,
  found: readonly HeldPaper[],
  registered: readonly NumberPair[] = [],
): PersonPapers {
  const pairs = [...registered, ...pairsIn(found)];
  const wanted: AskedPerson = {
    number: asked.number,
    name: known?.name ?? asked.name,
    birthDate: known?.birthDate ?? asked.birthDate,
  };
  const isTold = wanted.name !== null && wanted.birthDate !== null;
  const person = isTold ? wanted : personFromPapers(wanted, holdersIn(found));
  const { numbers, trusted } = provenNumbers(person ?? wanted, pairs, found);
  const sorted = found.map((paper) => ({
    paper,
    verdict: verdictOf(paper, person ?? wanted, numbers, person === null),
  }));
  const papers = sorted.filter(({ verdict }) => verdict === 'same').map(({ paper }) => paper);
  return {
    person,
    numbers: numbers.map((number) => ({ number, evidence: evidenceOf(number, trusted) })),
    papers,
    doubtful: sorted.flatMap(({ paper, verdict }) =>
      verdict === 'same' || verdict === 'other' ? [] : [{ paper, doubt: verdict }],
    ),
    decisions: sorted
      .filter(({ paper, verdict }) => verdict !== 'same' && actsOf(paper).some(({ code }) => code !== null))
      .map(({ paper }) => paper),
  };
}

export const REGISTER = 'register';

/** Grows from the asked number: what a newly joined number's papers state may join a further one. */
function provenNumbers(person: AskedPerson, pairs: readonly NumberPair[], found: readonly HeldPaper[]) {
  let numbers = [person.number];
  for (;;) {
    const trusted = pairs.filter((pair) => pair.evidence === REGISTER || isTheirs(pair, person, numbers, found));
    const next = numbersOf(person.number, trusted);
    if (next.length === numbers.length) return { numbers, trusted };
    numbers = next;
  }
}

/** A paper may join two numbers only when it is the asked person's itself by one of them. */
function isTheirs({ a, b, evidence }: NumberPair, person: AskedPerson, numbers: string[], found: readonly HeldPaper[]) {
  const known = numbers.find((number) => number === a || number === b);
  const holders = found.find(({ ref }) => ref === evidence)?.holders ?? [];
  const bearer = holders.find(({ id, formerId }) => id === a && formerId === b);
  if (known === undefined || bearer === undefined) return false;
  return judgeHolder(person, numbers, { ...bearer, id: known }).is === 'same';
}

function holdersIn(papers: readonly HeldPaper[]) {
  return papers.flatMap(({ holders }) => holders);
}

type Sorted = 'same' | 'other' | HolderDoubt;

/** The best any of its holders comes to; nothing is the asked person's while the number is shared. */
function verdictOf(paper: HeldPaper, person: AskedPerson, numbers: readonly string[], isShared: boolean): Sorted {
  if (isShared && paper.holders.some(({ id }) => id !== null && numbers.includes(id))) return 'NUMBER_SHARED';
  const verdicts = paper.holders.map((holder) => judgeHolder(person, numbers, holder));
  if (verdicts.some(({ is }) => is === 'same')) return 'same';
  const doubt = verdicts.find((verdict) => verdict.is === 'doubt');
  return doubt?.is === 'doubt' ? doubt.doubt : 'other';
}

function evidenceOf(number: string, pairs: readonly NumberPair[]): string | null {
  return pairs.find(({ a, b }) => a === number || b === number)?.evidence ?? null;
}
