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
  COMMAND_MISSING: {
    message: 'No command was given.',
    hint: 'See all commands with: sohoa --help',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  FLAG_UNKNOWN: {
    message: 'There is no flag {flag} here.',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  FLAG_WITHOUT_VALUE: {
    message: '{flag} needs a value.',
    hint: 'See: sohoa {command} --help',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  FLAG_TWICE: {
    message: '{flag} may be given only once.',
    hint: 'Keep one of them.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  FLAG_REQUIRED: {
    message: '{flag} is missing.',
    hint: 'Add it. See: sohoa {command} --help',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  FLAG_VALUE: {
    message: '{flag} cannot be "{value}".',
    hint: 'Possible: {possible}',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  FLAGS_EXCLUDE: {
    message: '{flag} and {other} cannot be used together.',
    hint: 'Keep one of them.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  ARGUMENT_MISSING: {
    message: '{argument} is missing.',
    hint: 'See: sohoa {command} --help',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  ARGUMENT_TOO_MANY: {
    message: '"{value}" is one argument too many.',
    hint: 'Put names that hold blanks in quotes. See: sohoa {command} --help',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  OUTPUT_IS_INPUT: {
    message: 'The output {file} is one of the inputs.',
    hint: 'Name another file: the source is never overwritten.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  NODE_TOO_OLD: {
    message: 'sohoa needs Node.js 24 or newer; this is {version}.',
    hint: 'Install it from https://nodejs.org, or with: npm install -g node@24',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  NOT_BUILT: {
    message: 'sohoa has not been built yet.',
    hint: 'Run: npm ci && npm run build',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  ACCESS_DENIED: {
    message: 'No permission to read or write {file}.',
    hint: 'Give this user access to it, or run as the user who owns the workspace.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  FOLDER_NOT_EMPTY: {
    message: 'The folder {file} is not empty.',
    hint: 'Name a folder that is empty or not there yet.',
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
