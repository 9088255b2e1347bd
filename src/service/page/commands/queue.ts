import type { Connection } from './connection.ts';
import type { Context } from './context.ts';

export interface QueueCommands {
  load(): Promise<void>;
  find(filter: { find?: string; state?: string }): Promise<void>;
  /** The next hundred below those shown. */
  more(): Promise<void>;
}

const AT_ONCE = 100;

export function queueCommands(context: Context, connection: Connection): QueueCommands {
  const ask = async (offset: number): Promise<void> => {
    const { state, find } = context.store.get().queue;
    try {
      const view = await context.server.queue({ state, find, offset, limit: AT_ONCE });
      context.store.update((now) => {
        // Letters typed meanwhile have asked anew; this answer is to an older question.
        if (now.queue.find !== find || now.queue.state !== state) return now;
        const before = offset === 0 ? [] : (now.queue.view?.items.slice(0, offset) ?? []);
        return { ...now, queue: { ...now.queue, view: { ...view, items: [...before, ...view.items] } } };
      });
    } catch (error) {
      connection.report(error);
    }
  };
  return {
    load: () => ask(0),
    find(filter) {
      context.store.update((now) => ({ ...now, queue: { ...now.queue, ...filter } }));
      return ask(0);
    },
    more: () => ask(context.store.get().queue.view?.items.length ?? 0),
  };
}
