import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { installText } from '../../cli/schedule-text.ts';

export default class ScheduleInstall extends BaseCommand {
  static override summary = english('command.schedule.install.summary');
  static override examples = [
    '<%= config.bin %> schedule install',
    '<%= config.bin %> schedule install --system systemd --dir lich',
  ];
  static override flags = {
    system: Flags.option({
      summary: english('flag.schedule.install.system'),
      options: ['auto', 'systemd', 'cron'] as const,
      default: 'auto' as const,
    })(),
    dir: Flags.string({ summary: english('flag.schedule.install.dir'), helpValue: 'DIR' }),
  };

  override async run() {
    const { flags } = await this.parse(ScheduleInstall);
    return this.inWorkspace(flags, async (workspace) => {
      const dir = flags.dir === undefined ? null : this.path(flags.dir);
      const report = await workspace.schedule.install({ system: flags.system, dir });
      return this.answer({ data: report, text: () => installText(report, this.session) });
    });
  }
}
