import { writeFile } from 'node:fs/promises';
import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { checkReportText } from '../cli/check-report.ts';
import { english, inputFolder, register } from '../cli/flags.ts';
import { checkReportWithoutPaths } from '../pipeline/without-paths.ts';

export default class Check extends BaseCommand {
  static override summary = english('command.check.summary');
  static override examples = ['<%= config.bin %> check digitize --input dot-1 --register dot-1.csv --errors loi.csv'];
  static override args = { pipeline: Args.string({ description: english('arg.check.pipeline'), required: true }) };
  static override flags = {
    input: inputFolder(),
    register: register(),
    errors: Flags.string({ summary: english('flag.errors'), helpValue: 'FILE.csv' }),
  };

  override async run() {
    const { args, flags } = await this.parse(Check);
    return this.inWorkspace(flags, async (workspace) => {
      const request = {
        pipeline: args.pipeline,
        input: this.path(flags.input),
        register: flags.register === undefined ? null : this.path(flags.register),
        from: null,
        to: null,
        only: [],
        limit: null,
        jobs: null,
        dryRun: true,
      };
      const { errorsCsv, ...report } = await workspace.check(request, this.session);
      const errorsFile = flags.errors === undefined || errorsCsv === null ? null : this.path(flags.errors);
      if (errorsFile !== null && errorsCsv !== null) await writeFile(errorsFile, errorsCsv, { mode: 0o600 });
      return this.answer({
        data: { ...checkReportWithoutPaths(report), errorsFile },
        text: () => checkReportText(report, errorsFile, this.session),
        exitCode: report.exitCode,
      });
    });
  }
}
