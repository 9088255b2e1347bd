import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { stepFacts, stepText } from '../../cli/step-text.ts';
import { fail } from '../../errors/index.ts';
import { nearestNames } from '../../pipeline/nearest-name.ts';

export default class StepsShow extends BaseCommand {
  static override summary = english('command.steps.show.summary');
  static override examples = ['<%= config.bin %> steps show recognize'];
  static override args = { step: Args.string({ description: english('arg.steps.show.step'), required: true }) };

  override async run() {
    const { args, flags } = await this.parse(StepsShow);
    const steps = (await this.declarations(flags)).steps().map(stepFacts);
    const step = steps.find(({ kind }) => kind === args.step);
    if (step === undefined) {
      const kinds = steps.map(({ kind }) => kind);
      const near = nearestNames(args.step, kinds);
      const possible = (near.length > 0 ? near : kinds).join(', ');
      return fail('FLAG_VALUE', { params: { flag: 'STEP', value: args.step, possible } });
    }
    return this.answer({ data: step, text: () => stepText(step, this.session) });
  }
}
