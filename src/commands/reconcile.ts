import { writeFile } from 'node:fs/promises';
import { Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, isoDay, wholeNumber } from '../cli/flags.ts';
import { openProgress } from '../cli/progress.ts';
import { reconcileRows, reconcileText } from '../cli/reconcile-text.ts';
import { runProgressFacts } from '../cli/run-report.ts';

export default class Reconcile extends BaseCommand {
  static override summary = english('command.reconcile.summary');
  static override examples = [
    '<%= config.bin %> reconcile',
    '<%= config.bin %> reconcile --target province --repair',
    '<%= config.bin %> reconcile --register so-dang-ky.xlsx --book so-giay.csv --csv khac-nhau.csv',
  ];
  static override flags = {
    target: Flags.string({ summary: english('flag.target'), helpValue: 'TARGET' }),
    repair: Flags.boolean({ summary: english('flag.reconcile.repair') }),
    register: Flags.string({ summary: english('flag.reconcile.register'), helpValue: 'FILE' }),
    book: Flags.string({ summary: english('flag.reconcile.book'), helpValue: 'FILE' }),
    from: isoDay({ summary: english('flag.reconcile.from') }),
    to: isoDay({ summary: english('flag.reconcile.to') }),
    received: wholeNumber({ summary: english('flag.reconcile.received'), min: 0 }),
    csv: Flags.string({ summary: english('flag.reconcile.csv'), helpValue: 'FILE.csv' }),
  };

  override async run() {
    const { flags } = await this.parse(Reconcile);
    const file = (given: string | undefined) => (given === undefined ? null : this.path(given));
    return this.inWorkspace(flags, async ({ deliveries }) => {
      const progress = openProgress(this.session);
      const report = await deliveries
        .reconcile(
          {
            ...{ target: flags.target ?? null, repair: flags.repair },
            ...{ register: file(flags.register), book: file(flags.book) },
            period: { from: flags.from ?? null, to: flags.to ?? null, received: flags.received ?? null },
          },
          {
            signal: this.session.signal,
            onProgress: (at) => progress.show(runProgressFacts(at, this.session)),
          },
        )
        .finally(() => progress.clear());
      const csvFile = file(flags.csv);
      if (csvFile !== null) {
        await writeFile(csvFile, deliveries.csv(reconcileRows(report, this.session)), { mode: 0o600 });
      }
      return this.answer({
        data: { ...report, csvFile },
        text: () => reconcileText(report, this.session),
        exitCode: report.exitCode,
      });
    });
  }
}
