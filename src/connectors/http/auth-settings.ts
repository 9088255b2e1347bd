import { z } from 'zod';

const token = {
  tokenPath: z.string().min(1).default('token').describe('Path of the OAuth2 token endpoint, below url'),
  clientId: z.string().min(1).describe('OAuth2 client id (consumer key); its secret is clientSecret'),
  clientIn: z
    .enum(['header', 'body'])
    .default('header')
    .describe('Where id and secret of the client stand: in a Basic header or in the form'),
  scope: z.string().nullable().default(null).describe('OAuth2 scope to ask for; null = none'),
};

/** How a target knows us. Secrets are read from where `secrets` of the target says. */
export const AuthSettings = z.discriminatedUnion('type', [
  z
    .strictObject({ type: z.literal('none').describe('How it knows us') })
    .describe('Nobody asks (only inside a protected network)'),
  z
    .strictObject({
      type: z.literal('headers'),
      id: z.string().min(1).describe('Our system id'),
      idHeader: z
        .string()
        .regex(/^[A-Za-z0-9-]+$/)
        .default('X-SystemId')
        .describe('Header that carries it'),
      secretHeader: z
        .string()
        .regex(/^[A-Za-z0-9-]+$/)
        .default('X-SecretKey')
        .describe('Header that carries the secret secretKey'),
    })
    .describe('A pair of headers with every call'),
  z
    .strictObject({ type: z.literal('basic'), username: z.string().min(1).describe('User name') })
    .describe('User name and the secret password, in a Basic header with every call'),
  z.strictObject({ type: z.literal('client_credentials'), ...token }).describe('OAuth2, the client for itself'),
  z
    .strictObject({
      type: z.literal('password'),
      ...token,
      username: z.string().min(1).describe('User name; its password is the secret password'),
    })
    .describe('OAuth2, a user and a client together'),
]);
export type AuthSettings = z.infer<typeof AuthSettings>;
export type TokenAuth = Extract<AuthSettings, { tokenPath: string }>;

export const AUTH_SECRETS = ['clientSecret', 'secretKey', 'password'] as const;

const NEEDED: Readonly<Record<AuthSettings['type'], readonly (typeof AUTH_SECRETS)[number][]>> = {
  none: [],
  headers: ['secretKey'],
  basic: ['password'],
  client_credentials: ['clientSecret'],
  password: ['clientSecret', 'password'],
};

export function authSecrets({ type }: AuthSettings): readonly string[] {
  return NEEDED[type];
}
