import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { tokensText } from '../../cli/token-text.ts';

export default class TokenList extends BaseCommand {
  static override summary = english('command.token.list.summary');
  static override examples = ['<%= config.bin %> token list'];

  override async run() {
    const { flags } = await this.parse(TokenList);
    return this.inWorkspace(flags, async ({ access }) => {
      const tokens = await access.tokens();
      return this.answer({ data: { tokens }, text: () => tokensText(tokens, new Date(), this.session) });
    });
  }
}
