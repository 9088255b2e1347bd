import { setTimeout as delay } from 'node:timers/promises';
import type { ServingPlan } from '../../workspace/access/serving-plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { listen } from '../http/index.ts';
import { type ApiOptions, createApi } from './create-api.ts';

export interface Serving {
  readonly url: string;
  readonly port: number;
  /** Takes no more calls, lets those under way end, and cuts what takes too long. */
  stop(): Promise<void>;
}

/** Opens the look-up API. Errors: PORT_TAKEN. */
export async function serveApi(
  workspace: Pick<Workspace, 'access' | 'search' | 'reuse' | 'links'>,
  plan: ServingPlan,
  { language, version }: Pick<ApiOptions, 'language' | 'version'>,
): Promise<Serving> {
  const { host, port, loopback, tls } = plan;
  const app = await createApi(workspace, { language, version, loopback, tls });
  const { url, port: used } = await listen(app, { host, port, scheme: tls === null ? 'http' : 'https' });
  return {
    url,
    port: used,
    async stop() {
      const patience = new AbortController();
      const closed = app.close();
      const cut = delay(workspace.access.settings.drainSeconds * 1000, undefined, { signal: patience.signal }).then(
        () => app.server.closeAllConnections(),
        () => undefined,
      );
      await closed;
      patience.abort();
      await cut;
    },
  };
}
