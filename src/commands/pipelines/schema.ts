import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { writeJson } from '../../cli/output.ts';
import { EXIT } from '../../errors/index.ts';

export default class PipelinesSchema extends BaseCommand {
  static override summary = english('command.pipelines.schema.summary');
  static override examples = ['<%= config.bin %> pipelines schema > pipeline.schema.json'];

  override async run() {
    const { flags } = await this.parse(PipelinesSchema);
    // The schema itself, with and without --json: editors read it as it comes.
    writeJson((await this.declarations(flags)).pipelineSchema());
    return EXIT.done;
  }
}
