import { createHash } from 'node:crypto';

/** Names a workspace in timers and summaries: stable, short, and says nothing of where it lies. */
export function workspaceId(dir: string): string {
  return createHash('sha256').update(dir).digest('hex').slice(0, 8);
}
