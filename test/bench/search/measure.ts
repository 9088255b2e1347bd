import type { DatabaseSync } from 'node:sqlite';
import { makeSnippet, parseSearchQuery } from '../../../src/domain/index.ts';
import type { Catalog } from '../../../src/plugin/index.ts';
import type { QuestionClass } from './questions.ts';

/** In milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

export interface Measured {
  readonly name: string;
  /** Median of what was found. */
  readonly found: number;
  readonly ours: Times;
  readonly plain: Times | null;
}

const SHOWN = 20;
const ROUNDS = 3;
const ANYTHING = { agency: null, type: null, kind: null, year: null, procedure: null, person: null };

/**
 * Ours: count, order, the first twenty with their snippets, as a person gets them. Plain: count and the first twenty row
 * numbers by rank. By turns, each question a few times, the quickest of its times counts: the machine does other work.
 */
export async function* measure(
  catalog: Catalog,
  plain: DatabaseSync,
  classes: readonly QuestionClass[],
): AsyncGenerator<Measured> {
  const countPlain = plain.prepare('select count(*) as n from texts where texts match ?');
  const findPlain = plain.prepare('select rowid from texts where texts match ? order by rank limit ?');
  for (const { name, questions } of classes) {
    const [ours, theirs, found]: [number[], number[], number[]] = [[], [], []];
    for (const { words, narrowing, plain: expression } of questions) {
      const [own, other]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now();
        const query = parseSearchQuery(words);
        const question = { query, narrowing: { ...ANYTHING, ...narrowing }, limit: SHOWN, offset: 0 };
        const answer = await catalog.search.find(question);
        for (const { document } of answer.found) makeSnippet(document.pages[0]?.text ?? '', query);
        own.push(performance.now() - start);
        if (round === 0) found.push(answer.total);
        if (expression === null) continue;
        const begin = performance.now();
        countPlain.get(expression);
        findPlain.all(expression, SHOWN);
        other.push(performance.now() - begin);
      }
      ours.push(Math.min(...own));
      if (other.length > 0) theirs.push(Math.min(...other));
    }
    const plainTimes = theirs.length === 0 ? null : timesOf(theirs);
    yield { name, found: quantile(found, 0.5), ours: timesOf(ours), plain: plainTimes };
  }
}

function timesOf(times: readonly number[]): Times {
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
