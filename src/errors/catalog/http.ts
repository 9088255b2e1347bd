import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** What a server of ours answers with instead of what was asked for. */
export const httpErrors = defineErrors({
  REQUEST_INVALID: {
    message: 'The request is not of the agreed form ({field}).',
    hint: 'Compare it with the description of the call.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  REQUEST_REFUSED: {
    message: 'The request comes from another site or under a name this server does not answer to.',
    hint: 'Open the address that the command printed.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  REQUEST_TOO_LARGE: {
    message: 'The request is larger than this call takes.',
    hint: 'Send less at a time.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  LOGIN_NEEDED: {
    message: 'The key is missing, wrong or no longer valid.',
    hint: 'Open the address that the command printed, or ask for a new key.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  ADDRESS_UNKNOWN: {
    message: 'There is nothing at this address.',
    hint: 'Compare it with the description of the calls.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  TOO_MANY_REQUESTS: {
    message: 'Too many requests in a short time.',
    hint: 'Wait {seconds} seconds, then go on.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  PORT_TAKEN: {
    message: 'Port {port} cannot be listened on ({reason}).',
    hint: 'Name another with --port, or 0 for any free one.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
