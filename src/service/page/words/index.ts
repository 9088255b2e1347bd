import { en, type PageWords, type WordKey } from './en.ts';
import { vi } from './vi.ts';

export type { WordKey } from './en.ts';
export type Language = 'vi' | 'en';
export type Say = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string;

const WORDS: Readonly<Record<Language, PageWords>> = { vi, en };

/**
 * The page's words in one language, placeholders filled.
 * @example speaker('vi')('queue.more', { left: 3 })
 */
export function speaker(language: Language): Say {
  return (key, params = {}) =>
    WORDS[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The words for a name the server sent (`mark.blank`), or the name itself where a plugin brought its own. */
export function sayOr(say: Say, key: string, otherwise: string): string {
  return isWordKey(key) ? say(key) : otherwise;
}

function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}
