import { nextFit, type Size, stepZoom, type Zoom } from '../paper/zoom.ts';
import type { Dialog, OpenDossier } from '../store/state.ts';
import type { Context } from './context.ts';
import { fieldAt, placeOf } from './edit.ts';
import { pageInSight } from './pages.ts';

export interface ViewCommands {
  showDialog(dialog: Dialog | null): void;
  setZoom(zoom: Zoom): void;
  stepZoom(nearer: boolean): void;
  nextFit(): void;
  /** The room for the page picture was measured. */
  measure(size: Size): void;
}

export function viewCommands({ store }: Context): ViewCommands {
  const setZoom = (zoom: Zoom): void => store.update((state) => ({ ...state, zoom }));
  return {
    showDialog: (dialog) => store.update((state) => ({ ...state, dialog })),
    setZoom,
    stepZoom(nearer) {
      const { open, zoom, paperView } = store.get();
      const page = open === null ? undefined : pageInSight(open);
      if (open === null || page === undefined) return;
      const size = { width: page.widthPx, height: page.heightPx };
      setZoom(stepZoom(size, paperView, zoom, boxInSight(open), nearer));
    },
    nextFit: () => setZoom(nextFit(store.get().zoom)),
    measure: (size) => store.update((state) => ({ ...state, paperView: size })),
  };
}

/** Where the focused field's value stands on the page in sight; null where it stands elsewhere or nowhere. */
export function boxInSight(open: OpenDossier): readonly [number, number, number, number] | null {
  const field = fieldAt(open, open.focused);
  const place = field === undefined ? null : placeOf(field);
  return place !== null && place.page === pageInSight(open)?.number ? place.box : null;
}
