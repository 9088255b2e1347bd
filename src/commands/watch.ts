import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, jobs, register } from '../cli/flags.ts';
import { writeErr } from '../cli/output.ts';
import { watchEndText, watchEventText } from '../cli/watch-text.ts';

export default class Watch extends BaseCommand {
  static override summary = english('command.watch.summary');
  static override examples = [
    '<%= config.bin %> watch digitize --input //may-quet/ho-so',
    '<%= config.bin %> watch digitize --input ho-so --register bang-ke.xlsx --once',
  ];
  static override args = { pipeline: Args.string({ description: english('arg.watch.pipeline'), required: true }) };
  static override flags = {
    input: Flags.string({ summary: english('flag.watch.input'), helpValue: 'DIR', required: true }),
    register: register(),
    once: Flags.boolean({ summary: english('flag.watch.once') }),
    jobs: jobs(),
  };

  override async run() {
    const { args, flags } = await this.parse(Watch);
    return this.inWorkspace(flags, async (workspace) => {
      if (!flags.once) this.session.endOnSignal();
      const report = await workspace.watch(
        {
          pipeline: args.pipeline,
          input: this.path(flags.input),
          register: flags.register === undefined ? null : this.path(flags.register),
          jobs: flags.jobs ?? null,
          once: flags.once,
        },
        {
          signal: this.session.signal,
          // Told as it happens, and apart from the one answer on standard output.
          onEvent: (event) => {
            if (!this.session.quiet) writeErr(watchEventText(event, this.session));
          },
        },
      );
      return this.answer({
        data: report,
        text: () => watchEndText(report, this.session),
        exitCode: report.exitCode,
      });
    });
  }
}
