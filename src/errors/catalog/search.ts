import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Looking for papers by their words. */
export const searchErrors = defineErrors({
  SEARCH_EMPTY: {
    message: 'There is nothing to look for.',
    hint: 'Give words, or narrow down by --person, --agency, --kind, --type, --year or --procedure. Example: sohoa search "đất đai" --year 2025',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  SEARCH_LIMIT: {
    message: 'A search shows at most {limit} papers at a time, from the {offset}th at the furthest.',
    hint: 'Add words, or narrow the search down.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
});
