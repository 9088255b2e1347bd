import { DrainCommand } from '../cli/drain-command.ts';
import { english } from '../cli/flags.ts';

export default class Deliver extends DrainCommand {
  static override summary = english('command.deliver.summary');
  static override examples = ['<%= config.bin %> deliver'];

  override async run() {
    const { flags } = await this.parse(Deliver);
    return this.drain('province', flags);
  }
}
