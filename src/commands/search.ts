import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english, wholeNumber } from '../cli/flags.ts';
import { searchText } from '../cli/search-text.ts';

export default class Search extends BaseCommand {
  static override summary = english('command.search.summary');
  static override examples = [
    '<%= config.bin %> search dat dai',
    '<%= config.bin %> search \'"quyền sử dụng đất"\' --year 2025 --agency "UBND xã"',
    '<%= config.bin %> search khai sinh --person 051088001234 --json',
    '<%= config.bin %> search \'thu* -"bồi thường"\'',
  ];
  static override args = { words: Args.string({ description: english('arg.search.words'), multiple: true }) };
  static override flags = {
    agency: Flags.string({ summary: english('flag.search.agency'), helpValue: 'TEXT' }),
    type: Flags.string({ summary: english('flag.search.type'), helpValue: 'TYPE' }),
    kind: Flags.string({ summary: english('flag.search.kind'), helpValue: 'KIND' }),
    year: wholeNumber({ summary: english('flag.search.year'), min: 1900, max: 2999 }),
    procedure: Flags.string({ summary: english('flag.search.procedure'), helpValue: 'CODE' }),
    person: Flags.string({ summary: english('flag.search.person'), helpValue: 'TEXT' }),
    limit: wholeNumber({ summary: english('flag.search.limit'), min: 1, max: 200, default: 20 }),
    offset: wholeNumber({ summary: english('flag.search.offset'), min: 0, max: 10_000, default: 0 }),
    purpose: Flags.string({ summary: english('flag.search.purpose'), helpValue: 'TEXT' }),
    reindex: Flags.boolean({ summary: english('flag.search.reindex') }),
  };
  /** `-đất` is a word to leave out and no flag: it goes behind `--`, or stands within the quotes of one argument. */
  static override strict = false;

  override async run() {
    const { args, flags } = await this.parse(Search);
    return this.inWorkspace(flags, async (workspace) => {
      const words = (args.words ?? []).join(' ');
      const { agency = null, type = null, kind = null, year = null, procedure = null, person = null } = flags;
      const narrowing = { agency, type, kind, year, procedure, person };
      const isSearch = words !== '' || Object.values(narrowing).some((value) => value !== null);
      const filled = flags.reindex ? await workspace.reindex({ signal: this.session.signal }) : null;
      if (filled !== null && !isSearch) {
        return this.answer({ data: filled, text: () => this.words('search.reindexed', { count: filled.indexed }) });
      }
      const { limit, offset, purpose = null } = flags;
      const answer = await workspace.search({ words, ...narrowing, limit, offset, purpose });
      return this.answer({ data: answer, text: () => searchText(answer, this.session) });
    });
  }
}
