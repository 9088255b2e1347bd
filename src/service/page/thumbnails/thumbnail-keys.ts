import type { Key } from '../keyboard/shortcuts.ts';
import type { PageCommand } from './page-actions.ts';

type Keys = Pick<Key, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'>;

const LETTERS: Readonly<Record<string, PageCommand>> = {
  l: 'rotateLeft',
  r: 'rotateRight',
  b: 'blank',
  s: 'split',
  j: 'join',
};

/** Letters act on the page only while the list of pages has the focus: there is nothing to type into. */
export function commandOfKey(event: Keys): PageCommand | null {
  if (isForOthers(event)) return null;
  if (event.altKey) return event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
  const letter = event.key.toLowerCase();
  return Object.hasOwn(LETTERS, letter) ? (LETTERS[letter] ?? null) : null;
}

/** How many pages further a key goes. */
export function stepOfKey(event: Key, count: number): number | null {
  if (isForOthers(event) || event.altKey) return null;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -10,
    PageDown: 10,
    Home: -count,
    End: count,
  };
  return steps[event.key] ?? null;
}

function isForOthers(event: Keys): boolean {
  return event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey;
}
