import { useEffect } from 'preact/hooks';
import type { Commands, Review } from '../commands/index.ts';
import { areaAddress } from '../shell/address.ts';
import { type Place, type Shortcut, shortcutOf } from './shortcuts.ts';

/** One listener for all keys that mean something to a whole dossier. */
export function useShortcuts(review: Review): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { open, dialog } = review.store.get();
      if (dialog !== null || event.defaultPrevented) return;
      const shortcut = shortcutOf(event, placeOf(event.target));
      if (shortcut === null || (open === null && !ANYWHERE.includes(shortcut.name))) return;
      event.preventDefault();
      perform(review, shortcut);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [review]);
}

/** What also means something where no dossier is open. */
const ANYWHERE: readonly Shortcut['name'][] = ['help', 'search'];

/** Only fields of the dossier take Enter for themselves; other text boxes (find, word, note) keep all their keys. */
function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof HTMLElement) || !target.matches('input, textarea, select')) return 'elsewhere';
  return target.dataset['pointer'] === undefined ? 'text' : 'field';
}

function perform({ commands, store }: Review, shortcut: Shortcut): void {
  if (shortcut.name === 'candidate') commands.takeCandidate(shortcut.number);
  else PERFORM[shortcut.name](commands, store.get().open?.focused ?? null);
}

type Plain = Exclude<Shortcut['name'], 'candidate'>;

const PERFORM: Readonly<Record<Plain, (commands: Commands, focused: string | null) => void>> = {
  accept: (commands) => commands.accept(),
  previous: (commands) => commands.previous(),
  original: (commands) => commands.takeOriginal(),
  absent: (commands) => commands.takeAbsent(),
  save: (commands) => void commands.save(),
  saveNext: (commands) => void commands.saveAndNext(),
  reject: (commands) => commands.showDialog('reject'),
  history: (commands) => commands.showDialog('history'),
  help: (commands) => commands.showDialog('help'),
  region: (commands, focused) => nextRegion(commands, focused),
  finding: () => focusFirst('#finding-bar button'),
  tools: () => focusFirst('#page-tools [tabindex="0"]'),
  words: () => focusFirst('#page-words [tabindex="0"]'),
  zoomIn: (commands) => commands.stepZoom(true),
  zoomOut: (commands) => commands.stepZoom(false),
  fit: (commands) => commands.nextFit(),
  pagePrevious: (commands) => commands.turn(-1),
  pageNext: (commands) => commands.turn(1),
  search: () => toSearch(),
  toField: (commands, focused) => {
    if (focused !== null) commands.goTo(focused);
  },
};

/** The view puts the focus into its box when it comes; where it is there already, that is done here. */
function toSearch(): void {
  window.location.hash = areaAddress('search');
  focusFirst('#search-words');
}

/** List of pages → picture → fields → list of pages. */
function nextRegion(commands: Commands, focused: string | null): void {
  const now = document.activeElement;
  if (now?.closest('#thumbnails') != null) focusFirst('#paper');
  else if (now?.closest('#paper') != null && focused !== null) commands.goTo(focused);
  else focusFirst('#thumbnails');
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
