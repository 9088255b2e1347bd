import { z } from 'zod';
import { RecordDossier } from '../../domain/index.ts';
import { httpSettings, isPlainHttpAllowed, PLAIN_HTTP } from '../http/http-settings.ts';
import { FILE_ROLES } from './mapping.ts';

export const ProvinceSettings = z
  .strictObject({
    ...httpSettings,
    tokenPath: z.string().default('token').describe('Path of the OAuth2 token endpoint, below url'),
    clientId: z.string().min(1).describe('OAuth2 client id (consumer key)'),
    scope: z.string().nullable().default(null).describe('OAuth2 scope to ask for; null = none'),
    files: z
      .array(z.enum(FILE_ROLES))
      .default([...FILE_ROLES])
      .describe("Which of a document's files are sent: pdf, search-pdf, text, alto, other"),
    requiredFields: z
      .array(z.keyof(RecordDossier))
      .default([])
      .describe('Members of the dossier this system does not accept empty; a dossier lacking one waits for a person'),
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
  .refine(isPlainHttpAllowed, PLAIN_HTTP);
export type ProvinceSettings = z.infer<typeof ProvinceSettings>;
