import { isNameWord } from '../../domain/index.ts';
import type { OcrResult, ReadWord } from '../../plugin/index.ts';
import { coreOf } from './figure-votes.ts';

/**
 * Words of names that were read less than surely: of people, of places, of agencies, whatever stands beside a syllable of
 * names and is written large like it. Expects words told from what a pen wrote.
 */
export function unsureNames({ blocks }: OcrResult): readonly ReadWord[] {
  const lines = blocks.flatMap((block) => block.lines);
  return lines
    .flatMap(({ words }) =>
      runsOf(words)
        .filter(isOfName)
        .flatMap((run) => unsureOf(run, words)),
    )
    .slice(0, MOST);
}

/** A page scanned badly has hundreds of them. */
const MOST = 40;

/** From here on the first reading is believed. */
const SURE = 0.95;

function runsOf(words: readonly ReadWord[]): ReadWord[][] {
  const runs: ReadWord[][] = [[]];
  for (const word of words) {
    if (mayBeOfName(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs;
}

/** Of what is a guess, or was taken for a pen's, the capital may have been misread too. */
function mayBeOfName({ text, confidence, ink }: ReadWord): boolean {
  const core = coreOf(text);
  return CAPITALIZED.test(core) || (core.length >= 2 && (ink !== undefined || confidence < GUESS));
}

const CAPITALIZED = /^\p{Lu}\p{L}+$/u;
const GUESS = 0.5;

function isOfName(run: readonly ReadWord[]): boolean {
  return run.length >= 2 && run.some(({ text }) => isNameWord(coreOf(text)));
}

function unsureOf(run: readonly ReadWord[], line: readonly ReadWord[]): readonly ReadWord[] {
  const isPrint = run.length === line.length && isPrinted(run);
  return run.filter(({ confidence, ink }) => confidence < SURE && (ink === undefined || isPrint));
}

/**
 * Nobody writes one word of a printed name by hand: where it fills its line and all but few of its words were read as well as print is,
 * those few are print too. Behind a label a pen's name may have been read as well, but for the word that gave it away.
 */
function isPrinted(run: readonly ReadWord[]): boolean {
  const print = run.filter(({ ink }) => ink === undefined);
  return (
    run.length >= 3 * (run.length - print.length) && print.every(({ confidence }) => confidence >= READ_LIKE_PRINT)
  );
}

const READ_LIKE_PRINT = 0.93;
