import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { planFacts } from '../../cli/plan-text.ts';

export default class PipelinesCheck extends BaseCommand {
  static override summary = english('command.pipelines.check.summary');
  static override examples = ['<%= config.bin %> pipelines check digitize'];
  static override args = {
    pipeline: Args.string({ description: english('arg.pipelines.check.pipeline'), required: true }),
  };

  override async run() {
    const { args, flags } = await this.parse(PipelinesCheck);
    const plan = planFacts((await this.declarations(flags)).plan(args.pipeline));
    return this.answer({
      data: { name: plan.name, file: plan.file, steps: plan.steps.length },
      text: () => this.words('pipelines.good', { pipeline: plan.name, steps: plan.steps.length }),
    });
  }
}
