import type { DossierView, HistoryView, QueueView, SessionView, WordsView } from '../../review/api.ts';
import type { ChoicesView } from '../../review/look-api.ts';
import type { SamplingsView, SamplingView } from '../../review/sampling-api.ts';
import type { Changes } from '../fields/changes.ts';
import type { Size, Zoom } from '../paper/zoom.ts';
import { EMPTY_SEARCH, type SearchState } from '../search/search-form.ts';
import type { Area } from '../shell/address.ts';

/** All the page knows. Nothing of it is kept in the browser beyond the window: it is personal data. */
export interface AppState {
  readonly session: SessionView | null;
  /** What is shown while no dossier is open. */
  readonly area: Area;
  readonly queue: QueueState;
  readonly search: SearchState;
  readonly sampling: SamplingState;
  /** For the lists of search and reuse; empty until one of them is opened. */
  readonly choices: ChoicesView;
  /** The dossier on the screen; null while one of the views is. */
  readonly open: OpenDossier | null;
  /** Kept from dossier to dossier. */
  readonly zoom: Zoom;
  /** How much room the page picture has on the screen. */
  readonly paperView: Size;
  readonly dialog: Dialog | null;
  readonly notice: Notice | null;
  /** `signed-out`: it answers, but has forgotten this window (it was started anew). */
  readonly connection: 'good' | 'lost' | 'signed-out';
}

export interface QueueState {
  readonly state: string;
  readonly find: string;
  readonly view: QueueView | null;
  /** The dossier looked at last: the queue is taken up again there. */
  readonly last: string | null;
}

/** The sampling reviews, and the one being worked on. */
export interface SamplingState {
  readonly all: SamplingsView | null;
  readonly open: SamplingView | null;
  /** The drawn document on the screen. */
  readonly docCode: string | null;
  readonly busy: boolean;
}

export interface OpenDossier {
  readonly view: DossierView;
  readonly lock: Lock;
  readonly changes: Changes;
  /** What stands in fields that were typed in, letter by letter. */
  readonly typed: Readonly<Record<string, string>>;
  /** Fields accepted with something no value can be made of. */
  readonly invalid: ReadonlySet<string>;
  readonly saving: 'none' | 'waiting' | 'sending' | 'saved' | 'unsent';
  readonly focused: string | null;
  /** Raised to ask for the focus to be put on `focused`. */
  readonly focusRequest: number;
  readonly pageKey: string | null;
  /** `of` tells which record's words these are, `picture` which picture they lie on. */
  readonly words: { readonly of: string; readonly picture: string; readonly view: WordsView } | null;
  readonly history: HistoryView | null;
  /** A save or an action is under way. */
  readonly busy: boolean;
}

export type Lock =
  | { readonly kind: 'mine'; readonly token: string; readonly until: string }
  | { readonly kind: 'other'; readonly by: string }
  /** It was ours, and another window took it. */
  | { readonly kind: 'lost'; readonly by: string };

export type Dialog = 'help' | 'reject' | 'take-over' | 'history';

export interface Notice {
  readonly tone: 'info' | 'error';
  readonly text: string;
  /** Tells two notices of the same words apart, so that both are read out. */
  readonly id: number;
}

export const NO_CHOICES: ChoicesView = { kinds: [], types: [], procedures: [] };

export const INITIAL: AppState = {
  session: null,
  area: 'queue',
  queue: { state: 'held', find: '', view: null, last: null },
  search: EMPTY_SEARCH,
  sampling: { all: null, open: null, docCode: null, busy: false },
  choices: NO_CHOICES,
  open: null,
  zoom: { mode: 'box' },
  paperView: { width: 600, height: 600 },
  dialog: null,
  notice: null,
  connection: 'good',
};

/** A dossier as it appears when it is opened: its draft taken up again, the first doubtful field's page in sight. */
export function openedDossier(view: DossierView, lock: Lock): OpenDossier {
  return {
    view,
    lock,
    changes: view.draft,
    typed: {},
    invalid: new Set(),
    saving: Object.keys(view.draft).length > 0 ? 'saved' : 'none',
    focused: null,
    focusRequest: 0,
    pageKey: view.pages[0]?.key ?? null,
    words: null,
    history: null,
    busy: false,
  };
}
