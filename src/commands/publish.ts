import { DrainCommand } from '../cli/drain-command.ts';
import { english } from '../cli/flags.ts';

export default class Publish extends DrainCommand {
  static override summary = english('command.publish.summary');
  static override examples = ['<%= config.bin %> publish'];

  override async run() {
    const { flags } = await this.parse(Publish);
    return this.drain('portal', flags);
  }
}
