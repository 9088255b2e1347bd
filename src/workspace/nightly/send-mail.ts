import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Room } from '../room.ts';
import { readSecretFrom } from '../secrets.ts';
import type { MailSettings } from './settings.ts';

/** Errors: SECRET_MISSING, and whatever the library throws; its `code` says what was wrong. */
export async function sendMail(
  { dir, env }: Pick<Room, 'dir' | 'env'>,
  settings: MailSettings,
  { title, text }: { readonly title: string; readonly text: string },
  signal: AbortSignal,
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const { host, port, security, user, password, caFile, from, to } = settings;
  const timeoutMs = settings.timeoutSeconds * 1000;
  const where = { setting: 'nightly.summary.mail.password' };
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...(user === null ? {} : { auth: { user, pass: readSecretFrom(password ?? undefined, where, { dir, env }) } }),
    ...(caFile === null ? {} : { tls: { ca: await readFile(resolve(dir, caFile)) } }),
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    await transport.sendMail({ from, to: [...to], subject: title, text, signal: limit });
  } finally {
    transport.close();
  }
}
