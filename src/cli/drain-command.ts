import type { ExitCode } from '../errors/index.ts';
import { drainExit } from '../pipeline/drain-exit.ts';
import { BaseCommand } from './base-command.ts';
import { drainText } from './delivery-text.ts';
import { openProgress } from './progress.ts';
import { runProgressFacts } from './run-report.ts';

/** What `deliver` and `publish` share: both empty the outbox towards targets of one kind. */
export abstract class DrainCommand extends BaseCommand {
  protected async drain(kind: 'province' | 'portal', flags: { workspace?: string | undefined }): Promise<ExitCode> {
    return this.inWorkspace(flags, async (workspace) => {
      const progress = openProgress(this.session);
      const report = await workspace
        .drain(
          { kind },
          { signal: this.session.signal, onProgress: (at) => progress.show(runProgressFacts(at, this.session)) },
        )
        .finally(() => progress.clear());
      return this.answer({
        data: report,
        text: () => drainText(report, this.session),
        exitCode: drainExit(report),
      });
    });
  }
}
