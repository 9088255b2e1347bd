import type { ReuseBody, ReuseView, UseBody } from '../../review/look-api.ts';
import type { Connection } from './connection.ts';
import { type Context, notify } from './context.ts';

export interface ReuseCommands {
  /** Asks what is held of a person. The answer goes to the view that asked, and with it: null where there was none. */
  lookUp(body: ReuseBody): Promise<ReuseView | null>;
  /** Uses a paper for a dossier; false where that was refused, which is said. */
  usePaper(body: UseBody): Promise<boolean>;
}

export function reuseCommands(context: Context, connection: Connection): ReuseCommands {
  const { server } = context;
  return {
    async lookUp(body) {
      try {
        return await server.reuse(body);
      } catch (error) {
        connection.report(error);
        return null;
      }
    },
    async usePaper(body) {
      try {
        const { dossier, papers } = await server.use(body);
        notify(context, 'use.done', { dossier, count: papers.length });
        return true;
      } catch (error) {
        connection.report(error);
        return false;
      }
    },
  };
}
