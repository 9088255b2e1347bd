import { EXIT, type ExitCode, worstExit } from '../errors/index.ts';
import type { DeliveryReport } from '../plugin/index.ts';
import { exitOf } from './problems.ts';

/**
 * How a drain ends the process. What a target refused or never answered counts, also from earlier drains: an outside
 * system wants attention; a missing field waits for a person.
 */
export function drainExit({ targets, left, stopped }: DeliveryReport): ExitCode {
  const states = Object.values(targets);
  const outside = left > 0 || states.some(({ rejected, unknown, dead }) => rejected + unknown + dead > 0);
  return worstExit([
    ...Object.values(stopped).map((code) => exitOf({ code, recovery: 'retry' })),
    ...(outside ? [EXIT.outside] : []),
    ...(states.some(({ held }) => held > 0) ? [EXIT.held] : []),
  ]);
}
