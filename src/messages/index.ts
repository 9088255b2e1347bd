import { CATALOG, type ErrorCode, type ErrorParams, fillIn } from '../errors/index.ts';
import { en } from './en/index.ts';
import { errors as vietnameseErrors } from './vi/errors.ts';
import { vi } from './vi/index.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

const BY_LANGUAGE: Readonly<Record<Language, Messages>> = { en, vi };

/** English error words stand in the catalogue itself, Vietnamese ones beside the other texts. */
const ERRORS_BY_LANGUAGE = { en: CATALOG, vi: vietnameseErrors } as const;

/** All texts of one language, placeholders unfilled. */
export function messages(language: Language): Messages {
  return BY_LANGUAGE[language];
}

/**
 * One text with its placeholders filled.
 * @example translate('vi', 'suggestion.did-you-mean', { nearest: 'sohoa run' })
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

/** An error, or a problem as kept with a dossier (which has no words and no path of its own). */
export interface Wordable {
  readonly code: string;
  readonly params: ErrorParams;
  readonly where?: object;
  readonly message?: string;
  readonly hint?: string;
}

/** Message and hint of an error in one language; an error of a plugin keeps the words it came with. */
export function errorWords(language: Language, error: Wordable): { message: string; hint: string } {
  const { code, params, message = code, hint = '' } = error;
  if (!isErrorCode(code)) return { message, hint };
  const words = ERRORS_BY_LANGUAGE[language][code];
  const known = { ...unnamed(language), ...error.where, ...params } as ErrorParams;
  const all = { ...known, ...caseWords(language, known) };
  return { message: fillIn(words.message, all), hint: fillIn(words.hint, all) };
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(CATALOG, code);
}

/** Stored problems carry no paths (file names hold people's names), so `{file}` reads "a file" there. */
function unnamed(language: Language): ErrorParams {
  return { file: translate(language, 'unnamed.file'), dossier: translate(language, 'unnamed.dossier') };
}

/**
 * Puts the language's own words in place of an English `detail` or `suggestion`, where the error names them, and in
 * place of the code of a held value's reason.
 */
function caseWords(language: Language, params: ErrorParams): Record<string, string> {
  const found: Record<string, string> = {};
  const reason = `held.${params['reason']}`;
  if (isMessageKey(reason)) found['reason'] = translate(language, reason);
  for (const name of ['detail', 'suggestion'] as const) {
    const key = `${name}.${params[`${name}Id`]}`;
    if (isMessageKey(key)) found[name] = translate(language, key, params);
  }
  return found;
}
