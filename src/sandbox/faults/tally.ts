import { FAULT_KINDS, type FaultKind } from './fault-plan.ts';

/** How many calls came in by a route, and how often each fault struck one. */
export interface RouteTally {
  readonly calls: number;
  readonly played: Readonly<Partial<Record<FaultKind, number>>>;
}

export interface FaultTally {
  note(route: string, kind: FaultKind | null): void;
  calls(): number;
  /** Every kind, those that never struck too. */
  byKind(): Readonly<Record<FaultKind, number>>;
  byRoute(): Readonly<Record<string, RouteTally>>;
  clear(): void;
}

/** Counts since the start or the last reset. */
export function faultTally(): FaultTally {
  const routes = new Map<string, { calls: number; played: Map<FaultKind, number> }>();
  return {
    note(route, kind) {
      const entry = routes.get(route) ?? { calls: 0, played: new Map() };
      entry.calls += 1;
      if (kind !== null) entry.played.set(kind, (entry.played.get(kind) ?? 0) + 1);
      routes.set(route, entry);
    },
    calls: () => [...routes.values()].reduce((sum, { calls }) => sum + calls, 0),
    byKind() {
      const total = (kind: FaultKind) =>
        [...routes.values()].reduce((sum, { played }) => sum + (played.get(kind) ?? 0), 0);
      return Object.fromEntries(FAULT_KINDS.map((kind) => [kind, total(kind)])) as Record<FaultKind, number>;
    },
    byRoute: () =>
      Object.fromEntries(
        [...routes]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([route, { calls, played }]) => [route, { calls, played: Object.fromEntries(played) }]),
      ),
    clear: () => routes.clear(),
  };
}
