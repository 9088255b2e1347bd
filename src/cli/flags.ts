import { Flags } from '@oclif/core';
import { parseDate } from '../domain/index.ts';
import { fail } from '../errors/index.ts';
import { LANGUAGES, type MessageKey, translate } from '../messages/index.ts';

/** The English words of a key: what the manifest holds. Help says them in the caller's language. */
export function english(key: MessageKey): string {
  return translate('en', key);
}

/** Flags every command understands. */
export const globalFlags = {
  workspace: Flags.string({ summary: english('flag.workspace'), helpGroup: 'GLOBAL', helpValue: 'DIR' }),
  json: Flags.boolean({ summary: english('flag.json'), helpGroup: 'GLOBAL' }),
  quiet: Flags.boolean({ summary: english('flag.quiet'), helpGroup: 'GLOBAL', exclusive: ['verbose'] }),
  verbose: Flags.boolean({ summary: english('flag.verbose'), helpGroup: 'GLOBAL' }),
  'no-color': Flags.boolean({ summary: english('flag.no-color'), helpGroup: 'GLOBAL' }),
  lang: Flags.option({ summary: english('flag.lang'), helpGroup: 'GLOBAL', options: LANGUAGES })(),
};

/** A whole number, at least `min` (and at most `max`). */
export const wholeNumber = Flags.custom<number, { min: number; max?: number }>({
  helpValue: 'N',
  async parse(input, _context, { name, min, max = Number.MAX_SAFE_INTEGER }) {
    const number = /^\d{1,15}$/.test(input) ? Number(input) : Number.NaN;
    if (number >= min && number <= max) return number;
    const possible = max === Number.MAX_SAFE_INTEGER ? `${min}, ${min + 1}, …` : `${min}–${max}`;
    return fail('FLAG_VALUE', { params: { flag: `--${name}`, value: input, possible } });
  },
});

/** A day as `2026-07-01` or `01/07/2026`; ISO afterwards. */
export const isoDay = Flags.custom<string>({
  helpValue: 'YYYY-MM-DD',
  async parse(input, _context, { name }) {
    const day = parseDate(input);
    return day.ok
      ? day.value
      : fail('FLAG_VALUE', { params: { flag: `--${name}`, value: input, possible: 'YYYY-MM-DD' } });
  },
});

export const inputFolder = () => Flags.string({ summary: english('flag.input'), helpValue: 'DIR', required: true });

export const register = () => Flags.string({ summary: english('flag.register'), helpValue: 'FILE' });

export const jobs = () => wholeNumber({ summary: english('flag.jobs'), min: 1, max: 256 });
