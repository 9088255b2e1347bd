import { EXIT, type ExitCode } from '../errors/index.ts';
import type { MessageKey } from '../messages/index.ts';

/** Every exit code with the key of its words, in ascending order. */
export const EXIT_ROWS: readonly { readonly code: ExitCode; readonly key: MessageKey }[] = [
  { code: EXIT.done, key: 'exit.done' },
  { code: EXIT.bug, key: 'exit.bug' },
  { code: EXIT.usage, key: 'exit.usage' },
  { code: EXIT.settings, key: 'exit.settings' },
  { code: EXIT.content, key: 'exit.content' },
  { code: EXIT.outside, key: 'exit.outside' },
  { code: EXIT.held, key: 'exit.held' },
  { code: EXIT.temporary, key: 'exit.temporary' },
  { code: EXIT.interrupted, key: 'exit.interrupted' },
];
