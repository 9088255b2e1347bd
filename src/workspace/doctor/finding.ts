import { EXIT, type ExitCode, type SohoaError } from '../../errors/index.ts';
import type { DoctorFinding } from '../workspace.ts';

export function good(name: string, detail: string, params: DoctorFinding['params']): DoctorFinding {
  return { name, ok: true, detail, params, exitCode: EXIT.done };
}

export function bad(name: string, detail: string, params: DoctorFinding['params'], exitCode: ExitCode): DoctorFinding {
  return { name, ok: false, detail, params, exitCode };
}

/** What cannot be looked at is a finding too: the others are still looked at. */
export async function examine(name: string, look: () => Promise<DoctorFinding>): Promise<DoctorFinding> {
  try {
    return await look();
  } catch (error) {
    const { code, exitCode } = error as Partial<SohoaError>;
    return bad(name, 'finding-failed', { code: code ?? 'INTERNAL' }, exitCode ?? EXIT.bug);
  }
}
