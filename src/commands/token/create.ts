import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english, wholeNumber } from '../../cli/flags.ts';
import { newTokenText } from '../../cli/token-text.ts';
import { TOKEN_SCOPES } from '../../domain/index.ts';

export default class TokenCreate extends BaseCommand {
  static override summary = english('command.token.create.summary');
  static override examples = [
    '<%= config.bin %> token create --name "Một cửa điện tử" --scope reuse --scope dossiers:read --days 180',
  ];
  static override flags = {
    name: Flags.string({ summary: english('flag.token.create.name'), helpValue: 'TEXT', required: true }),
    scope: Flags.option({
      summary: english('flag.token.create.scope'),
      options: TOKEN_SCOPES,
      multiple: true,
      required: true,
    })(),
    days: wholeNumber({ summary: english('flag.token.create.days'), min: 1, max: 730, default: 90 }),
  };

  override async run() {
    const { flags } = await this.parse(TokenCreate);
    return this.inWorkspace(flags, async ({ access }) => {
      const made = await access.createToken({ name: flags.name, scopes: flags.scope, days: flags.days });
      return this.answer({
        data: { ...made.token, secret: made.secret },
        text: () => newTokenText(made, this.session),
      });
    });
  }
}
