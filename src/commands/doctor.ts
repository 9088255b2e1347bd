import { BaseCommand } from '../cli/base-command.ts';
import { doctorText } from '../cli/doctor-text.ts';
import { english } from '../cli/flags.ts';
import { type ExitCode, worstExit } from '../errors/index.ts';

export default class Doctor extends BaseCommand {
  static override summary = english('command.doctor.summary');
  static override examples = ['<%= config.bin %> doctor'];

  override async run() {
    const { flags } = await this.parse(Doctor);
    return this.inWorkspace(flags, async (workspace) => {
      const findings = await workspace.doctor({ signal: this.session.signal });
      const codes = findings.filter(({ ok }) => !ok).map(({ exitCode }) => exitCode as ExitCode);
      return this.answer({
        data: { findings },
        text: () => doctorText(findings, this.session),
        exitCode: worstExit(codes),
      });
    });
  }
}
