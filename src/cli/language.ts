import type { Language } from '../messages/index.ts';
import { asLanguage } from './early-flags.ts';

/**
 * The language words are shown in: `--lang`, then `SOHOA_LANG`, then the workspace's own, then the locale; Vietnamese
 * where none of them tells (`C`, `POSIX`, another language): the people this is made for read Vietnamese.
 */
export function chooseLanguage(wishes: {
  readonly flag: Language | null;
  readonly env: NodeJS.ProcessEnv;
  readonly workspace?: Language | null;
}): Language {
  const { flag, env, workspace = null } = wishes;
  return flag ?? asLanguage(env['SOHOA_LANG']) ?? workspace ?? localeLanguage(env) ?? 'vi';
}

/** POSIX order: the first of these that is set decides, even when it names another language. */
function localeLanguage(env: NodeJS.ProcessEnv): Language | null {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return asLanguage(locale.split(/[_.@-]/)[0]?.toLowerCase());
}
