import { BaseCommand } from '../cli/base-command.ts';
import { evaluateText } from '../cli/evaluate-text.ts';
import { english } from '../cli/flags.ts';

export default class Evaluate extends BaseCommand {
  static override summary = english('command.evaluate.summary');
  static override examples = ['<%= config.bin %> evaluate'];

  override async run() {
    const { flags } = await this.parse(Evaluate);
    return this.inWorkspace(flags, async (workspace) => {
      const report = await workspace.evaluate();
      return this.answer({ data: report, text: () => evaluateText(report, this.session) });
    });
  }
}
