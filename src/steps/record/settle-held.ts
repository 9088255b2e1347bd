import type { DossierRecord, HeldValue } from '../../domain/index.ts';

/**
 * Enters what waits for a person: each value once per reason, at its place in the record, and null there, so that
 * nothing doubtful is ever sent. Pages held before documents were split (`/pages/7`) are found in their document.
 */
export function settleHeld(draft: DossierRecord, waiting: readonly HeldValue[]): DossierRecord {
  const placed = waiting.map((held) => ({ ...held, pointer: placeOf(held.pointer, draft) }));
  const held = [...new Map(placed.map((value) => [`${value.pointer} ${value.reason}`, value])).values()];
  const record = structuredClone(draft);
  for (const { pointer } of held) {
    nullAt(record, pointer.split('/').slice(1).map(unescapeToken));
    delete record.evidence[pointer];
  }
  return { ...record, held };
}

function placeOf(pointer: string, { documents }: DossierRecord): string {
  const page = Number(pointer.match(/^\/pages\/(\d+)$/)?.[1] ?? Number.NaN);
  for (const [index, document] of documents.entries()) {
    const at = document.pages.findIndex(({ number }) => number === page);
    if (at >= 0) return `/documents/${index}/pages/${at}`;
  }
  return pointer;
}

/** Only single values become null: what is held as a whole (a page, a list) stays, its marks say what is wrong. */
function nullAt(record: unknown, path: readonly string[]): void {
  let at: unknown = record;
  for (const token of path.slice(0, -1)) at = isObject(at) ? at[token] : undefined;
  const last = path.at(-1);
  if (last !== undefined && isObject(at) && last in at && !isObject(at[last])) at[last] = null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** RFC 6901. */
function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
