import { type ErrorParams, fillIn } from '../errors/index.ts';
import { en } from './en/index.ts';
import { errors as vietnameseErrors } from './vi/errors.ts';
import { vi } from './vi/index.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

const BY_LANGUAGE: Readonly<Record<Language, Messages>> = { en, vi };

/** All texts of one language, placeholders unfilled. */
export function messages(language: Language): Messages {
  return BY_LANGUAGE[language];
}

/**
 * One text with its placeholders filled.
 * @example translate('vi', 'flag.limit')
 */
export function translate(language: Language, key: MessageKey, params: ErrorParams = {}): string {
  return fillIn(BY_LANGUAGE[language][key], params);
}

/** The text of a key made at run time (`held.${reason}`), or `otherwise` where a plugin brought a name of its own. */
export function translateOr(language: Language, key: string, otherwise: string, params: ErrorParams = {}): string {
  return isMessageKey(key) ? translate(language, key, params) : otherwise;
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** Message and hint of an error in one language; a plugin's own error keeps the words it came with. */
export function errorWords(
  language: Language,
  error: { readonly code: string; readonly params: ErrorParams; readonly message: string; readonly hint: string },
): { message: string; hint: string } {
  if (language === 'en' || !isKnownCode(error.code)) return { message: error.message, hint: error.hint };
  const words = vietnameseErrors[error.code];
  const params = { ...error.params, ...caseWords(language, error.params) };
  return { message: fillIn(words.message, params), hint: fillIn(words.hint, params) };
}

function isKnownCode(code: string): code is keyof typeof vietnameseErrors {
  return Object.hasOwn(vietnameseErrors, code);
}

/** Puts the language's own words in place of an English `detail` or `suggestion`, where the error names them. */
function caseWords(language: Language, params: ErrorParams): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['detail', 'suggestion'] as const) {
    const key = `${name}.${params[`${name}Id`]}`;
    if (isMessageKey(key)) found[name] = translate(language, key, params);
  }
  return found;
}
