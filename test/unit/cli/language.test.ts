import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../src/cli/language.ts';

describe('chooseLanguage', () => {
  it.each([
    ['a flag before everything', { flag: 'en', env: { SOHOA_LANG: 'vi' }, workspace: 'vi' }, 'en'],
    ['the variable before the workspace', { flag: null, env: { SOHOA_LANG: 'en' }, workspace: 'vi' }, 'en'],
    ['the workspace before the locale', { flag: null, env: { LANG: 'vi_VN.UTF-8' }, workspace: 'en' }, 'en'],
    ['an English locale', { flag: null, env: { LANG: 'en_US.UTF-8' } }, 'en'],
    ['LC_ALL before LANG', { flag: null, env: { LC_ALL: 'vi_VN', LANG: 'en_US' } }, 'vi'],
    ['Vietnamese for C', { flag: null, env: { LANG: 'C.UTF-8' } }, 'vi'],
    ['Vietnamese for another language', { flag: null, env: { LANG: 'fr_FR.UTF-8' } }, 'vi'],
    ['Vietnamese when nothing is known', { flag: null, env: {} }, 'vi'],
    [
      'a variable that is no language counts for nothing',
      { flag: null, env: { SOHOA_LANG: 'xx', LANG: 'en_GB' } },
      'en',
    ],
  ] as const)('%s', (_name, wishes, expected) => {
    expect(chooseLanguage(wishes)).toBe(expected);
  });
});
