import type { Item } from './shelf.ts';

/** An artifact that lives in memory only while its page passes. */
export interface TransientItem extends Item {
  /** Lets the value go; a later step that needs it has it made again. */
  drop(): void;
}

/**
 * `live` is the value just made (undefined where the step's result was reused); `remake` runs the step once more.
 * Its hash stands for what it was made from, since the value itself is never kept.
 */
export function transientItem(hash: string, live: unknown, remake: () => Promise<unknown>): TransientItem {
  // Null is a value (a blank page has no reading image), so presence is noted apart.
  let held: { value: unknown } | null = live === undefined ? null : { value: live };
  return {
    hash,
    lastingHash: null,
    async load() {
      const kept = held ?? { value: await remake() };
      held = kept;
      return kept.value;
    },
    drop() {
      held = null;
    },
  };
}

export function isTransient(item: Item | undefined): item is TransientItem {
  return item !== undefined && 'drop' in item;
}
