import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** A person settles what the machine doubts. */
export const reviewErrors = defineErrors({
  RECORD_CHANGED: {
    message: 'Dossier {dossier} has changed since it was opened.',
    hint: 'Open it again: what you typed is kept as a draft.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  LOCKED: {
    message: 'Dossier {dossier} is open in another window ({by}).',
    hint: 'Close it there, or take it over.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  LOCK_NEEDED: {
    message: 'Dossier {dossier} is not held by this window any more.',
    hint: 'Open it again.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  VALUE_REFUSED: {
    message: 'The value of {field} is not possible: {reason}.',
    hint: 'Correct it, or leave the field empty if the paper does not say it.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  FIELD_UNKNOWN: {
    message: 'Dossier {dossier} has no field {field} that can be corrected.',
    hint: 'Open the dossier again.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  ACTION_IMPOSSIBLE: {
    message: 'This cannot be done with these pages of dossier {dossier}.',
    hint: 'Open the dossier again and choose other pages.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  NEEDS_WHOLE_BATCH: {
    message: 'The pipeline looks at the whole batch, so that one dossier cannot be worked on alone.',
    hint: 'Nothing is lost: the decision takes effect with the next sohoa run.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  PAGE_UNKNOWN: {
    message: 'There is no such page.',
    hint: 'Open the dossier again.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  REVIEW_REJECTED: {
    message: 'Dossier {dossier} was sent back to step "{step}" by a person ({reason}).',
    hint: 'Put its scans or its row right, then: sohoa retry {dossier}',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
});
