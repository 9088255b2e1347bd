import { Args, Flags } from '@oclif/core';
import { ActCommand, confirm } from '../../cli/act-command.ts';
import { english } from '../../cli/flags.ts';

export default class OutboxWithdraw extends ActCommand {
  static override summary = english('command.outbox.withdraw.summary');
  static override examples = [
    '<%= config.bin %> outbox withdraw H56.14-240115-0001 --target province --reason "gửi nhầm hồ sơ"',
  ];
  static override args = { code: Args.string({ description: english('arg.outbox.withdraw.code'), required: true }) };
  static override flags = {
    target: Flags.string({ summary: english('flag.outbox.withdraw.target'), helpValue: 'TARGET', required: true }),
    reason: Flags.string({ summary: english('flag.reason') }),
    confirm: confirm(),
  };

  override async run() {
    const { args, flags } = await this.parse(OutboxWithdraw);
    return this.act({ verb: 'withdraw', code: args.code, target: flags.target }, flags);
  }
}
