import rateLimit from '@fastify/rate-limit';
import type { Language } from '../../messages/index.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type App, createApp, LOOPBACK_NAMES } from '../http/index.ts';
import { links as signedLinks } from '../links/index.ts';
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
  readonly tls: { readonly cert: string; readonly key: string; readonly ca?: string } | null;
}

/** Requests are small and answers quick: what takes longer than this is no honest caller. */
const LIMITS = { headersMs: 10_000, requestMs: 30_000, idleMs: 10_000, headerBytes: 8_192 };
const BODY_LIMIT_BYTES = 16 * 1024;

/** The look-up API: every route behind the guard, answers reduced to their declared fields. */
export async function createApi(
  workspace: Pick<Workspace, 'access' | 'search' | 'reuse' | 'links'>,
  options: ApiOptions,
): Promise<App> {
  const { language, version, loopback, tls } = options;
  const { access, links } = workspace;
  const app = createApp({
    ...{ language, limits: LIMITS, bodyLimitBytes: BODY_LIMIT_BYTES, trustedProxies: links.settings.trustedProxies },
    names: loopback ? [...LOOPBACK_NAMES, ...namesOf(links.settings.baseUrl)] : null,
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
  signedLinks(app, links);
  return app;
}

/** A proxy on this machine passes on the name it was called by, and that is the one in the links. */
function namesOf(baseUrl: string | null): string[] {
  return baseUrl === null ? [] : [new URL(baseUrl).hostname];
}
