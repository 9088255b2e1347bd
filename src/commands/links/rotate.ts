import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';

export default class LinksRotate extends BaseCommand {
  static override summary = english('command.links.rotate.summary');
  static override examples = ['<%= config.bin %> links rotate', '<%= config.bin %> links rotate --at-once'];
  static override flags = { 'at-once': Flags.boolean({ summary: english('flag.links.rotate.at-once') }) };

  override async run() {
    const { flags } = await this.parse(LinksRotate);
    return this.inWorkspace(flags, async ({ links }) => {
      const made = await links.rotate({ atOnce: flags['at-once'] });
      const { key, oldUntil } = made;
      return this.answer({
        data: made,
        text: () =>
          oldUntil === null
            ? this.words('links.rotated-at-once', { key })
            : this.words('links.rotated', { key, day: oldUntil.slice(0, 10) }),
      });
    });
  }
}
