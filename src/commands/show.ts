import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { dossierText } from '../cli/dossier-text.ts';
import { english } from '../cli/flags.ts';

export default class Show extends BaseCommand {
  static override summary = english('command.show.summary');
  static override examples = ['<%= config.bin %> show H56.14-240115-0001'];
  static override args = { code: Args.string({ description: english('arg.show.code'), required: true }) };

  static override flags = { purpose: Flags.string({ summary: english('flag.show.purpose'), helpValue: 'TEXT' }) };

  override async run() {
    const { args, flags } = await this.parse(Show);
    return this.inWorkspace(flags, async (workspace) => {
      const dossier = await workspace.show(args.code, { purpose: flags.purpose ?? null });
      const { code } = dossier.row;
      const components = code === null ? null : await workspace.components(code);
      const data = { ...dossier, components };
      return this.answer({ data, text: () => dossierText(data, this.session) });
    });
  }
}
