import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { outboxTable } from '../../cli/outbox-text.ts';
import { fail } from '../../errors/index.ts';

export default class OutboxShow extends BaseCommand {
  static override summary = english('command.outbox.show.summary');
  static override examples = ['<%= config.bin %> outbox show H56.14-240115-0001'];
  static override args = { code: Args.string({ description: english('arg.outbox.show.code'), required: true }) };

  override async run() {
    const { args, flags } = await this.parse(OutboxShow);
    return this.inWorkspace(flags, async (workspace) => {
      const rows = await workspace.outbox({ target: null, state: null, code: args.code });
      if (rows.length === 0) fail('DOSSIER_UNKNOWN', { where: { dossier: args.code } });
      return this.answer({ data: { rows }, text: () => outboxTable(rows, this.session) });
    });
  }
}
