/**
 * Process exit codes people and schedulers rely on.
 * Several may apply to one run: {@link worstExit} picks the one that is shown.
 */
export const EXIT = {
  done: 0,
  bug: 1,
  usage: 2,
  settings: 3,
  content: 4,
  outside: 5,
  held: 6,
  temporary: 75,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** First one that applies wins; the order is part of the public interface. */
const PRECEDENCE: readonly ExitCode[] = [
  EXIT.interrupted,
  EXIT.bug,
  EXIT.usage,
  EXIT.settings,
  EXIT.temporary,
  EXIT.outside,
  EXIT.content,
  EXIT.held,
];

/** The exit code to show when several apply; 0 when none does. */
export function worstExit(codes: Iterable<ExitCode>): ExitCode {
  const present = new Set(codes);
  return PRECEDENCE.find((code) => present.has(code)) ?? EXIT.done;
}
