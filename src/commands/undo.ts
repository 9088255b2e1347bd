import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, wholeNumber } from '../cli/flags.ts';
import { PAGE_MARKS } from '../domain/index.ts';
import { translate } from '../messages/index.ts';

export default class Undo extends BaseCommand {
  static override summary = english('command.undo.summary');
  static override examples = ['<%= config.bin %> undo H56.14-240115-0001 --page 4 --mark blank'];
  static override args = { code: Args.string({ description: english('arg.undo.code'), required: true }) };
  static override flags = {
    page: wholeNumber({ summary: english('flag.page'), min: 1, required: true }),
    mark: Flags.option({ summary: english('flag.mark'), options: PAGE_MARKS, required: true })(),
  };

  override async run() {
    const { args, flags } = await this.parse(Undo);
    const { page, mark } = flags;
    return this.inWorkspace(flags, async (workspace) => {
      await workspace.undo({ code: args.code, page, mark });
      const word = translate(this.session.language, `mark.${mark}`);
      return this.answer({
        data: { code: args.code, page, mark },
        text: () => this.words('undo.done', { code: args.code, page, mark: word }),
      });
    });
  }
}
