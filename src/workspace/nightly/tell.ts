import { isSohoaError } from '../../errors/index.ts';
import type { Room } from '../room.ts';
import { keepSummary } from './keep-summary.ts';
import { sendMail } from './send-mail.ts';
import { sendWebhook } from './send-webhook.ts';
import type { NightSummary } from './summary.ts';
import { summaryText, summaryTitle } from './summary-text.ts';

/** How handing on the summary ended. */
export interface Telling {
  readonly channel: 'file' | 'mail' | 'webhook';
  readonly ok: boolean;
  /** Error code, or null. */
  readonly code: string | null;
  /** The system's or the server's own code, such as ECONNREFUSED or 503. */
  readonly detail: string | null;
}

/** Hands the summary on where the settings want it. Whatever goes wrong with that, the night's work stands. */
export async function tellNight(
  room: Room,
  summary: NightSummary,
  { signal }: { readonly signal: AbortSignal },
): Promise<Telling[]> {
  const { folder, mail, webhook } = room.settings.nightly.summary;
  const language = room.settings.language ?? 'vi';
  const words = { title: summaryTitle(summary, language), text: summaryText(summary, language) };
  const isTrouble = summary.exitCode !== 0 && summary.exitCode !== 6;
  const ways: [Telling['channel'], () => Promise<void>][] = [];
  if (folder !== null) ways.push(['file', () => keepSummary(room, summary, words.text)]);
  // Who stops the machine does not wait for a mail server; the next start tells of the whole night.
  if (mail !== null && !signal.aborted && (isTrouble || !mail.onlyTrouble)) {
    ways.push(['mail', () => sendMail(room, mail, words, signal)]);
  }
  if (webhook !== null && !signal.aborted && (isTrouble || !webhook.onlyTrouble)) {
    ways.push(['webhook', () => sendWebhook(room, webhook, summary, signal)]);
  }
  return Promise.all(ways.map(([channel, act]) => attempt(room, channel, act)));
}

async function attempt({ log }: Room, channel: Telling['channel'], act: () => Promise<void>): Promise<Telling> {
  try {
    await act();
    return { channel, ok: true, code: null, detail: null };
  } catch (error) {
    const code = isSohoaError(error) ? error.code : 'TELLING_FAILED';
    const detail = detailOf(error);
    log.error({ event: 'telling-failed', channel, code, detail });
    return { channel, ok: false, code, detail };
  }
}

/** Codes only: messages of servers and libraries quote addresses and more. */
function detailOf(error: unknown): string {
  if (isSohoaError(error)) return String(error.params['detail'] ?? error.code);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}
