import type { Procedure } from '../../domain/index.ts';

/**
 * Which component of the procedure each paper serves, by its kind. Two papers of a kind fill two components where the procedure
 * has two, else both serve the same one; a kind the procedure does not ask for serves none.
 */
export function componentsOf(procedure: Procedure | null, kinds: readonly (string | null)[]): (string | null)[] {
  const free = [...(procedure?.components ?? [])];
  return kinds.map((kind) => {
    const at = free.findIndex(({ paperKind }) => paperKind === kind);
    const [component] = at < 0 ? [] : free.splice(at, 1);
    return component?.code ?? procedure?.components.find(({ paperKind }) => paperKind === kind)?.code ?? null;
  });
}
