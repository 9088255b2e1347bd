/** The keys of a dossier. None is a printable key inside a field, and none fires while a letter is being composed. */
export type Shortcut =
  | { readonly name: 'candidate'; readonly number: number }
  | { readonly name: (typeof PLAIN)[number] };

const PLAIN = [
  'accept',
  'previous',
  'original',
  'absent',
  'save',
  'saveNext',
  'reject',
  'history',
  'help',
  'region',
  'finding',
  'tools',
  'words',
  'zoomIn',
  'zoomOut',
  'fit',
  'pagePrevious',
  'pageNext',
  'toField',
  'search',
] as const;

/** The part of a keyboard event that counts, so that this can be tried without a browser. */
export interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Where the key was pressed: in a field of the dossier, in another text box, or elsewhere. */
export type Place = 'field' | 'text' | 'elsewhere';

export function shortcutOf(key: Key, place: Place): Shortcut | null {
  // 229: an input method has the key. Some report only that and leave isComposing unset.
  if (key.isComposing || key.keyCode === 229) return null;
  // AltGr is Ctrl+Alt to Windows, and types letters.
  if (key.metaKey || (key.ctrlKey && key.altKey)) return null;
  if (key.altKey) return place === 'text' ? null : withAlt(key);
  if (key.ctrlKey) return withControl(key);
  return alone(key, place);
}

function withAlt({ code, key }: Key): Shortcut | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit === '0' ? { name: 'absent' } : { name: 'candidate', number: Number(digit) };
  if (code === 'KeyO') return { name: 'original' };
  if (code === 'KeyH') return { name: 'history' };
  if (code === 'Equal' || code === 'NumpadAdd') return { name: 'zoomIn' };
  if (code === 'Minus' || code === 'NumpadSubtract') return { name: 'zoomOut' };
  if (key === 'PageUp') return { name: 'pagePrevious' };
  return key === 'PageDown' ? { name: 'pageNext' } : null;
}

function withControl({ key }: Key): Shortcut | null {
  if (key === 'Enter') return { name: 'saveNext' };
  if (key === 'k' || key === 'K') return { name: 'search' };
  return key === 's' || key === 'S' ? { name: 'save' } : null;
}

const FUNCTION_KEYS: Readonly<Record<string, Shortcut>> = {
  F1: { name: 'help' },
  F2: { name: 'tools' },
  F4: { name: 'words' },
  F6: { name: 'region' },
  F7: { name: 'finding' },
  F8: { name: 'reject' },
  F9: { name: 'fit' },
};

function alone({ key, shiftKey }: Key, place: Place): Shortcut | null {
  if (place === 'field' && key === 'Enter') return { name: shiftKey ? 'previous' : 'accept' };
  if (place === 'elsewhere' && key === '?') return { name: 'help' };
  if (place === 'elsewhere' && key === '/') return { name: 'search' };
  if (place === 'elsewhere' && key === 'Escape') return { name: 'toField' };
  return Object.hasOwn(FUNCTION_KEYS, key) && !shiftKey ? (FUNCTION_KEYS[key] ?? null) : null;
}
