import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { scheduleText } from '../../cli/schedule-text.ts';

export default class ScheduleShow extends BaseCommand {
  static override summary = english('command.schedule.show.summary');
  static override examples = ['<%= config.bin %> schedule show'];

  override async run() {
    const { flags } = await this.parse(ScheduleShow);
    return this.inWorkspace(flags, async (workspace) => {
      const view = await workspace.schedule.show();
      return this.answer({ data: view, text: () => scheduleText(view, this.session) });
    });
  }
}
