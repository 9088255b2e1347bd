import { z } from 'zod';
import { isLoopbackUrl } from '../loopback.ts';
import { ProxySettings, TlsSettings } from './tls-settings.ts';

/** Settings every HTTP connector has; spread into its own strictObject. */
export const httpSettings = {
  url: z.url({ protocol: /^https?$/ }).describe('Base address of the target'),
  allowPlainHttp: z
    .boolean()
    .default(false)
    .describe('Send over http:// to a host that is not this machine (only inside a protected network)'),
  connectMs: z.int().min(1).default(10_000).describe('Longest wait for a connection, milliseconds'),
  headersMs: z.int().min(1).default(60_000).describe('Longest wait for an answer to begin, milliseconds'),
  bodyMs: z
    .int()
    .min(1)
    .default(60_000)
    .describe('Longest time an answer may take to arrive whole once it has begun, milliseconds'),
  tls: TlsSettings.optional().describe('Certificates: own authority, our client certificate'),
  proxy: ProxySettings.optional().describe('HTTP proxy on the way to the target; the environment is not asked'),
} as const;

/** Records hold personal data: in the clear they may only travel inside this machine, unless a setting says otherwise. */
export function isPlainHttpAllowed(settings: { url: string; allowPlainHttp: boolean }): boolean {
  return settings.allowPlainHttp || new URL(settings.url).protocol === 'https:' || isLoopbackUrl(settings.url);
}

export const PLAIN_HTTP = {
  path: ['url'],
  message: 'http:// would send personal data in the clear; use https://, or set allowPlainHttp: true',
};

/** Joins the base address and a path without losing either's segments. */
export function under(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
