import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, jobs } from '../cli/flags.ts';
import { openProgress } from '../cli/progress.ts';
import { runProgressFacts, runReportText } from '../cli/run-report.ts';
import { fail } from '../errors/index.ts';
import { runReportWithoutPaths } from '../pipeline/without-paths.ts';

export default class Retry extends BaseCommand {
  static override summary = english('command.retry.summary');
  static override examples = ['<%= config.bin %> retry --errors', '<%= config.bin %> retry H56.14-240115-0001'];
  static override args = { code: Args.string({ description: english('arg.retry.code'), multiple: true }) };
  static override flags = {
    errors: Flags.boolean({ summary: english('flag.retry.errors'), exclusive: ['failed'] }),
    failed: Flags.boolean({ summary: english('flag.failed') }),
    jobs: jobs(),
  };

  override async run() {
    const { args, flags } = await this.parse(Retry);
    const codes = args.code ?? [];
    const state = flags.errors ? 'error' : flags.failed ? 'failed' : null;
    if (codes.length === 0 && state === null) {
      fail('ARGUMENT_MISSING', { params: { argument: 'CODE | --errors | --failed', command: 'retry' } });
    }
    return this.inWorkspace(flags, async (workspace) => {
      const progress = openProgress(this.session);
      const report = await workspace
        .retry(
          { codes, state, jobs: flags.jobs ?? null },
          {
            signal: this.session.signal,
            onProgress: (at) => progress.show(runProgressFacts(at, this.session)),
          },
        )
        .finally(() => progress.clear());
      return this.answer({
        data: runReportWithoutPaths(report),
        text: () => runReportText(report, this.session),
        exitCode: report.exitCode,
      });
    });
  }
}
