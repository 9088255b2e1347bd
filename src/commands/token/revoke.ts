import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';

export default class TokenRevoke extends BaseCommand {
  static override summary = english('command.token.revoke.summary');
  static override examples = ['<%= config.bin %> token revoke 3fa94b1c'];
  static override args = { token: Args.string({ description: english('arg.token.revoke.token'), required: true }) };

  override async run() {
    const { args, flags } = await this.parse(TokenRevoke);
    return this.inWorkspace(flags, async ({ access }) => {
      const token = await access.revokeToken(args.token);
      return this.answer({
        data: token,
        text: () => this.words('token.revoked', { id: token.id, name: token.name }),
      });
    });
  }
}
