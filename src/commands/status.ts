import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english } from '../cli/flags.ts';
import { statusText } from '../cli/status-text.ts';
import type { DossierState } from '../domain/index.ts';

const STATES = ['open', 'done', 'held', 'failed', 'error'] as const satisfies readonly DossierState[];

export default class Status extends BaseCommand {
  static override summary = english('command.status.summary');
  static override examples = ['<%= config.bin %> status', '<%= config.bin %> status --state held'];
  static override flags = { state: Flags.option({ summary: english('flag.state'), options: STATES })() };

  override async run() {
    const { flags } = await this.parse(Status);
    return this.inWorkspace(flags, async (workspace) => {
      const status = await workspace.status({ state: flags.state ?? null });
      return this.answer({ data: status, text: () => statusText(status, this.session) });
    });
  }
}
