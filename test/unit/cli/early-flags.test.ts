import { describe, expect, it } from 'vitest';
import { commandFirst, readEarlyFlags } from '../../../src/cli/early-flags.ts';

describe('readEarlyFlags', () => {
  it.each([
    [['run', 'x', '--json'], { json: true }],
    [['run', 'x', '--', '--json'], { json: false }],
    [['status', '--lang', 'en'], { language: 'en' }],
    [['status', '--lang=vi'], { language: 'vi' }],
    [['status', '--lang', 'fr'], { language: null }],
    [['status', '--lang'], { language: null }],
    [['status', '--no-color', '--quiet', '--verbose'], { noColor: true, quiet: true, verbose: true }],
  ])('%j', (argv, expected) => {
    expect(readEarlyFlags(argv)).toMatchObject(expected);
  });
});

describe('commandFirst', () => {
  it.each([
    [
      ['--lang', 'en', 'status'],
      ['status', '--lang', 'en'],
    ],
    [
      ['--json', '--workspace=x', 'run', 'p', '--input', 'i'],
      ['run', 'p', '--input', 'i', '--json', '--workspace=x'],
    ],
    [
      ['--quiet', 'ocr', '--', '-a.jpg'],
      ['ocr', '--quiet', '--', '-a.jpg'],
    ],
    [
      ['status', '--json'],
      ['status', '--json'],
    ],
    [['--json'], ['--json']],
    [['--lang'], ['--lang']],
    [[], []],
  ])('%j', (argv, expected) => {
    expect(commandFirst(argv)).toEqual(expected);
  });
});
