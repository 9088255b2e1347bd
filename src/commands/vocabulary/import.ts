import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english, isoDay } from '../../cli/flags.ts';
import { fail } from '../../errors/index.ts';

export default class VocabularyImport extends BaseCommand {
  static override summary = english('command.vocabulary.import.summary');
  static override examples = [
    '<%= config.bin %> vocabulary import procedures thu-tuc-2026.xlsx --from 2026-07-01',
    '<%= config.bin %> vocabulary import procedures --portal portal',
    '<%= config.bin %> vocabulary import agencies co-quan.csv',
  ];
  static override args = {
    kind: Args.string({
      description: english('arg.vocabulary.import.kind'),
      required: true,
      options: ['procedures', 'agencies'],
    }),
    file: Args.string({ description: english('arg.vocabulary.import.file') }),
  };
  static override flags = {
    from: isoDay({ summary: english('flag.vocabulary.import.from') }),
    portal: Flags.string({ summary: english('flag.vocabulary.import.portal'), helpValue: 'TARGET' }),
  };

  override async run() {
    const { args, flags } = await this.parse(VocabularyImport);
    const kind = args.kind === 'agencies' ? 'agencies' : 'procedures';
    const portal = kind === 'procedures' ? (flags.portal ?? null) : null;
    if (args.file === undefined && portal === null) {
      fail('ARGUMENT_MISSING', { params: { argument: 'FILE', command: 'vocabulary import' } });
    }
    const file = args.file === undefined ? null : this.path(args.file);
    return this.inWorkspace(flags, async (workspace) => {
      const request = { kind, file, portal, from: flags.from ?? null } as const;
      const report = await workspace.importVocabulary(request, { signal: this.session.signal });
      return this.answer({ data: report, text: () => this.words('vocabulary.imported', { ...report }) });
    });
  }
}
