import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { samplingId } from '../../cli/sampling-args.ts';
import { samplingProgress } from '../../cli/sampling-text.ts';
import { DEFECTS, type Defect } from '../../domain/index.ts';

export default class SamplingFind extends BaseCommand {
  static override summary = english('command.sampling.find.summary');
  static override examples = [
    '<%= config.bin %> sampling find 1 H56.14-240115-0001.0000001',
    '<%= config.bin %> sampling find 1 H56.14-240115-0001.0000002 value-wrong page-turned --note "ngày cấp"',
  ];
  static override args = {
    id: samplingId(),
    document: Args.string({ description: english('arg.sampling.find.document'), required: true }),
    defect: Args.string({ description: english('arg.sampling.find.defect'), options: [...DEFECTS], multiple: true }),
  };
  static override flags = {
    note: Flags.string({ summary: english('flag.sampling.find.note') }),
    by: Flags.string({ summary: english('flag.by') }),
  };

  override async run() {
    const { args, flags } = await this.parse(SamplingFind);
    const defects = DEFECTS.filter((defect: Defect) => args.defect?.includes(defect));
    return this.inWorkspace(flags, async (workspace) => {
      const view = await workspace.sampling.find({
        ...{ id: args.id, docCode: args.document, defects },
        note: flags.note ?? null,
        by: flags.by ?? this.session.user,
      });
      return this.answer({ data: view, text: () => samplingProgress(view, this.session) });
    });
  }
}
