import { type Command, HelpBase, type Interfaces } from '@oclif/core';
import { translate, translateOr } from '../messages/index.ts';
import { EXIT_ROWS } from './exit-table.ts';
import { writeJson, writeOut } from './output.ts';
import { currentSession, type Session } from './session.ts';
import { displayWidth, wrapText } from './table.ts';

type Loadable = Command.Loadable;
type FlagFace = Command.Flag.Cached;
type Row = readonly [name: string, words: string];

/** Help in the caller's language; the words come from the messages by command and flag name. */
export default class Help extends HelpBase {
  readonly #session: Session = currentSession();

  async showHelp(argv: string[]): Promise<void> {
    const id = this.#subject(argv);
    const command = id === '' ? undefined : this.config.findCommand(id);
    if (command !== undefined) return this.showCommandHelp(command);
    const topic = id === '' ? undefined : this.config.findTopic(id);
    this.#print(topic === undefined ? this.#root() : this.#topic(topic));
  }

  async showCommandHelp(command: Loadable): Promise<void> {
    this.#print(this.#command(command));
  }

  /** The longest run of leading words that names a command or a topic. */
  #subject(argv: readonly string[]): string {
    const flagAt = argv.findIndex((word) => word.startsWith('-'));
    const words = (flagAt === -1 ? argv : argv.slice(0, flagAt)).flatMap((word) => word.split(':'));
    for (let length = words.length; length > 0; length--) {
      const id = words.slice(0, length).join(':');
      if (this.config.findCommand(id) !== undefined || this.config.findTopic(id) !== undefined) return id;
    }
    return '';
  }

  #root(): string {
    const commands = this.#visible().filter(({ id }) => !id.includes(':'));
    const own = commands.find(({ pluginName }) => pluginName === this.config.name);
    const topics = this.config.topics.filter(({ name }) => this.#visible().some(({ id }) => id.startsWith(`${name}:`)));
    return [
      this.#say('help.about'),
      this.#section('help.usage', [`sohoa ${this.#say('help.command')} [--help]`]),
      this.#section(
        'help.commands',
        this.#list(
          [
            ...commands.map((command): Row => [command.id, this.#summary(command)]),
            ...topics.map((topic): Row => [`${topic.name} …`, this.#topicSummary(topic)]),
          ].sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      ),
      this.#section('help.global-flags', this.#flags(own, 'GLOBAL', '')),
      this.#section(
        'help.exit-codes',
        this.#list(EXIT_ROWS.map(({ code, key }): Row => [String(code), this.#say(key)])),
      ),
    ].join('\n\n');
  }

  #topic(topic: Interfaces.Topic): string {
    const inside = this.#visible().filter(({ id }) => id.startsWith(`${topic.name}:`));
    return [
      this.#topicSummary(topic),
      this.#section('help.usage', [`sohoa ${topic.name} ${this.#say('help.command')} [--help]`]),
      this.#section(
        'help.commands',
        this.#list(inside.map((command): Row => [command.id.replaceAll(':', ' '), this.#summary(command)])),
      ),
    ].join('\n\n');
  }

  #command(command: Loadable): string {
    const keyName = command.id.replaceAll(':', '.');
    const args = Object.values(command.args);
    const usage = [
      'sohoa',
      command.id.replaceAll(':', ' '),
      ...args.map(argumentFace),
      ...requiredFlags(command),
      this.#say('help.flags-word'),
    ].join(' ');
    const sections: string[] = [this.#summary(command), this.#section('help.usage', [usage])];
    if (args.length > 0) {
      const rows = args.map(
        (arg): Row => [
          argumentFace(arg).replace(/^\[|\]$/g, ''),
          translateOr(this.#session.language, `arg.${keyName}.${arg.name}`, arg.description ?? ''),
        ],
      );
      sections.push(this.#section('help.arguments', this.#list(rows)));
    }
    const own = this.#flags(command, '', keyName);
    if (own.length > 0) sections.push(this.#section('help.flags', own));
    const global = this.#flags(command, 'GLOBAL', keyName);
    if (global.length > 0) sections.push(this.#section('help.global-flags', global));
    const examples = (command.examples ?? []).map((example) =>
      typeof example === 'string' ? example : example.command,
    );
    if (examples.length > 0) {
      sections.push(
        this.#section(
          'help.examples',
          examples.map((line) => this.render(line).replace(/^(?!\$ )/, '$ ')),
        ),
      );
    }
    return sections.join('\n\n');
  }

  #flags(command: Loadable | undefined, group: string, keyName: string): string[] {
    const rows = Object.values(command?.flags ?? {})
      .filter((flag) => flag.hidden !== true && (flag.helpGroup ?? '') === group)
      .map((flag): Row => [flagFace(flag), this.#flagWords(flag, keyName)]);
    return this.#list(rows);
  }

  #flagWords(flag: FlagFace, keyName: string): string {
    const { language } = this.#session;
    const general = translateOr(language, `flag.${flag.name}`, flag.summary ?? flag.description ?? '');
    const words = translateOr(language, `flag.${keyName}.${flag.name}`, general);
    const notes = [
      ...(flag.required === true ? [this.#say('help.required')] : []),
      ...(flag.type === 'option' && flag.default !== undefined
        ? [translate(language, 'help.default', { value: String(flag.default) })]
        : []),
    ];
    return notes.length === 0 ? words : `${words} [${notes.join(', ')}]`;
  }

  #summary(command: Loadable): string {
    const key = `command.${command.id.replaceAll(':', '.')}.summary`;
    return translateOr(this.#session.language, key, command.summary ?? command.description?.split('\n', 1)[0] ?? '');
  }

  #topicSummary(topic: Interfaces.Topic): string {
    return translateOr(this.#session.language, `topic.${topic.name}`, topic.description ?? '');
  }

  #visible(): Loadable[] {
    return this.config.commands.filter(({ hidden }) => hidden !== true).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #section(heading: Parameters<Session['words']>[0], lines: readonly string[]): string {
    return [this.#session.paint('bold', this.#say(heading)), ...lines.map((line) => `  ${line}`)].join('\n');
  }

  /** Two columns; words wrap inside theirs. A name too long for its column gets a line of its own. */
  #list(rows: readonly Row[]): string[] {
    const width = Math.min(process.stdout.columns || 100, 110) - 2;
    const column = Math.min(34, Math.max(0, ...rows.map(([name]) => displayWidth(name)))) + 2;
    return rows.flatMap(([name, words]) => {
      const wrapped = wrapText(words, Math.max(24, width - column));
      const alone = displayWidth(name) > column - 2;
      const first = alone ? [name, ...wrapped.slice(0, 1).map((line) => ' '.repeat(column) + line)] : [];
      const start = alone ? first : [`${name}${' '.repeat(column - displayWidth(name))}${wrapped[0] ?? ''}`.trimEnd()];
      return [...start, ...wrapped.slice(1).map((line) => ' '.repeat(column) + line)];
    });
  }

  #say(key: Parameters<Session['words']>[0]): string {
    return this.#session.words(key);
  }

  #print(text: string): void {
    if (this.#session.json) writeJson({ ok: true, help: text });
    else writeOut(text);
  }
}

function argumentFace(arg: Command.Arg.Cached): string {
  const name = `${arg.name.toUpperCase()}${arg.multiple === true ? '…' : ''}`;
  return arg.required === true ? name : `[${name}]`;
}

/** Flags that cannot be left out belong to the usage line. */
function requiredFlags(command: Loadable): string[] {
  return Object.values(command.flags)
    .filter(({ required }) => required === true)
    .map((flag) => flagFace(flag).replace(/^-., /, ''));
}

function flagFace(flag: FlagFace): string {
  const start = flag.char === undefined ? `--${flag.name}` : `-${flag.char}, --${flag.name}`;
  if (flag.type === 'boolean') return start;
  const value = flag.options?.join('|') ?? [flag.helpValue ?? 'TEXT'].flat().join(' ');
  return `${start} ${value}${flag.multiple === true ? '…' : ''}`;
}
