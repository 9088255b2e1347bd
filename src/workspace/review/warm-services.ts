import type { PipelineServices } from '../../pipeline/index.ts';
import type { Room } from '../room.ts';

/** Opening a page's recognizer takes seconds, keeping it takes memory: it goes when nobody asked for it so long. */
const IDLE_MS = 5 * 60_000;

export interface WarmServices {
  use<T>(work: (services: PipelineServices) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Engines that stay open between one decision and the next. */
export function warmServices(room: Pick<Room, 'openServices'>, jobs: number, idleMs = IDLE_MS): WarmServices {
  let opened: ReturnType<Room['openServices']> | null = null;
  let users = 0;
  let idle: NodeJS.Timeout | undefined;

  async function letGo(): Promise<void> {
    const present = opened;
    opened = null;
    await (await present)?.close();
  }

  return {
    async use(work) {
      users += 1;
      clearTimeout(idle);
      opened ??= room.openServices(jobs);
      try {
        return await work((await opened).services);
      } finally {
        users -= 1;
        if (users === 0) idle = setTimeout(() => void letGo().catch(() => undefined), idleMs).unref();
      }
    },
    async close() {
      clearTimeout(idle);
      await letGo();
    },
  };
}
