import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { nightText } from '../../cli/night-text.ts';
import { openProgress } from '../../cli/progress.ts';
import { runProgressFacts } from '../../cli/run-report.ts';

export default class ScheduleRun extends BaseCommand {
  static override summary = english('command.schedule.run.summary');
  static override examples = ['<%= config.bin %> schedule run', '<%= config.bin %> schedule run --if-missed'];
  static override flags = { 'if-missed': Flags.boolean({ summary: english('flag.schedule.run.if-missed') }) };

  override async run() {
    const { flags } = await this.parse(ScheduleRun);
    return this.inWorkspace(flags, async (workspace) => {
      const progress = openProgress(this.session);
      const report = await workspace.schedule
        .run(
          { ifMissed: flags['if-missed'] },
          { signal: this.session.signal, onProgress: (at) => progress.show(runProgressFacts(at, this.session)) },
        )
        .finally(() => progress.clear());
      // Asked every hour by cron, whose output somebody reads: nothing done, nothing said.
      if (report.summary === null && this.session.quiet && !this.session.json) return 0;
      return this.answer({ data: report, text: () => nightText(report, this.session), exitCode: report.exitCode });
    });
  }
}
