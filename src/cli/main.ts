import { readFileSync } from 'node:fs';
import { Config } from '@oclif/core/config';
import { normalizeArgv } from '@oclif/core/help';
import { run } from '@oclif/core/run';
import { EXIT, type ExitCode, isSohoaError, problem, type SohoaError, worstExit } from '../errors/index.ts';
import { blockersOf } from '../pipeline/blocked.ts';
import { nearestNames } from '../pipeline/nearest-name.ts';
import { asSohoaError } from './caught.ts';
import { commandFirst } from './early-flags.ts';
import { abortOnSignals } from './interrupt.ts';
import { flushed, guardStdout, tolerateClosedPipes, writeErr, writeJson, writeOut } from './output.ts';
import { errorDocument, errorText } from './render-error.ts';
import { openSession, type Session, setSession } from './session.ts';
import { asUsageError } from './usage-errors.ts';

/** The process behind `bin/run.js`: one command line in, one exit code out. `root` is the package's folder. */
export async function main(root: string, words: readonly string[]): Promise<void> {
  const signal = abortOnSignals();
  const argv = helpLast(commandFirst(words));
  const session = openSession(argv, signal);
  setSession(session);
  tolerateClosedPipes();
  guardStdout(session);
  muteWarnings(session);

  let exit: ExitCode;
  try {
    exit = await runCommand(root, argv, session);
  } catch (thrown) {
    exit = report(await explain(thrown, root, argv, signal), session);
  }
  await flushed();
  process.exit(signal.aborted && !session.endsOnSignal ? worstExit([exit, EXIT.interrupted]) : exit);
}

/** oclif finds and runs the command; every command returns its exit code. */
async function runCommand(root: string, argv: string[], session: Session): Promise<ExitCode> {
  if (argv[0] === '--version' || argv[0] === '-V') return showVersion(root, session);
  if (argv[0]?.startsWith('-') && !asksForHelp(argv)) throw problem('COMMAND_MISSING');
  const result: unknown = await run(argv, { root });
  return typeof result === 'number' ? (result as ExitCode) : EXIT.done;
}

/** `sohoa help run` is `sohoa run --help`. */
function helpLast(argv: string[]): string[] {
  return argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;
}

function asksForHelp(argv: readonly string[]): boolean {
  return argv.includes('--help') || argv.includes('-h');
}

function showVersion(root: string, session: Session): ExitCode {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };
  if (session.json) writeJson({ ok: true, version });
  else writeOut(`sohoa ${version} (Node ${process.version}, ${process.platform}-${process.arch})`);
  return EXIT.done;
}

/** Shows an error the way the caller asked for. */
function report(error: SohoaError, session: Session): ExitCode {
  if (session.json) writeJson(errorDocument(error, session));
  else
    writeErr(
      blockersOf(error)
        .map((each) => errorText(each, session))
        .join('\n'),
    );
  return error.exitCode;
}

/** What was thrown, as one of our errors. After Ctrl-C whatever fell over on the way out is only the interruption. */
async function explain(
  thrown: unknown,
  root: string,
  argv: readonly string[],
  signal: AbortSignal,
): Promise<SohoaError> {
  if (signal.aborted) return problem('INTERRUPTED', { cause: thrown });
  if (isSohoaError(thrown)) return thrown;
  if (!(thrown instanceof Error) || !('oclif' in thrown)) return asSohoaError(thrown);
  return (
    (await unknownCommand(root, argv)) ?? asSohoaError(asUsageError(thrown, { name: argv[0] ?? '', flagNames: [] }))
  );
}

/** oclif has no error of its own for a command that is not there, so this asks its list of commands. */
async function unknownCommand(root: string, argv: readonly string[]): Promise<SohoaError | null> {
  const config = await Config.load({ root });
  const [id = ''] = normalizeArgv(config, [...argv]);
  if (config.findCommand(id) !== undefined) return null;
  const extra = wordBehindCommand(config, id);
  if (extra !== null) return problem('ARGUMENT_TOO_MANY', { params: extra });
  const typed = id.replaceAll(':', ' ');
  const visible = config.commands
    .filter(({ hidden }) => hidden !== true)
    .map((command) => command.id.replaceAll(':', ' '));
  const [nearest] = [...nearestNames(typed, visible, 1), ...nearestNames(argv[0] ?? '', visible, 1)];
  const advice =
    nearest === undefined
      ? { suggestion: 'See all commands with: sohoa --help', suggestionId: 'see-help' }
      : { suggestion: `Did you mean: sohoa ${nearest}?`, suggestionId: 'did-you-mean', nearest: `sohoa ${nearest}` };
  return problem('UNKNOWN_COMMAND', { params: { command: typed, ...advice } });
}

/** `status a`: oclif takes the words behind a command without arguments for a longer command name. */
function wordBehindCommand(config: Config, id: string): { command: string; value: string } | null {
  const words = id.split(':');
  for (let length = words.length - 1; length > 0; length--) {
    const value = words[length] ?? '';
    if (config.findCommand(words.slice(0, length).join(':')) === undefined) continue;
    return { command: words.slice(0, length).join(' '), value };
  }
  return null;
}

/** Node's notes to developers (experimental features) say nothing to a clerk. */
function muteWarnings(session: Session): void {
  process.removeAllListeners('warning');
  if (session.verbose) process.on('warning', ({ name, message }) => writeErr(`${name}: ${message}`));
}
