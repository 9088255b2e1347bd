import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** The command line and the process itself. */
export const cliErrors = defineErrors({
  USAGE: {
    message: '{detail}',
    hint: 'See: sohoa {command} --help',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  UNKNOWN_COMMAND: {
    message: 'There is no command "{command}".',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  INTERRUPTED: {
    message: 'Stopped on request.',
    hint: 'Run the same command again: it continues where it stopped.',
    recovery: 'retry',
    exit: EXIT.interrupted,
  },
  INTERNAL: {
    message: 'Something went wrong inside sohoa.',
    hint: 'This is our fault. Run again with --verbose and report the output (it holds no personal data).',
    recovery: 'bug',
    exit: EXIT.bug,
  },
});
