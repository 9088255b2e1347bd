import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { planFacts, planText } from '../../cli/plan-text.ts';

export default class PipelinesShow extends BaseCommand {
  static override summary = english('command.pipelines.show.summary');
  static override examples = ['<%= config.bin %> pipelines show digitize'];
  static override args = {
    pipeline: Args.string({ description: english('arg.pipelines.show.pipeline'), required: true }),
  };

  override async run() {
    const { args, flags } = await this.parse(PipelinesShow);
    const plan = planFacts((await this.declarations(flags)).plan(args.pipeline));
    return this.answer({ data: plan, text: () => planText(plan, this.session) });
  }
}
