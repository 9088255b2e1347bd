import type { Server } from '../server/server.ts';
import { addressOf, areaAddress } from '../shell/address.ts';
import { INITIAL } from '../store/state.ts';
import { createStore } from '../store/store.ts';
import { createAutosave } from './autosave.ts';
import { watchConnection } from './connection.ts';
import type { Context } from './context.ts';
import { type EditCommands, editCommands } from './edit.ts';
import { hasUnsentInput, type OpenCommands, openCommands } from './open.ts';
import { type PageCommands, pageCommands } from './pages.ts';
import { type QueueCommands, queueCommands } from './queue.ts';
import { type ReuseCommands, reuseCommands } from './reuse.ts';
import { type SamplingCommands, samplingCommands } from './sampling.ts';
import { type Saving, savingCommands } from './save.ts';
import { type SearchCommands, searchCommands } from './search.ts';
import { type ViewCommands, viewCommands } from './view.ts';

export interface Commands
  extends EditCommands,
    PageCommands,
    QueueCommands,
    OpenCommands,
    ViewCommands,
    SearchCommands,
    ReuseCommands,
    SamplingCommands {
  start(): Promise<void>;
  save: Saving['save'];
  saveAndNext: Saving['saveAndNext'];
  navigate: Context['navigate'];
  hasUnsentInput(): boolean;
}

export interface Review {
  readonly store: Context['store'];
  readonly commands: Commands;
}

/** The page without its looks: its state, and everything that can be done. */
export function createReview(server: Server, goTo: (address: string) => void): Review {
  const store = createStore(INITIAL);
  const navigate: Context['navigate'] = (code, page = null) => goTo(addressOf(code, page));
  const backToArea = () => goTo(areaAddress(store.get().area));
  const context: Context = { store, server, navigate, backToArea, parked: new Map() };
  const connection = watchConnection(context, () => onBack());
  const autosave = createAutosave(context, connection);
  const saving = savingCommands(context, connection, autosave);
  const edit = editCommands(context, autosave);
  const open = openCommands(context, connection, autosave, edit);
  const queue = queueCommands(context, connection);
  const onBack = (): void => {
    open.resume();
    if (context.store.get().open === null) void queue.load();
  };

  const start = async (): Promise<void> => {
    try {
      const session = await server.session();
      context.store.update((state) => ({ ...state, session }));
    } catch (error) {
      connection.report(error);
    }
  };
  return {
    store: context.store,
    commands: {
      ...edit,
      ...pageCommands(context, connection, saving),
      ...queue,
      ...open,
      ...viewCommands(context),
      ...searchCommands(context, connection),
      ...reuseCommands(context, connection),
      ...samplingCommands(context, connection),
      start,
      async save() {
        const isSaved = await saving.save();
        if (isSaved) void queue.load();
        return isSaved;
      },
      saveAndNext: saving.saveAndNext,
      navigate,
      hasUnsentInput: () => hasUnsentInput(context),
    },
  };
}
