import type { ExitCode } from './exit-codes.ts';

/** What has to happen before the same thing can succeed. */
export type Recovery = 'fix-settings' | 'fix-input' | 'retry' | 'hold' | 'bug';

/**
 * Where it went wrong. `file` may be a path that holds a person's name: it is shown on the terminal and in the
 * error CSV, never in logs, metrics or stored problems' ids (see {@link SohoaError.logFields}).
 */
export interface Where {
  readonly dossier?: string;
  readonly file?: string;
  readonly page?: number;
  readonly line?: number;
  readonly column?: string | number;
  readonly step?: string;
  readonly field?: string;
  readonly target?: string;
  readonly setting?: string;
}

/** Values for the `{placeholders}` of a message. Never OCR text, names or ID numbers. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A catalogue entry: English words, what helps, and how the process ends because of it. */
export interface ErrorDefinition {
  readonly message: string;
  readonly hint: string;
  readonly recovery: Recovery;
  readonly exit: ExitCode;
}

export interface ErrorContext {
  readonly where?: Where;
  readonly params?: ErrorParams;
  readonly cause?: unknown;
}

/** The one error class of the project. Made only by `fail()` and `problem()` from a catalogue entry. */
export class SohoaError extends Error {
  override readonly name = 'SohoaError';
  readonly code: string;
  readonly hint: string;
  readonly recovery: Recovery;
  readonly exitCode: ExitCode;
  readonly where: Where;
  readonly params: ErrorParams;

  constructor(code: string, definition: ErrorDefinition, context: ErrorContext = {}) {
    const where = context.where ?? {};
    const params = { ...where, ...context.params } as ErrorParams;
    super(fillIn(definition.message, params), context.cause === undefined ? undefined : { cause: context.cause });
    this.code = code;
    this.hint = fillIn(definition.hint, params);
    this.recovery = definition.recovery;
    this.exitCode = definition.exit;
    this.where = where;
    this.params = params;
  }

  /** What may enter logs: the code and positions; no path, no free text. */
  get logFields(): Record<string, string | number> {
    const { dossier, page, line, step, field, target, setting } = this.where;
    const fields = { code: this.code, dossier, page, line, step, field, target, setting };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<
      string,
      string | number
    >;
  }
}

/** Replaces `{name}` by its value; an unknown placeholder stays, so that a test notices it. */
export function fillIn(template: string, params: ErrorParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
