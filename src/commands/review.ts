import { once } from 'node:events';
import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, wholeNumber } from '../cli/flags.ts';
import { EXIT } from '../errors/index.ts';

export default class Review extends BaseCommand {
  static override summary = english('command.review.summary');
  static override examples = ['<%= config.bin %> review', '<%= config.bin %> review --port 4020 --reviewer "Lan"'];
  static override flags = {
    port: wholeNumber({ summary: english('flag.port'), min: 0, max: 65_535, default: 0 }),
    reviewer: Flags.string({ summary: english('flag.reviewer'), helpValue: 'NAME' }),
  };

  override async run() {
    const { flags } = await this.parse(Review);
    return this.inWorkspace(flags, async (workspace) => {
      const { startReview } = await import('../service/review/index.ts');
      const desk = await workspace.review({ reviewer: flags.reviewer?.trim() || this.session.user });
      try {
        const { language, signal } = this.session;
        this.session.endOnSignal();
        const server = await startReview({ desk, language, port: flags.port, version: this.config.version });
        // Printed before it waits: who started it reads the address from here.
        this.answer({
          data: { url: server.entrance, port: server.port, reviewer: desk.reviewer },
          text: () => [this.words('review.ready', { url: server.entrance }), this.words('review.stop')].join('\n'),
        });
        if (!signal.aborted) await once(signal, 'abort');
        await server.close();
      } finally {
        await desk.close();
      }
      return EXIT.done;
    });
  }
}
