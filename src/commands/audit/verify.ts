import { Flags } from '@oclif/core';
import { auditText } from '../../cli/audit-text.ts';
import { BaseCommand } from '../../cli/base-command.ts';
import { english } from '../../cli/flags.ts';
import { fail } from '../../errors/index.ts';

export default class AuditVerify extends BaseCommand {
  static override summary = english('command.audit.verify.summary');
  static override examples = ['<%= config.bin %> audit verify', '<%= config.bin %> audit verify --head nhat-ky.json'];
  static override flags = {
    head: Flags.string({ summary: english('flag.audit.verify.head'), helpValue: 'HASH|FILE' }),
  };

  override async run() {
    const { flags } = await this.parse(AuditVerify);
    return this.inWorkspace(flags, async ({ access }) => {
      const given = flags.head ?? null;
      const kept = given === null || /^[0-9a-f]{64}$/i.test(given) ? (given?.toLowerCase() ?? null) : this.path(given);
      const report = await access.verifyAudit(kept);
      if (report.fault !== null) {
        const { seq, kind } = report.fault;
        fail('AUDIT_CHAIN_BROKEN', { params: { seq, kind, detail: kind, detailId: `audit-${kind}` } });
      }
      return this.answer({ data: report, text: () => auditText(report, kept !== null, this.session) });
    });
  }
}
