import { EXIT_ROWS } from '../../src/cli/exit-table.ts';
import { translate, translateOr } from '../../src/messages/index.ts';
import { GENERATED, markdownTable } from './markdown.ts';

/** What of the manifest is printed. */
interface Manifest {
  readonly commands: Readonly<Record<string, ManifestCommand>>;
}

interface ManifestCommand {
  readonly id: string;
  readonly summary?: string;
  readonly examples?: readonly string[];
  readonly args: Readonly<Record<string, ManifestArgument>>;
  readonly flags: Readonly<Record<string, ManifestFlag>>;
}

interface ManifestArgument {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
}

interface ManifestFlag {
  readonly name: string;
  readonly char?: string;
  readonly summary?: string;
  readonly helpGroup?: string;
  readonly helpValue?: string;
  readonly type: 'boolean' | 'option';
  readonly options?: readonly string[];
  readonly default?: string;
  readonly required?: boolean;
  readonly multiple?: boolean;
}

/** Every command with its arguments and flags, from the committed manifest. */
export function commandsPage(manifest: string): string {
  const { commands } = JSON.parse(manifest) as Manifest;
  const sorted = Object.values(commands).sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = sorted;
  const exits = EXIT_ROWS.map(({ code, key }) => [String(code), translate('en', key), translate('vi', key)]);
  return `${GENERATED}

# Commands

Data goes to standard output, everything else to standard error. With \`--json\` standard output holds exactly one
document, also for errors: \`{ "ok": false, "error": { "code", "message", "hint", "recovery", "where" } }\`.

## Flags of every command

${flagTable(Object.values(first?.flags ?? {}).filter(({ helpGroup }) => helpGroup === 'GLOBAL'))}

## Exit codes

${markdownTable(['Code', 'Meaning', 'Ý nghĩa'], exits)}

${sorted.map(commandSection).join('\n\n')}
`;
}

function commandSection({ id, summary = '', examples = [], args, flags }: ManifestCommand): string {
  const name = `sohoa ${id.replaceAll(':', ' ')}`;
  const own = Object.values(flags).filter(({ helpGroup }) => helpGroup !== 'GLOBAL');
  const argRows = Object.values(args).map((arg) => [`\`${argumentFace(arg)}\``, arg.description ?? '']);
  const lines = examples.map((example) => example.replace('<%= config.bin %>', 'sohoa'));
  const vietnamese = translateOr('vi', `command.${id.replaceAll(':', '.')}.summary`, '');
  return [
    `## \`${name}\``,
    `${summary}.${vietnamese === '' ? '' : ` *${vietnamese}.*`}`,
    ...(argRows.length > 0 ? [markdownTable(['Argument', ''], argRows)] : []),
    ...(own.length > 0 ? [flagTable(own)] : []),
    ...(lines.length > 0 ? [['```sh', ...lines, '```'].join('\n')] : []),
  ].join('\n\n');
}

function flagTable(flags: readonly ManifestFlag[]): string {
  const rows = flags.map((flag) => [
    `\`${flagFace(flag)}\``,
    [flag.summary ?? '', ...(flag.required === true ? ['(required)'] : [])].join(' '),
    flag.default === undefined ? '' : `\`${flag.default}\``,
  ]);
  return markdownTable(['Flag', '', 'Default'], rows);
}

function argumentFace({ name, required, multiple }: ManifestArgument): string {
  const face = `${name.toUpperCase()}${multiple === true ? '…' : ''}`;
  return required === true ? face : `[${face}]`;
}

function flagFace({ name, char, type, options, helpValue = 'TEXT', multiple }: ManifestFlag): string {
  const start = char === undefined ? `--${name}` : `-${char}, --${name}`;
  return type === 'boolean' ? start : `${start} ${options?.join('|') ?? helpValue}${multiple === true ? '…' : ''}`;
}
