import { Flags } from '@oclif/core';
import { parse } from '@oclif/core/parser';
import { describe, expect, it } from 'vitest';
import { globalFlags, wholeNumber } from '../../../src/cli/flags.ts';
import { asUsageError } from '../../../src/cli/usage-errors.ts';
import { isSohoaError } from '../../../src/errors/index.ts';

/** The real parser: when an update of oclif changes its sentences, these fail. */
const flags = {
  ...globalFlags,
  input: Flags.string({ required: true }),
  state: Flags.option({ options: ['done', 'held'] as const })(),
  limit: wholeNumber({ min: 1 }),
  page: wholeNumber({ min: 1, max: 9 }),
};

async function errorOf(...argv: string[]): Promise<{ code: string; params: object }> {
  try {
    await parse(argv, { flags, args: {} });
  } catch (thrown) {
    const error = asUsageError(thrown, { name: 'demo', flagNames: Object.keys(flags) });
    if (isSohoaError(error)) return { code: error.code, params: error.params };
    throw thrown;
  }
  throw new Error('parsed without an error');
}

describe('asUsageError', () => {
  it.each([
    [['--input', 'x', '--inptu', 'y'], 'FLAG_UNKNOWN', { flag: '--inptu', nearest: '--input' }],
    [['--input', 'x', '--zzzzzzzz=1'], 'FLAG_UNKNOWN', { flag: '--zzzzzzzz', suggestionId: 'command-help' }],
    [['--input'], 'FLAG_WITHOUT_VALUE', { flag: '--input' }],
    [['--input', 'x', '--state'], 'FLAG_WITHOUT_VALUE', { flag: '--state' }],
    [['--input', 'x', '--state', 'gone'], 'FLAG_VALUE', { flag: '--state', value: 'gone', possible: 'done, held' }],
    [['--input', 'a', '--input', 'b'], 'FLAG_TWICE', { flag: '--input' }],
    [[], 'FLAG_REQUIRED', { flag: '--input' }],
    [['--input', 'x', '--quiet', '--verbose'], 'FLAGS_EXCLUDE', { flag: '--verbose', other: '--quiet' }],
    [['--input', 'x', 'y'], 'ARGUMENT_TOO_MANY', { value: 'y' }],
    [['--input', 'x', '--limit', '0'], 'FLAG_VALUE', { flag: '--limit', value: '0', possible: '1, 2, …' }],
    [['--input', 'x', '--limit', '1e3'], 'FLAG_VALUE', { value: '1e3' }],
    [['--input', 'x', '--page', '10'], 'FLAG_VALUE', { possible: '1–9' }],
  ])('%j is %s', async (argv, code, params) => {
    const error = await errorOf(...argv);
    expect(error.code).toBe(code);
    expect(error.params).toMatchObject(params);
  });

  it('hands on what the parser did not throw', () => {
    const bug = new TypeError('x is undefined');
    expect(asUsageError(bug, { name: 'demo', flagNames: [] })).toBe(bug);
  });
});
