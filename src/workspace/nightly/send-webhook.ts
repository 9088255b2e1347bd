import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail } from '../../errors/index.ts';
import type { Room } from '../room.ts';
import { readSecretFrom } from '../secrets.ts';
import { systemCode } from '../system-code.ts';
import type { WebhookSettings } from './settings.ts';
import type { NightSummary } from './summary.ts';

const FIRST_WAIT_MS = 1000;

/**
 * Posts the summary. Whoever receives it can tell by the signature that it is ours, and by the key that it is the same
 * again. Errors: SECRET_MISSING, TELLING_FAILED.
 */
export async function sendWebhook(
  { dir, env }: Pick<Room, 'dir' | 'env'>,
  { url, secret, attempts, timeoutSeconds }: WebhookSettings,
  summary: NightSummary,
  signal: AbortSignal,
): Promise<void> {
  const body = JSON.stringify(summary);
  const where = { setting: 'nightly.summary.webhook.secret' };
  const key = secret === null ? null : readSecretFrom(secret, where, { dir, env });
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': `${summary.workspace}-${summary.night}-${summary.attempt}`,
    ...(key === null ? {} : { 'x-sohoa-signature': `sha256=${createHmac('sha256', key).update(body).digest('hex')}` }),
  };
  let ending = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (attempt > 1) await sleep(FIRST_WAIT_MS * 2 ** (attempt - 2), undefined, { signal });
    ending = await post(url, { headers, body }, AbortSignal.any([signal, AbortSignal.timeout(timeoutSeconds * 1000)]));
    if (ending === '') return;
    // It was understood and refused; the same again would be, too.
    if (/^4\d\d$/.test(ending) && ending !== '429') break;
  }
  fail('TELLING_FAILED', { where: { target: 'webhook' }, params: { detail: ending } });
}

/** Empty where it was accepted; else the status, or the code of the error. Redirects are not followed. */
async function post(
  url: string,
  { headers, body }: { readonly headers: Record<string, string>; readonly body: string },
  signal: AbortSignal,
): Promise<string> {
  try {
    const { request } = await import('undici');
    const answer = await request(url, { method: 'POST', headers, body, signal });
    await answer.body.dump();
    return answer.statusCode >= 200 && answer.statusCode < 300 ? '' : String(answer.statusCode);
  } catch (error) {
    if (signal.aborted) return 'TIMEOUT';
    return systemCode(error);
  }
}
