import { Args, Flags } from '@oclif/core';
import { BaseCommand } from '../cli/base-command.ts';
import { english } from '../cli/flags.ts';
import { writeErr } from '../cli/output.ts';
import { readLine } from '../cli/read-line.ts';
import { reuseText, usedText } from '../cli/reuse-text.ts';
import { parseDate, readPurpose } from '../domain/index.ts';
import { EXIT, fail } from '../errors/index.ts';

const day = Flags.custom<string>({
  helpValue: 'DD/MM/YYYY',
  async parse(input, _context, { name }) {
    const read = parseDate(input);
    return read.ok
      ? read.value
      : fail('FLAG_VALUE', { params: { flag: `--${name}`, value: input, possible: '31/12/2026, 2026-12-31' } });
  },
});

export default class Reuse extends BaseCommand {
  static override summary = english('command.reuse.summary');
  static override examples = [
    '<%= config.bin %> reuse - --procedure 1.900102 --purpose "Nhận hồ sơ xác nhận hôn nhân"',
    '<%= config.bin %> reuse - --purpose "Nhận hồ sơ" --use H56.14-240115-0001.0000003 --for H56.14-261123-0007',
  ];
  static override args = { id: Args.string({ description: english('arg.reuse.id'), required: true }) };
  static override flags = {
    procedure: Flags.string({ summary: english('flag.reuse.procedure'), helpValue: 'CODE' }),
    purpose: Flags.string({ summary: english('flag.reuse.purpose'), helpValue: 'TEXT' }),
    name: Flags.string({ summary: english('flag.reuse.name'), helpValue: 'NAME' }),
    'birth-date': day({ summary: english('flag.reuse.birth-date') }),
    day: day({ summary: english('flag.reuse.day') }),
    own: Flags.boolean({ summary: english('flag.reuse.own') }),
    use: Flags.string({ summary: english('flag.reuse.use'), helpValue: 'REF', multiple: true, dependsOn: ['for'] }),
    withdraw: Flags.string({
      summary: english('flag.reuse.withdraw'),
      helpValue: 'REF',
      multiple: true,
      dependsOn: ['for'],
      exclusive: ['use'],
    }),
    for: Flags.string({ summary: english('flag.reuse.for'), helpValue: 'DOSSIER' }),
    checked: Flags.boolean({ summary: english('flag.reuse.checked') }),
  };

  override async run() {
    const { args, flags } = await this.parse(Reuse);
    const purpose = readPurpose(flags.purpose ?? '') ?? fail('PURPOSE_INVALID');
    const viewer = { actor: { kind: 'user', name: this.session.user }, purpose } as const;
    const { procedure = null, name = null, day: on = null, own, use, withdraw, checked } = flags;
    const dossier = flags.for ?? '';
    const { signal } = this.session;
    return this.inWorkspace(flags, async ({ reuse }) => {
      if (withdraw !== undefined) {
        const count = await reuse.withdraw({ dossier, papers: withdraw }, viewer);
        return this.answer({
          data: { dossier, withdrawn: count },
          text: () => this.words('reuse.withdrawn', { count, dossier }),
        });
      }
      const number = args.id === '-' ? await this.askNumber() : args.id;
      const request = { number, name, birthDate: flags['birth-date'] ?? null, procedure, day: on, outside: !own };
      if (use !== undefined) {
        const used = await reuse.use({ ...request, papers: use, dossier, checked }, viewer, { signal });
        return this.answer({ data: used, text: () => usedText(used, this.session) });
      }
      const report = await reuse.look(request, viewer, { signal });
      // What could not be asked may hold more: whoever reads only the exit code has to know.
      const isCut = report.stores.some(({ state }) => state === 'unreachable');
      return this.answer({
        data: report,
        text: () => reuseText(report, this.session),
        exitCode: isCut ? EXIT.outside : EXIT.done,
      });
    });
  }

  private askNumber(): Promise<string> {
    if (process.stdin.isTTY) writeErr(this.words('reuse.ask-number'));
    return readLine(process.stdin);
  }
}
