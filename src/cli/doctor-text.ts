import { translateOr } from '../messages/index.ts';
import type { DoctorFinding } from '../workspace/workspace.ts';
import type { Session } from './session.ts';
import { factList } from './table.ts';

/** One line per finding, good ones too: silence would not say what was looked at. */
export function doctorText(findings: readonly DoctorFinding[], session: Session): string {
  const { words, language } = session;
  const lines = findings.map(({ name, ok, detail, params }): [string, string] => [
    `${ok ? session.paint('green', '✓') : session.paint('red', '✗')} ${translateOr(language, `doctor.name.${name}`, name)}`,
    translateOr(language, `doctor.${detail}`, detail, params),
  ]);
  const bad = findings.filter(({ ok }) => !ok).length;
  return `${factList(lines)}\n\n${bad === 0 ? words('doctor.good') : words('doctor.bad', { count: bad })}`;
}
