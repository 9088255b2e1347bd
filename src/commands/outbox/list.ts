import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { outboxTable } from '../../cli/outbox-text.ts';
import { OUTBOX_STATES } from '../../domain/index.ts';

export default class OutboxList extends BaseCommand {
  static override summary = english('command.outbox.list.summary');
  static override examples = [
    '<%= config.bin %> outbox list --state dead',
    '<%= config.bin %> outbox list --target portal',
  ];
  static override flags = {
    target: Flags.string({ summary: english('flag.target'), helpValue: 'TARGET' }),
    state: Flags.option({ summary: english('flag.state'), options: OUTBOX_STATES })(),
  };

  override async run() {
    const { flags } = await this.parse(OutboxList);
    return this.inWorkspace(flags, async (workspace) => {
      const rows = await workspace.outbox({ target: flags.target ?? null, state: flags.state ?? null, code: null });
      return this.answer({
        data: { rows },
        text: () => (rows.length === 0 ? this.words('outbox.empty') : outboxTable(rows, this.session)),
      });
    });
  }
}
