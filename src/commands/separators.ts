import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, register, wholeNumber } from '../cli/flags.ts';
import { separatorsText } from '../cli/separators-text.ts';
import { EXIT } from '../errors/index.ts';

export default class Separators extends BaseCommand {
  static override summary = english('command.separators.summary');
  static override examples = [
    '<%= config.bin %> separators --register dot-1.csv',
    '<%= config.bin %> separators H56.14-240115-0001 H56.14-240115-0002 -o to-phan-cach.pdf',
    '<%= config.bin %> separators --documents 20 --kind quyet-dinh',
  ];
  static override args = {
    code: Args.string({ description: english('arg.separators.code'), multiple: true }),
  };
  static override flags = {
    register: register(),
    documents: wholeNumber({ summary: english('flag.documents'), min: 1, max: 1000 }),
    kind: Flags.string({ summary: english('flag.kind'), helpValue: 'KIND', multiple: true }),
    end: Flags.boolean({ summary: english('flag.end') }),
    output: Flags.string({ char: 'o', summary: english('flag.separators.output'), helpValue: 'OUT.pdf' }),
  };

  override async run() {
    const { args, flags } = await this.parse(Separators);
    const { printSeparators } = await import('../workspace/index.ts');
    const { env, cwd } = this.session;
    const report = await printSeparators(
      {
        codes: args.code ?? [],
        register: flags.register === undefined ? null : this.path(flags.register),
        documents: flags.documents ?? null,
        kinds: flags.kind ?? [],
        ends: flags.end,
        output: flags.output === undefined ? null : this.path(flags.output),
      },
      { dir: flags.workspace ?? (env['SOHOA_WORKSPACE'] || null), cwd, env },
    );
    return this.answer({
      data: report,
      text: () => separatorsText(report, this.session),
      exitCode: report.problems.length > 0 ? EXIT.content : EXIT.done,
    });
  }
}
