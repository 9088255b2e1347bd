import { z } from 'zod';
import { httpSettings, isPlainHttpAllowed, PLAIN_HTTP } from '../http/http-settings.ts';

export const IdentitySettings = z
  .strictObject({
    ...httpSettings,
    tokenPath: z.string().default('token').describe('Path of the OAuth2 token endpoint, below url'),
    searchPath: z.string().default('persons/search').describe('Path of the look-up, below url (unconfirmed default)'),
    clientId: z.string().min(1).describe('OAuth2 client id (consumer key)'),
    scope: z.string().nullable().default(null).describe('OAuth2 scope to ask for; null = none'),
  })
  .refine(isPlainHttpAllowed, PLAIN_HTTP);
export type IdentitySettings = z.infer<typeof IdentitySettings>;
