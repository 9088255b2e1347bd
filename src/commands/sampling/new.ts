import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english, wholeNumber } from '../../cli/flags.ts';
import { AQLS } from '../../domain/index.ts';

export default class SamplingNew extends BaseCommand {
  static override summary = english('command.sampling.new.summary');
  static override examples = [
    '<%= config.bin %> sampling new --name "Đợt 1" --aql 1.0',
    '<%= config.bin %> sampling new --name "Hộp 12" --size 50 --accept 1',
  ];
  static override flags = {
    name: Flags.string({ summary: english('flag.sampling.new.name'), required: true }),
    only: Flags.string({ summary: english('flag.sampling.new.only'), helpValue: 'CODE', multiple: true }),
    aql: Flags.option({ summary: english('flag.sampling.new.aql'), options: AQLS, default: '1.0' })(),
    size: wholeNumber({ summary: english('flag.sampling.new.size'), min: 1, dependsOn: ['accept'] }),
    accept: wholeNumber({ summary: english('flag.sampling.new.accept'), min: 0, dependsOn: ['size'] }),
    seed: Flags.string({ summary: english('flag.sampling.new.seed') }),
    by: Flags.string({ summary: english('flag.by') }),
  };

  override async run() {
    const { flags } = await this.parse(SamplingNew);
    const { size, accept, aql } = flags;
    return this.inWorkspace(flags, async (workspace) => {
      const view = await workspace.sampling.create({
        name: flags.name,
        only: flags.only ?? [],
        plan: size === undefined || accept === undefined ? { aql } : { sampleSize: size, acceptance: accept },
        seed: flags.seed ?? null,
        by: flags.by ?? this.session.user,
      });
      const { id, name, sampleSize, lotSize, acceptance } = view.sampling;
      return this.answer({
        data: view,
        text: () => this.words('sampling.drawn', { id, name, sampleSize, lotSize, acceptance }),
      });
    });
  }
}
