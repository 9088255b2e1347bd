import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT } from '../../errors/index.ts';
import type { Room } from '../room.ts';
import { systemCode } from '../system-code.ts';
import type { DoctorFinding } from '../workspace.ts';
import { bad, good } from './finding.ts';

const LONGEST_MS = 10_000;

/** Where the portal is to fetch files from us: does that address answer anybody at all. */
export async function links(
  { dir, settings }: Pick<Room, 'dir' | 'settings'>,
  signal: AbortSignal,
): Promise<DoctorFinding[]> {
  const { source, baseUrl, folder } = settings.links;
  if (source === 'province' || baseUrl === null) return [];
  const reason = (await unwritable(folder === null ? null : resolve(dir, folder))) ?? (await silent(baseUrl, signal));
  return [
    reason === null
      ? good('links', 'links-ok', { url: baseUrl })
      : bad('links', 'links-bad', { url: baseUrl, reason }, EXIT.outside),
  ];
}

async function unwritable(folder: string | null): Promise<string | null> {
  if (folder === null) return null;
  return access(folder, constants.W_OK).then(() => null, systemCode);
}

/** Any answer will do, also a refusal: without a signed link there is nothing to get. */
async function silent(baseUrl: string, signal: AbortSignal): Promise<string | null> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
  try {
    const { request } = await import('undici');
    const answer = await request(`${baseUrl.replace(/\/+$/, '')}/v1/health`, { signal: limit });
    await answer.body.dump();
    return null;
  } catch (error) {
    if (limit.aborted) return 'TIMEOUT';
    return systemCode(error);
  }
}
