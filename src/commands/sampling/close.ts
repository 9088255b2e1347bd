import { Flags } from '@oclif/core';
import { BaseCommand } from '../../cli/base-command.ts';
import { english, isoDay } from '../../cli/flags.ts';
import { samplingId } from '../../cli/sampling-args.ts';
import { samplingClosed } from '../../cli/sampling-text.ts';
import { EXIT } from '../../errors/index.ts';

export default class SamplingClose extends BaseCommand {
  static override summary = english('command.sampling.close.summary');
  static override examples = [
    '<%= config.bin %> sampling close 1 -o bien-ban.pdf --agency "UBND XÃ TÂN LẬP" --place "Tân Lập"',
  ];
  static override args = { id: samplingId() };
  static override flags = {
    output: Flags.string({ char: 'o', summary: english('flag.sampling.close.output'), helpValue: 'OUT.pdf' }),
    agency: Flags.string({ summary: english('flag.sampling.close.agency'), multiple: true, default: [] }),
    place: Flags.string({ summary: english('flag.sampling.close.place'), default: '…' }),
    day: isoDay({ summary: english('flag.sampling.close.day') }),
  };

  override async run() {
    const { args, flags } = await this.parse(SamplingClose);
    return this.inWorkspace(flags, async (workspace) => {
      const report = await workspace.sampling.close({
        id: args.id,
        minutes: this.path(flags.output ?? `bien-ban-nghiem-thu-${args.id}.pdf`),
        agency: flags.agency,
        place: flags.place,
        day: flags.day ?? null,
        language: this.session.language,
      });
      return this.answer({
        data: report,
        text: () => samplingClosed(report, this.session),
        exitCode: report.sampling.verdict === 'rejected' ? EXIT.content : EXIT.done,
      });
    });
  }
}
