import type { SandboxStore } from './open-store.ts';

export interface KeptAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

/** The answer an idempotency key got before, if it was used. */
export function keptAnswer(store: SandboxStore, key: string): KeptAnswer | null {
  const row = store.db.prepare('select fingerprint, status, body from answer where idempotency_key = ?').get(key);
  return (row as unknown as KeptAnswer | undefined) ?? null;
}

export function keepAnswer(store: SandboxStore, key: string, answer: KeptAnswer): void {
  store.db
    .prepare('insert into answer (idempotency_key, fingerprint, status, body) values (?, ?, ?, ?)')
    .run(key, answer.fingerprint, answer.status, answer.body);
}
