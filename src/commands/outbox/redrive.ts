import { Args, Flags } from '@oclif/core';
import { ActCommand, confirm } from '../../cli/act-command.ts';
import { english } from '../../cli/flags.ts';
import type { OutboxState } from '../../domain/index.ts';

const STATES = ['dead', 'rejected', 'held', 'unknown', 'pending', 'accepted', 'withdrawn', 'dropped'] as const;

export default class OutboxRedrive extends ActCommand {
  static override summary = english('command.outbox.redrive.summary');
  static override examples = [
    '<%= config.bin %> outbox redrive',
    '<%= config.bin %> outbox redrive --target portal --state dead',
    '<%= config.bin %> outbox redrive H56.14-240115-0001 --confirm 1f2e3d4c',
  ];
  static override args = { code: Args.string({ description: english('arg.outbox.redrive.code'), multiple: true }) };
  static override flags = {
    target: Flags.string({ summary: english('flag.target'), helpValue: 'TARGET' }),
    state: Flags.option({
      summary: english('flag.outbox.redrive.state'),
      options: STATES satisfies readonly OutboxState[],
    })(),
    reason: Flags.string({ summary: english('flag.reason') }),
    confirm: confirm(),
  };

  override async run() {
    const { args, flags } = await this.parse(OutboxRedrive);
    const { target = null, state = null } = flags;
    return this.act({ verb: 'redrive', codes: args.code ?? [], target, state }, flags);
  }
}
