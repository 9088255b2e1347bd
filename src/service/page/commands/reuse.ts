import type { ReuseBody, ReuseView } from '../../review/look-api.ts';
import type { Connection } from './connection.ts';
import type { Context } from './context.ts';

export interface ReuseCommands {
  /** Asks what is held of a person. The answer goes to the view that asked, and with it: null where there was none. */
  lookUp(body: ReuseBody): Promise<ReuseView | null>;
}

export function reuseCommands({ server }: Context, connection: Connection): ReuseCommands {
  return {
    async lookUp(body) {
      try {
        return await server.reuse(body);
      } catch (error) {
        connection.report(error);
        return null;
      }
    },
  };
}
