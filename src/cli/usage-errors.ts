import { type ErrorCode, isSohoaError, problem, type SohoaError } from '../errors/index.ts';
import { nearestNames } from '../pipeline/nearest-name.ts';

/** What of a command an error about its use may name. */
export interface CommandFace {
  /** As typed: `outbox list`. */
  readonly name: string;
  readonly flagNames: readonly string[];
}

/** What oclif's parser threw, as an error of ours; anything it did not throw on purpose comes back untouched. */
export function asUsageError(thrown: unknown, command: CommandFace): unknown {
  if (isSohoaError(thrown) || !(thrown instanceof Error) || !('oclif' in thrown)) return thrown;
  return fromMembers(thrown, command) ?? fromSentence(thrown.message, command);
}

/** oclif's error classes are not exported; what they carry tells them apart. */
function fromMembers(thrown: Error, command: CommandFace): SohoaError | null {
  if ('flags' in thrown && Array.isArray(thrown.flags)) return unknownFlag(String(thrown.flags[0]), command);
  if (!('args' in thrown) || !Array.isArray(thrown.args)) return null;
  const [first] = thrown.args;
  return typeof first === 'string'
    ? usage('ARGUMENT_TOO_MANY', command, { value: first })
    : usage('ARGUMENT_MISSING', command, { argument: String(first?.name ?? '').toUpperCase() });
}

function unknownFlag(typed: string, command: CommandFace): SohoaError {
  const [name] = nearestNames(typed.replace(/^-+/, '').replace(/=.*$/, ''), command.flagNames, 1);
  const advice =
    name === undefined
      ? { suggestion: `See: sohoa ${command.name} --help`, suggestionId: 'command-help' }
      : { suggestion: `Did you mean: --${name}?`, suggestionId: 'did-you-mean', nearest: `--${name}` };
  return usage('FLAG_UNKNOWN', command, { flag: typed.replace(/=.*$/, ''), ...advice });
}

/**
 * The parser gives these cases neither a class nor a code of their own, only a sentence. The patterns hold for the
 * pinned @oclif/core (a test sees to it); a sentence that is none of them is shown as it is.
 */
const SENTENCES: readonly { readonly pattern: RegExp; readonly code: ErrorCode; readonly params: readonly string[] }[] =
  [
    { pattern: /^Flag (--\S+) can only be specified once/, code: 'FLAG_TWICE', params: ['flag'] },
    { pattern: /^Flag (--\S+) expects one of these values: (.+)/, code: 'FLAG_WITHOUT_VALUE', params: ['flag'] },
    { pattern: /^Flag (--\S+) expects a value/, code: 'FLAG_WITHOUT_VALUE', params: ['flag'] },
    {
      pattern: /^Expected (--[^=]+)=(.*) to be one of: (.+)/,
      code: 'FLAG_VALUE',
      params: ['flag', 'value', 'possible'],
    },
    { pattern: /Missing required flag (\S+)/, code: 'FLAG_REQUIRED', params: ['flag'] },
    {
      pattern: /(--[\w-]+)(?:=\S*)? cannot also be provided when using (--[\w-]+)/,
      code: 'FLAGS_EXCLUDE',
      params: ['flag', 'other'],
    },
  ];

function fromSentence(sentence: string, command: CommandFace): SohoaError {
  for (const { pattern, code, params } of SENTENCES) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const values = Object.fromEntries(params.map((name, index) => [name, found[index + 1] ?? '']));
    if (code === 'FLAG_REQUIRED') values['flag'] = `--${values['flag']}`;
    return usage(code, command, values);
  }
  return usage('USAGE', command, { detail: sentence.split('\n', 1)[0] ?? '' });
}

function usage(code: ErrorCode, command: CommandFace, params: Record<string, string>): SohoaError {
  return problem(code, { params: { command: command.name, ...params } });
}
