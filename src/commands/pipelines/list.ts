import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { textTable } from '../../cli/table.ts';

export default class PipelinesList extends BaseCommand {
  static override summary = english('command.pipelines.list.summary');
  static override examples = ['<%= config.bin %> pipelines list'];

  override async run() {
    const { flags } = await this.parse(PipelinesList);
    const pipelines = (await this.declarations(flags)).pipelines();
    const headings = [this.words('column.pipeline'), this.words('column.from'), this.words('column.summary')];
    return this.answer({
      data: { pipelines },
      text: () =>
        textTable(
          headings,
          pipelines.map(({ name, from, description }) => [name, this.words(`origin.${from}`), description]),
        ),
    });
  }
}
