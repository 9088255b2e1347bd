import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { samplingList } from '../../cli/sampling-text.ts';

export default class SamplingList extends BaseCommand {
  static override summary = english('command.sampling.list.summary');
  static override examples = ['<%= config.bin %> sampling list'];

  override async run() {
    const { flags } = await this.parse(SamplingList);
    return this.inWorkspace(flags, async (workspace) => {
      const samplings = await workspace.sampling.list();
      const data = { samplings: samplings.map(({ sampling, result }) => ({ sampling, result })) };
      return this.answer({ data, text: () => samplingList(samplings, this.session) });
    });
  }
}
