import type { FindingBody, NewSamplingBody, SamplingView } from '../../review/sampling-api.ts';
import { nextToLook } from '../sampling/next-to-look.ts';
import type { SamplingState } from '../store/state.ts';
import type { Connection } from './connection.ts';
import { type Context, notify } from './context.ts';

export interface SamplingCommands {
  loadSamplings(): Promise<void>;
  /** Shows one of them with its drawn documents; null: the list of all. */
  openSampling(id: number | null): Promise<void>;
  /** Draws a new sample and opens it. */
  beginSampling(body: NewSamplingBody): Promise<void>;
  /** A drawn document goes on the screen. */
  lookAt(docCode: string): void;
  /** What was found of the document on the screen; goes on to the next that nobody has looked at. */
  noteFinding(finding: Omit<FindingBody, 'docCode'>): Promise<void>;
}

export function samplingCommands(context: Context, connection: Connection): SamplingCommands {
  const { store, server } = context;
  const patch = (change: Partial<SamplingState>): void =>
    store.update((state) => ({ ...state, sampling: { ...state.sampling, ...change } }));

  /** What went wrong is said, and nothing is changed by it. */
  const reporting = (work: () => Promise<void>): Promise<void> => work().catch(connection.report);

  /** One change at a time. Only changes: nobody waits with the next finding until a list has been loaded. */
  const busily = async (work: () => Promise<void>): Promise<void> => {
    if (store.get().sampling.busy) return;
    patch({ busy: true });
    await reporting(work);
    patch({ busy: false });
  };

  /** Counts what was asked to be shown: an answer to an earlier question is not shown any more. */
  let wishes = 0;
  const show = async (id: number | null): Promise<void> => {
    wishes += 1;
    const mine = wishes;
    const open = id === null ? null : await server.sampling(id);
    if (mine === wishes) patch({ open, docCode: null });
  };

  const lookAt = (docCode: string): void => {
    const item = store.get().sampling.open?.items.find((one) => one.docCode === docCode);
    if (item === undefined) return;
    patch({ docCode });
    context.navigate(item.dossierCode, item.page);
  };

  const goOn = (open: SamplingView, after: string): void => {
    const next = nextToLook(open.items, after);
    if (next !== null) {
      lookAt(next.docCode);
      return;
    }
    notify(context, 'sampling.through');
    context.backToArea();
  };

  return {
    loadSamplings: () => reporting(async () => patch({ all: await server.samplings() })),
    openSampling: (id) => reporting(() => show(id)),
    beginSampling: (body) => busily(async () => patch({ open: await server.newSampling(body), docCode: null })),
    lookAt,
    noteFinding: (finding) =>
      busily(async () => {
        const { open, docCode } = store.get().sampling;
        if (open === null || docCode === null) return;
        const view = await server.find(open.id, { docCode, ...finding });
        patch({ open: view });
        goOn(view, docCode);
      }),
  };
}
