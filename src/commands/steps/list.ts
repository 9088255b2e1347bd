import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { stepFacts } from '../../cli/step-text.ts';
import { textTable } from '../../cli/table.ts';

export default class StepsList extends BaseCommand {
  static override summary = english('command.steps.list.summary');
  static override examples = ['<%= config.bin %> steps list'];

  override async run() {
    const { flags } = await this.parse(StepsList);
    const steps = (await this.declarations(flags)).steps().map(stepFacts);
    const headings = [
      this.words('column.step'),
      this.words('column.scope'),
      this.words('column.from'),
      this.words('column.summary'),
    ];
    const { language } = this.session;
    return this.answer({
      data: { steps },
      text: () =>
        textTable(
          headings,
          steps.map(({ kind, scope, from, summary }) => [kind, this.words(`scope.${scope}`), from, summary[language]]),
        ),
    });
  }
}
