import { z } from 'zod';

/** How the target is known by its certificate, and we by ours. There is no setting that turns the check off. */
export const TlsSettings = z.strictObject({
  caFile: z
    .string()
    .min(1)
    .optional()
    .describe(
      'PEM file of certificate authorities believed besides those this machine believes; relative to the workspace',
    ),
  onlyOwnCa: z.boolean().default(false).describe('Believe the authorities of caFile alone'),
  certFile: z.string().min(1).optional().describe('PEM file of our client certificate, with its chain'),
  keyFile: z
    .string()
    .min(1)
    .optional()
    .describe('PEM file of its key, readable by its owner alone; left out = the secret clientKey holds the key'),
  keyHasPassword: z.boolean().default(false).describe('The key is encrypted; the secret clientKeyPassword opens it'),
  serverName: z
    .string()
    .min(1)
    .optional()
    .describe('Name the certificate of the target must carry, where it is not the host of url'),
});
export type TlsSettings = z.infer<typeof TlsSettings>;

/** An HTTP proxy that opens a tunnel (CONNECT); what goes through it stays encrypted between us and the target. */
export const ProxySettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).username === '' && new URL(url).password === '', {
      message: 'write the user name as proxy.username and the password as the secret proxyPassword',
    })
    .describe('Address of the proxy, without user name and password'),
  username: z.string().min(1).optional().describe('User name at the proxy; the secret proxyPassword goes with it'),
});
export type ProxySettings = z.infer<typeof ProxySettings>;

export interface ConnectionSettings {
  readonly tls?: TlsSettings | undefined;
  readonly proxy?: ProxySettings | undefined;
}

/** Secrets any HTTP connector knows. */
export const CONNECTION_SECRETS = ['clientKey', 'clientKeyPassword', 'proxyPassword'] as const;

/** Which of them these settings need. */
export function connectionSecrets({ tls, proxy }: ConnectionSettings): string[] {
  return [
    ...(tls?.certFile !== undefined && tls.keyFile === undefined ? ['clientKey'] : []),
    ...(tls?.keyHasPassword === true ? ['clientKeyPassword'] : []),
    ...(proxy?.username === undefined ? [] : ['proxyPassword']),
  ];
}
