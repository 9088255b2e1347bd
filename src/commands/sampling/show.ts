import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { samplingId } from '../../cli/sampling-args.ts';
import { samplingText } from '../../cli/sampling-text.ts';

export default class SamplingShow extends BaseCommand {
  static override summary = english('command.sampling.show.summary');
  static override examples = ['<%= config.bin %> sampling show 1'];
  static override args = { id: samplingId() };

  override async run() {
    const { args, flags } = await this.parse(SamplingShow);
    return this.inWorkspace(flags, async (workspace) => {
      const view = await workspace.sampling.show(args.id);
      return this.answer({ data: view, text: () => samplingText(view, this.session) });
    });
  }
}
