import { expect } from 'vitest';
import type { Problem } from '../../src/domain/index.ts';
import { errorWords, LANGUAGES } from '../../src/messages/index.ts';
import type { Answered } from './cli-transcript.ts';

/** A problem as programs get it is said in words a person can use, in each language, with the next action. */
export function expectWords(problem: Problem): void {
  for (const language of LANGUAGES) {
    const { message, hint } = errorWords(language, problem);
    expectFilled(message);
    expectFilled(hint);
  }
}

/** The one error of a command that did not start. */
export function expectError({ code, json, stderr }: Answered, exit: number, name: string): void {
  expect([code, json.ok, json.error.code, stderr]).toEqual([exit, false, name, '']);
  expectFilled(json.error.message);
  expectFilled(json.error.hint);
}

export function expectFilled(words: string): void {
  expect(words).toMatch(/\p{L}{2}/u);
  expect(words).not.toMatch(/[{}]|undefined/);
}
