import { Args, Flags } from '@oclif/core';
import { ActCommand, confirm } from '../../cli/act-command.ts';
import { english } from '../../cli/flags.ts';

export default class OutboxDrop extends ActCommand {
  static override summary = english('command.outbox.drop.summary');
  static override examples = ['<%= config.bin %> outbox drop H56.14-240115-0001 --reason "gửi nhầm đợt"'];
  static override args = { code: Args.string({ description: english('arg.outbox.drop.code'), required: true }) };
  static override flags = {
    target: Flags.string({ summary: english('flag.target'), helpValue: 'TARGET' }),
    reason: Flags.string({ summary: english('flag.reason'), required: true }),
    confirm: confirm(),
  };

  override async run() {
    const { args, flags } = await this.parse(OutboxDrop);
    return this.act({ verb: 'drop', code: args.code, target: flags.target ?? null }, flags);
  }
}
