import { EXIT, isSohoaError } from '../../errors/index.ts';
import type { OpenConnector } from '../../plugin/index.ts';
import type { Room } from '../room.ts';
import type { DoctorFinding } from '../workspace.ts';
import { bad, examine, good } from './finding.ts';

/** Tokens and signed links are refused when the clocks of both sides are further apart. */
const MOST_SKEW_SECONDS = 60;
/** Time enough to order a new certificate. */
const SOON_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/** One target: does it answer, is its clock ours, and for how long do the certificates of both sides hold. */
export async function connections(
  { targets }: Pick<Room, 'targets'>,
  target: string,
  { signal, now }: { readonly signal: AbortSignal; readonly now: Date },
): Promise<DoctorFinding[]> {
  let connector: OpenConnector;
  try {
    connector = await targets.open(target);
    await connector.ping(signal);
  } catch (error) {
    if (!isSohoaError(error)) throw error;
    return [bad('connection', 'connection-bad', { target, code: error.code }, error.exitCode)];
  }
  const { clock, certificates } = connector;
  return [
    good('connection', 'connection-ok', { target }),
    ...(clock === undefined
      ? []
      : [await examine('clock', async () => clockFinding(target, await clock.call(connector, signal), now))]),
    ...(certificates === undefined
      ? []
      : await certificateFindings(target, () => certificates.call(connector, signal), now)),
  ];
}

function clockFinding(target: string, theirs: string | null, now: Date): DoctorFinding {
  // A target that says no time is none to go by.
  const seconds = theirs === null ? 0 : Math.round(Math.abs(Date.parse(theirs) - now.getTime()) / 1000);
  return seconds <= MOST_SKEW_SECONDS
    ? good('clock', 'clock-ok', { target, seconds: MOST_SKEW_SECONDS })
    : bad('clock', 'clock-off', { target, seconds }, EXIT.settings);
}

async function certificateFindings(
  target: string,
  ask: () => Promise<readonly { readonly whose: 'target' | 'client'; readonly end: string }[]>,
  now: Date,
): Promise<DoctorFinding[]> {
  try {
    return (await ask()).map(({ whose, end }) => certificateFinding(`${target} (${whose})`, end, now));
  } catch (error) {
    if (!isSohoaError(error)) throw error;
    return [bad('certificate', 'finding-failed', { code: error.code, target }, error.exitCode)];
  }
}

function certificateFinding(target: string, end: string, now: Date): DoctorFinding {
  const days = Math.floor((Date.parse(end) - now.getTime()) / DAY_MS);
  const params = { target, day: end.slice(0, 10), days };
  if (days < 0) return bad('certificate', 'certificate-ended', params, EXIT.outside);
  return days < SOON_DAYS
    ? bad('certificate', 'certificate-soon', params, EXIT.held)
    : good('certificate', 'certificate-ok', params);
}
