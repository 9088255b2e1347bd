import { Refused, Unreachable } from '../server/ask.ts';
import { type Context, notify, tell } from './context.ts';

export interface Connection {
  /** Says what went wrong; an answer that never came starts asking again until one does. */
  report(error: unknown): void;
}

const ASK_AGAIN_MS = 2000;

/** Watches for the server's return after it was lost, then has everything unsent sent again. */
export function watchConnection(context: Context, onBack: () => void): Connection {
  let timer: ReturnType<typeof setTimeout> | null = null;

  const lose = (connection: 'lost' | 'signed-out'): void => {
    context.store.update((state) => (state.connection === connection ? state : { ...state, connection }));
    if (timer === null) timer = setTimeout(askAgain, ASK_AGAIN_MS);
  };
  const askAgain = async (): Promise<void> => {
    timer = null;
    try {
      const session = await context.server.session();
      context.store.update((state) => ({ ...state, session, connection: 'good' }));
      notify(context, 'notice.back');
      onBack();
    } catch (error) {
      lose(isSignedOut(error) ? 'signed-out' : 'lost');
    }
  };

  return {
    report(error) {
      if (isSignedOut(error)) lose('signed-out');
      else if (error instanceof Unreachable) lose('lost');
      else if (error instanceof Refused) tell(context, `${error.message} ${error.hint}`.trim(), 'error');
      else throw error;
    },
  };
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401;
}
