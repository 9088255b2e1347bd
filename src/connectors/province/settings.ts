import { z } from 'zod';
import { RecordDossier } from '../../domain/index.ts';
import { AuthSettings } from '../http/auth-settings.ts';
import { httpSettings, isPlainHttpAllowed, PLAIN_HTTP } from '../http/http-settings.ts';
import { PROFILE_NAMES } from './profiles/index.ts';
import { FILE_ROLES } from './uploads.ts';

export const ProvinceSettings = z
  .strictObject({
    ...httpSettings,
    auth: AuthSettings.optional().describe('How it knows us; left out = client_credentials with the three below'),
    tokenPath: z.string().default('token').describe('Path of the OAuth2 token endpoint, below url'),
    clientId: z.string().min(1).optional().describe('OAuth2 client id (consumer key), where auth is left out'),
    scope: z.string().nullable().default(null).describe('OAuth2 scope to ask for; null = none'),
    profile: z
      .enum(PROFILE_NAMES)
      .default('generic')
      .describe('Mapping that comes with the package; those but generic are unconfirmed examples'),
    mapping: z
      .string()
      .min(1)
      .optional()
      .describe('Own mapping file (YAML), relative to the workspace; goes before profile'),
    files: z
      .array(z.enum(FILE_ROLES))
      .default([...FILE_ROLES])
      .describe("Which of a document's files are sent: pdf, search-pdf, text, alto, other"),
    requiredFields: z
      .array(z.keyof(RecordDossier))
      .default([])
      .describe('Members of the dossier this system does not accept empty; a dossier lacking one waits for a person'),
    upload: z
      .enum(['multipart', 'tus'])
      .default('multipart')
      .describe('multipart: each file in one call; tus: in pieces, continued where a connection broke off (tus 1.0)'),
    tusChunkBytes: z.int().min(1024).max(100_000_000).default(8_000_000).describe('Size of such a piece'),
    slowestBytesPerSecond: z
      .int()
      .min(1)
      .default(50_000)
      .describe('An upload may take this long before the target counts as silent'),
    paperStore: z
      .boolean()
      .default(false)
      .describe('Ask this system which papers it holds of a person (POST papers/search)'),
    maxFileBytes: z.int().min(1).default(20_000_000).describe('Largest file of a paper that is fetched from it'),
  })
  .refine(isPlainHttpAllowed, PLAIN_HTTP)
  .refine(({ auth, clientId }) => auth !== undefined || clientId !== undefined, {
    path: ['auth'],
    message: 'say how this system knows us: auth: { type: … }, or clientId for OAuth2 client_credentials',
  });
export type ProvinceSettings = z.infer<typeof ProvinceSettings>;

/** Its auth, also as it was written before there was more than one. */
export function authOf({ auth, clientId = '', tokenPath, scope }: ProvinceSettings): AuthSettings {
  return auth ?? { type: 'client_credentials', clientId, clientIn: 'header', tokenPath, scope };
}
