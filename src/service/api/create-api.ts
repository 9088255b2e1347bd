import rateLimit from '@fastify/rate-limit';
import type { Language } from '../../messages/index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type App, createApp, LOOPBACK_NAMES } from '../http/index.ts';
import { guard } from './guard.ts';
import { describeApi } from './openapi.ts';
import { dossiers } from './routes/dossiers.ts';
import { files } from './routes/files.ts';
import { health } from './routes/health.ts';
import { reuse } from './routes/reuse.ts';
import { search } from './routes/search.ts';

export interface ApiOptions {
  readonly language: Language;
  /** Of the program, for `/v1/health` and the description. */
  readonly version: string;
  /** Only this machine may call it: other names than its own are refused. */
  readonly loopback: boolean;
  /** PEM texts; null = plain HTTP. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
}

/** Requests are small and answers quick: what takes longer than this is no honest caller. */
const LIMITS = { headersMs: 10_000, requestMs: 30_000, idleMs: 10_000, headerBytes: 8_192 };
const BODY_LIMIT_BYTES = 16 * 1024;

/** The look-up API: every route behind the guard, answers reduced to their declared fields. */
export async function createApi(
  workspace: Pick<Workspace, 'access' | 'search' | 'reuse'>,
  options: ApiOptions,
): Promise<App> {
  const { language, version, loopback, tls } = options;
  const { access } = workspace;
  const app = createApp({
    ...{ language, names: loopback ? LOOPBACK_NAMES : null, limits: LIMITS, bodyLimitBytes: BODY_LIMIT_BYTES },
    ...(tls === null ? {} : { tls }),
    drains: true,
    onFault: (fault) => access.note('api.fault', fault),
  });
  await app.register(rateLimit, { global: false });
  guard(app, access);
  await describeApi(app, version);
  health(app, version);
  dossiers(app, access);
  files(app, access);
  search(app, workspace);
  reuse(app, workspace.reuse.look);
  return app;
}
