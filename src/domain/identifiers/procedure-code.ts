import { type Parsed, parsed, refused } from '../parsed.ts';

/** Code of an administrative procedure (mã TTHC). Provinces append their own parts: compare `root` only. */
export interface ProcedureCode {
  readonly code: string;
  /** National code, e.g. `1.003560`. */
  readonly root: string;
  /** `H56`, or null for the national code itself. */
  readonly province: string | null;
}

/** Reads `2.000488`, `1.003560.000.00.00.H56` and `2.002621.H56`. Reason: CODE_FORMAT. */
export function parseProcedureCode(text: string): Parsed<ProcedureCode> {
  const code = text.trim();
  const match = code.match(/^(\d\.\d{6})(?:\.\d{3}\.\d{2}\.\d{2})?(?:\.([A-Z]\d{2}))?$/);
  const root = match?.[1];
  return root === undefined ? refused('CODE_FORMAT') : parsed({ code, root, province: match?.[2] ?? null });
}
