import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { outboxAdvice, outboxTable } from '../../cli/outbox-text.ts';
import { previewText } from '../../cli/preview-text.ts';
import { fail } from '../../errors/index.ts';

export default class OutboxShow extends BaseCommand {
  static override summary = english('command.outbox.show.summary');
  static override examples = [
    '<%= config.bin %> outbox show H56.14-240115-0001',
    '<%= config.bin %> outbox show H56.14-240115-0001 --preview',
  ];
  static override args = { code: Args.string({ description: english('arg.outbox.show.code'), required: true }) };
  static override flags = { preview: Flags.boolean({ summary: english('flag.outbox.show.preview') }) };

  override async run() {
    const { args, flags } = await this.parse(OutboxShow);
    return this.inWorkspace(flags, async (workspace) => {
      const rows = await workspace.outbox({ target: null, state: null, code: args.code });
      if (rows.length === 0) fail('DOSSIER_UNKNOWN', { where: { dossier: args.code } });
      const preview = flags.preview ? await workspace.deliveries.preview(args.code) : null;
      const sections = () => [
        outboxTable(rows, this.session),
        outboxAdvice(rows, this.session).join('\n'),
        preview === null ? '' : previewText(preview, this.session),
      ];
      return this.answer({
        data: { rows, ...(preview !== null && { preview }) },
        text: () =>
          sections()
            .filter((text) => text !== '')
            .join('\n\n'),
      });
    });
  }
}
