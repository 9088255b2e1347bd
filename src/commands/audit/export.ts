import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { writeHead } from '../../cli/write-head.ts';

export default class AuditExport extends BaseCommand {
  static override summary = english('command.audit.export.summary');
  static override examples = ['<%= config.bin %> audit export /mnt/ngoai/nhat-ky-2026-11-23.json'];
  static override args = { file: Args.string({ description: english('arg.audit.export.file') }) };

  override async run() {
    const { args, flags } = await this.parse(AuditExport);
    return this.inWorkspace(flags, async ({ access }) => {
      const head = await access.auditHead();
      if (head === null) return this.answer({ data: { head }, text: () => this.words('audit.empty') });
      if (args.file === undefined) return this.answer({ data: head, text: () => JSON.stringify(head, null, 2) });
      const file = this.path(args.file);
      writeHead(file, head);
      return this.answer({
        data: { ...head, file },
        text: () => this.words('audit.exported', { file, seq: head.seq }),
      });
    });
  }
}
