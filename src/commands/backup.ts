import { Args } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english } from '../cli/flags.ts';
import { formatBytes, formatNumber } from '../cli/format.ts';

export default class Backup extends BaseCommand {
  static override summary = english('command.backup.summary');
  static override examples = ['<%= config.bin %> backup /mnt/sao-luu/2026-11-22'];
  static override args = { folder: Args.string({ description: english('arg.backup.folder'), required: true }) };

  override async run() {
    const { args, flags } = await this.parse(Backup);
    return this.inWorkspace(flags, async (workspace) => {
      const folder = this.path(args.folder);
      const { files, bytes } = await workspace.backup(folder);
      const { language } = this.session;
      return this.answer({
        data: { folder, files, bytes },
        text: () =>
          this.words('backup.done', {
            files: formatNumber(files, language),
            bytes: formatBytes(bytes, language),
            folder,
          }),
      });
    });
  }
}
