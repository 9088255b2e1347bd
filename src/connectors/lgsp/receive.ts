import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSohoaError } from '../../errors/index.ts';
import { raise } from '../http/failure.ts';
import type { LgspClient } from './client.ts';
import type { EdxmlMessage } from './edxml.ts';
import { readEdxml } from './read-edxml.ts';
import type { LgspListed } from './schema.ts';
import type { LgspSettings } from './settings.ts';

export interface Received {
  readonly docId: string;
  /** Name of its folder; null where it could not be read and was refused. */
  readonly folder: string | null;
  /** Error code of why it could not be read. */
  readonly problem: string | null;
}

export interface ReceiveRequest {
  /** A watched folder, say: each document becomes one of its folders, whole or not at all. */
  readonly folder: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  readonly signal: AbortSignal;
}

/**
 * Fetches documents that came in and puts their files into a folder each. Reported as taken in only afterwards: stopped
 * in between, the next call finds the folder there and reports it. Throws as `lookup` does, and for a full disk.
 */
export async function receiveDocuments(
  client: LgspClient,
  settings: LgspSettings,
  target: string,
  { folder, from, to, signal }: ReceiveRequest,
): Promise<Received[]> {
  const listed = await client.list(from, to, signal);
  if (!listed.ok) return raise(listed.failure, { target });
  const settled = new Set<string>(Object.values(settings.statuses));
  const received: Received[] = [];
  for (const document of listed.value.filter(({ status }) => !settled.has(status ?? ''))) {
    signal.throwIfAborted();
    received.push(await receiveOne(client, settings, target, { document, folder, signal }));
  }
  return received;
}

async function receiveOne(
  client: LgspClient,
  settings: LgspSettings,
  target: string,
  { document: { docId }, folder, signal }: { document: LgspListed; folder: string; signal: AbortSignal },
): Promise<Received> {
  const name = folderName(docId);
  let problem: string | null = null;
  if (!existsSync(join(folder, name))) {
    const fetched = await client.fetch(docId, signal);
    if (!fetched.ok) return raise(fetched.failure, { target });
    const read = tryRead(fetched.value, { ...settings, maxBytes: settings.maxMessageBytes });
    if (typeof read === 'string') problem = read;
    else await writeWhole(join(folder, name), read, fetched.value);
  }
  const status = problem === null ? settings.statuses.received : settings.statuses.refused;
  const reported = await client.updateStatus({ docId, status }, signal);
  if (!reported.ok) return raise(reported.failure, { target });
  return { docId, folder: problem === null ? name : null, problem };
}

function tryRead(bytes: Uint8Array, limits: Parameters<typeof readEdxml>[1]): EdxmlMessage | string {
  try {
    return readEdxml(bytes, limits);
  } catch (error) {
    if (isSohoaError(error) && error.recovery === 'fix-input') return error.code;
    throw error;
  }
}

/** Under a name that is skipped while it is being written; nobody sees half of it. */
async function writeWhole(folder: string, { attachments }: EdxmlMessage, xml: Uint8Array): Promise<void> {
  const part = `${folder}.${randomBytes(4).toString('hex')}.part`;
  try {
    await mkdir(part, { recursive: true, mode: 0o700 });
    for (const [index, { name, bytes }] of attachments.entries()) {
      await writeFile(join(part, fileName(index + 1, name)), bytes, { mode: 0o600, flush: true });
    }
    // Beside the papers for whoever has to show how it came; hidden, so that it is not taken for one of them.
    await writeFile(join(part, '.edxml'), xml, { mode: 0o600, flush: true });
    await rename(part, folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Names come from outside: letters, digits and little else, of any language; never a path, never hidden. */
function fileName(number: number, name: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = name
    .slice(0, name.length - ending.length)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} _-]+/gu, '_')
    .slice(0, 80)
    .trim();
  return `${String(number).padStart(2, '0')}-${stem || 'tep'}${ending.toLowerCase()}`;
}

function folderName(docId: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(docId)) return `edoc-${docId}`;
  return `edoc-${createHash('sha256').update(docId).digest('hex').slice(0, 32)}`;
}
