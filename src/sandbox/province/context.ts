import type { FastifyRequest } from 'fastify';
import type { ExpiringTokens } from '../expiring-tokens.ts';
import type { SandboxStore } from '../store/open-store.ts';

export interface ProvinceContext {
  readonly store: SandboxStore;
  readonly tokens: ExpiringTokens;
  /** Address of the sandbox, which links are built on. */
  url(): string;
}

/** Where a file that has arrived can be fetched. */
export function linkTo(context: Pick<ProvinceContext, 'url'>, linkId: string): string {
  return `${context.url()}/province/files/${linkId}`;
}

export function idempotencyKey({ headers }: FastifyRequest): string | null {
  const header = headers['idempotency-key'];
  return typeof header === 'string' && header !== '' ? header : null;
}
