import { LANGUAGES, type Language } from '../messages/index.ts';

/**
 * What has to be known before oclif parses anything: an unknown command or a broken flag must already be answered in
 * the right language, as JSON where asked.
 */
export interface EarlyFlags {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly noColor: boolean;
  readonly language: Language | null;
}

/** Looks only at flags in front of a `--`. */
export function readEarlyFlags(argv: readonly string[]): EarlyFlags {
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  return {
    json: flags.includes('--json'),
    quiet: flags.includes('--quiet'),
    verbose: flags.includes('--verbose'),
    noColor: flags.includes('--no-color'),
    language: asLanguage(flagValue(flags, '--lang')),
  };
}

const GLOBAL_SWITCHES: ReadonlySet<string> = new Set(['--json', '--quiet', '--verbose', '--no-color']);
const GLOBAL_OPTIONS: ReadonlySet<string> = new Set(['--lang', '--workspace']);

/**
 * Moves global flags that stand before the command behind it (`sohoa --lang en status`), where oclif looks for them.
 * They go in front of a `--`, behind which everything is an argument.
 */
export function commandFirst(argv: readonly string[]): string[] {
  let start = 0;
  for (let word = argv[start]; word !== undefined && isGlobal(word); word = argv[start]) {
    start += GLOBAL_OPTIONS.has(word) ? 2 : 1;
  }
  const globals = argv.slice(0, start);
  const rest = argv.slice(start);
  const end = rest.indexOf('--');
  const before = end === -1 ? rest : rest.slice(0, end);
  const after = end === -1 ? [] : rest.slice(end);
  return [...before, ...globals, ...after];
}

/** A language by name; null for anything else. */
export function asLanguage(text: string | null | undefined): Language | null {
  return LANGUAGES.find((language) => language === text) ?? null;
}

function isGlobal(word: string): boolean {
  return GLOBAL_SWITCHES.has(word) || GLOBAL_OPTIONS.has(word) || /^--(lang|workspace)=/.test(word);
}

function flagValue(argv: readonly string[], flag: string): string | null {
  const index = argv.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  if (index === -1) return null;
  const word = argv[index] ?? '';
  return word === flag ? (argv[index + 1] ?? null) : word.slice(flag.length + 1);
}
