import { type Parsed, parsed, refused } from '../parsed.ts';

/** Electronic organisation code: `new` has the top level on the left (QĐ 20/2020), `old` on the right (QCVN 102:2016). */
export interface OrganisationCode {
  readonly code: string;
  readonly form: 'new' | 'old';
  /**
   * Letter and two digits: G ministries, H provinces. No table of provinces belongs here: 34 of them were merged in 2025,
   * so a name depends on the date.
   */
  readonly top: string;
}

/** Reads `H56.14`, `H37.DN.001`, `000.00.12.H17`. Reason: CODE_FORMAT. */
export function parseOrganisationCode(text: string): Parsed<OrganisationCode> {
  const code = text.trim();
  if (/^[A-Z]\d{2}(?:\.[0-9A-Z]{2,3}){0,4}$/.test(code)) return parsed({ code, form: 'new', top: code.slice(0, 3) });
  if (/^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/.test(code)) return parsed({ code, form: 'old', top: code.slice(-3) });
  return refused('CODE_FORMAT');
}
