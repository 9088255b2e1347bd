import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, inputFolder, jobs, register, wholeNumber } from '../cli/flags.ts';
import { openProgress } from '../cli/progress.ts';
import { runProgressFacts, runReportText } from '../cli/run-report.ts';
import { runReportWithoutPaths } from '../pipeline/without-paths.ts';

export default class Run extends BaseCommand {
  static override summary = english('command.run.summary');
  static override examples = [
    '<%= config.bin %> run digitize --input dot-1 --register dot-1.csv',
    '<%= config.bin %> run digitize --input dot-1 --only H56.14-240115-0001 --dry-run',
  ];
  static override args = { pipeline: Args.string({ description: english('arg.run.pipeline'), required: true }) };
  static override flags = {
    input: inputFolder(),
    register: register(),
    from: Flags.string({ summary: english('flag.from'), helpValue: 'STEP' }),
    to: Flags.string({ summary: english('flag.to'), helpValue: 'STEP' }),
    only: Flags.string({ summary: english('flag.only'), helpValue: 'CODE', multiple: true }),
    limit: wholeNumber({ summary: english('flag.limit'), min: 1 }),
    jobs: jobs(),
    'dry-run': Flags.boolean({ summary: english('flag.dry-run') }),
  };

  override async run() {
    const { args, flags } = await this.parse(Run);
    return this.inWorkspace(flags, async (workspace) => {
      const progress = openProgress(this.session);
      const request = {
        pipeline: args.pipeline,
        input: this.path(flags.input),
        register: flags.register === undefined ? null : this.path(flags.register),
        from: flags.from ?? null,
        to: flags.to ?? null,
        only: flags.only ?? [],
        limit: flags.limit ?? null,
        jobs: flags.jobs ?? null,
        dryRun: flags['dry-run'],
      };
      const report = await workspace
        .run(request, {
          signal: this.session.signal,
          onProgress: (at) => progress.show(runProgressFacts(at, this.session)),
        })
        .finally(() => progress.clear());
      return this.answer({
        data: runReportWithoutPaths(report),
        text: () => runReportText(report, this.session),
        exitCode: report.exitCode,
      });
    });
  }
}
