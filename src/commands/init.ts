import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english } from '../cli/flags.ts';

export default class Init extends BaseCommand {
  static override summary = english('command.init.summary');
  static override examples = [
    '<%= config.bin %> init kho-2026',
    '<%= config.bin %> init --sandbox http://127.0.0.1:4010',
  ];
  static override args = { dir: Args.string({ description: english('arg.init.dir') }) };
  static override flags = {
    sandbox: Flags.string({ summary: english('flag.init.sandbox'), helpValue: 'URL' }),
    model: Flags.option({ summary: english('flag.init.model'), options: ['auto', 'npm'] as const, default: 'auto' })(),
  };

  override async run() {
    const { args, flags } = await this.parse(Init);
    const { initWorkspace } = await import('../workspace/index.ts');
    const { SANDBOX_CREDENTIALS } = await import('../sandbox/credentials.ts');
    const made = initWorkspace({
      dir: this.path(args.dir ?? flags.workspace ?? '.'),
      sandbox: flags.sandbox === undefined ? null : { url: flags.sandbox, ...SANDBOX_CREDENTIALS },
      model: flags.model,
    });
    return this.answer({
      data: made,
      text: () => `${this.words('init.done', { dir: made.dir })}\n${this.words('init.next')}`,
    });
  }
}
