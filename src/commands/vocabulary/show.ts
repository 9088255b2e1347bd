import { Args } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english, isoDay } from '../../cli/flags.ts';
import { vocabularyText } from '../../cli/vocabulary-text.ts';

export default class VocabularyShow extends BaseCommand {
  static override summary = english('command.vocabulary.show.summary');
  static override examples = ['<%= config.bin %> vocabulary show agencies --on 2025-06-30'];
  static override args = {
    kind: Args.string({
      description: english('arg.vocabulary.import.kind'),
      required: true,
      options: ['procedures', 'agencies'],
    }),
  };
  static override flags = { on: isoDay({ summary: english('flag.vocabulary.show.on') }) };

  override async run() {
    const { args, flags } = await this.parse(VocabularyShow);
    return this.inWorkspace(flags, async (workspace) => {
      const report = workspace.showVocabulary(args.kind === 'agencies' ? 'agencies' : 'procedures', flags.on ?? null);
      return this.answer({ data: report, text: () => vocabularyText(report, this.session) });
    });
  }
}
