import type { App } from '../../http/index.ts';
import { HealthAnswer } from '../schemas.ts';

/** Whether the server is up: for monitors, without a token, without a word about anybody. */
export function health(app: App, version: string): void {
  app.get(
    '/v1/health',
    {
      config: { scope: 'public' },
      schema: { summary: 'Whether the server is up', tags: ['service'], security: [], response: { 200: HealthAnswer } },
    },
    async () => ({ ok: true as const, version }),
  );
}
