/** Which things have looked the same for long enough, by what was seen of them from time to time. */
export interface Stability {
  /** What is seen now; what is not among it is forgotten. `nowMs` never goes back. */
  see(looks: ReadonlyMap<string, string>, nowMs: number): void;
  isStable(name: string, nowMs: number): boolean;
  /** When the first of what is not stable may be; null = everything is. */
  nextMs(nowMs: number): number | null;
}

/**
 * Times of files say little: programs set them, and clocks of file servers go wrong. So only our own looks count: two
 * that agree, at least `stableMs` apart, and none between them that does not.
 */
export function openStability(stableMs: number): Stability {
  let seen = new Map<string, { readonly look: string; readonly sinceMs: number }>();
  return {
    see(looks, nowMs) {
      seen = new Map(
        [...looks].map(([name, look]) => {
          const before = seen.get(name);
          return [name, before?.look === look ? before : { look, sinceMs: nowMs }];
        }),
      );
    },
    isStable(name, nowMs) {
      const entry = seen.get(name);
      return entry !== undefined && nowMs - entry.sinceMs >= stableMs;
    },
    nextMs(nowMs) {
      const due = [...seen.values()].map(({ sinceMs }) => sinceMs + stableMs).filter((at) => at > nowMs);
      return due.reduce<number | null>((least, at) => (least === null || at < least ? at : least), null);
    },
  };
}
