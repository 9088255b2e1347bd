import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Catalogues of procedures and agencies. */
export const vocabularyErrors = defineErrors({
  VOCABULARY_COLUMN_MISSING: {
    message: 'The list {file} has no column "{column}".',
    hint: 'Add the column; see the headings in docs/guides/vocabularies.md.',
    recovery: 'fix-input',
    exit: EXIT.settings,
  },
  VOCABULARY_ROW_INVALID: {
    message: '{file}, row {line}: {column} is {why}; nothing was imported.',
    hint: 'Correct the row and import the list again.',
    recovery: 'fix-input',
    exit: EXIT.settings,
  },
  VOCABULARY_EMPTY: {
    message: 'The list {file} has no rows.',
    hint: 'Fill in the list, then import it again.',
    recovery: 'fix-input',
    exit: EXIT.settings,
  },
  VOCABULARY_DAMAGED: {
    message: 'The catalogue {file} cannot be read.',
    hint: 'Put back an older copy of the file, or delete it and import the list again.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
