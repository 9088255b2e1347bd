import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Looking up papers that are held, and using one again. */
export const reuseErrors = defineErrors({
  PERSON_NUMBER_INVALID: {
    message: 'This is no personal number of 12 digits and no CMND number of 9.',
    hint: 'Check the number; leading zeros count. Give it on standard input: sohoa reuse -',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  PROCEDURE_NOT_LISTED: {
    message: 'The catalogue knows no procedure {procedure} on that day.',
    hint: 'List them with: sohoa vocabulary show procedures; take a new list in with: sohoa vocabulary import',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  PAPER_UNKNOWN: {
    message: 'No paper {paper} was found under this number.',
    hint: 'List what is held with: sohoa reuse - --json, and take ref from there.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  PAPER_NOT_REUSABLE: {
    message: 'Paper {paper} cannot be used for dossier {dossier} ({obstacles}).',
    hint: 'See why with: sohoa reuse - ; the paper has to be asked for, or what is missing scanned.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  PAPER_NEEDS_LOOK: {
    message: 'Paper {paper} needs a person to look at it first ({obstacles}).',
    hint: 'Open it, and when it is good for this purpose say so with --checked.',
    recovery: 'hold',
    exit: EXIT.usage,
  },
  PAPER_TOO_LARGE: {
    message: 'The file {target} sent is larger than allowed ({limit} bytes).',
    hint: 'Raise maxFileBytes in the settings of that target if such files are right.',
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  PAPER_NO_FILE: {
    message: '{target} lists this paper without a file that could be fetched.',
    hint: 'Ask the office that issued it, or take the paper itself.',
    recovery: 'fix-input',
    exit: EXIT.outside,
  },
});
