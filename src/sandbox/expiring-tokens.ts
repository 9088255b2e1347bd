import { randomUUID } from 'node:crypto';

/** Tokens or sessions that end: by time, all at once, or with the process. */
export interface ExpiringTokens {
  readonly lifeSeconds: number;
  issue(): string;
  isLive(token: string): boolean;
  endAll(): void;
}

export function expiringTokens(lifeSeconds: number): ExpiringTokens {
  const endsAtMs = new Map<string, number>();
  return {
    lifeSeconds,
    issue() {
      const token = randomUUID();
      endsAtMs.set(token, performance.now() + lifeSeconds * 1000);
      return token;
    },
    isLive(token) {
      const end = endsAtMs.get(token);
      if (end !== undefined && end > performance.now()) return true;
      endsAtMs.delete(token);
      return false;
    },
    endAll: () => endsAtMs.clear(),
  };
}
