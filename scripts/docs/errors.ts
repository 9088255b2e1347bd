import { CATALOG, type ErrorCode, type ErrorDefinition } from '../../src/errors/index.ts';
import { errors as vietnamese } from '../../src/messages/vi/errors.ts';
import { GENERATED, markdownTable } from './markdown.ts';

/** Every error code with its words in both languages, by exit code. */
export function errorsPage(): string {
  const entries = (Object.entries(CATALOG) as [ErrorCode, ErrorDefinition][]).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = entries.map(([code, { message, hint, recovery, exit }]) => [
    `\`${code}\``,
    String(exit),
    recovery,
    `${message} *${hint}*`,
    `${vietnamese[code].message} *${vietnamese[code].hint}*`,
  ]);
  return `${GENERATED}

# Errors

Codes are the same in both languages and never change their meaning; texts may. Words in braces are filled in.
The exit code is what the process ends with because of this error alone; when several apply, the first of
130, 1, 2, 3, 75, 5, 4, 6 is shown.

${markdownTable(['Code', 'Exit', 'Recovery', 'English', 'Tiếng Việt'], rows)}
`;
}
