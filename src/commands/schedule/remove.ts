import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';

export default class ScheduleRemove extends BaseCommand {
  static override summary = english('command.schedule.remove.summary');
  static override examples = ['<%= config.bin %> schedule remove'];

  override async run() {
    const { flags } = await this.parse(ScheduleRemove);
    return this.inWorkspace(flags, async (workspace) => {
      const removed = await workspace.schedule.remove();
      return this.answer({
        data: { removed },
        text: () => this.words(removed === null ? 'schedule.none' : 'schedule.removed'),
      });
    });
  }
}
