import { errorWords, isErrorCode, translateOr } from '../messages/index.ts';
import type { DoctorFinding } from '../workspace/workspace.ts';
import type { Session } from './session.ts';
import { factList } from './table.ts';

/** One line per finding, good ones too: silence would not say what was looked at. */
export function doctorText(findings: readonly DoctorFinding[], session: Session): string {
  const { words, language } = session;
  const lines = findings.map(({ name, ok, detail, params }): [string, string] => [
    `${ok ? session.paint('green', '✓') : session.paint('red', '✗')} ${translateOr(language, `doctor.name.${name}`, name)}`,
    translateOr(language, `doctor.${detail}`, detail, inWords(params, session)),
  ]);
  const bad = findings.filter(({ ok }) => !ok).length;
  return `${factList(lines)}\n\n${bad === 0 ? words('doctor.good') : words('doctor.bad', { count: bad })}`;
}

/** An error's code in a finding is shown with the words of that error. */
function inWords(params: DoctorFinding['params'], { language }: Session): DoctorFinding['params'] {
  const code = params['code'];
  if (typeof code !== 'string' || !isErrorCode(code)) return params;
  return { ...params, code: `${errorWords(language, { code, params }).message} (${code})` };
}
