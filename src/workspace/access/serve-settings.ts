import { z } from 'zod';

/** `serve:` in sohoa.yaml. */
export const ServeSettings = z.strictObject({
  host: z.string().min(1).default('127.0.0.1').describe('Address to listen on; any other than loopback needs TLS'),
  port: z.int().min(0).max(65_535).default(4020).describe('Port to listen on; 0 = any free one'),
  tls: z
    .strictObject({
      certFile: z.string().min(1).describe('PEM file of the certificate with its chain; relative to the workspace'),
      keyFile: z.string().min(1).describe('PEM file of its private key; relative to the workspace'),
    })
    .nullable()
    .default(null)
    .describe('Certificate and key; null = plain HTTP'),
  allowPlainHttp: z
    .boolean()
    .default(false)
    .describe('Listen on another address than loopback without TLS: only where a proxy on the way encrypts'),
  callsPerMinute: z.int().min(1).default(120).describe('Most calls a minute with one token'),
  failuresPerMinute: z
    .int()
    .min(1)
    .default(30)
    .describe('Most calls a minute from one address without a token or with a wrong one'),
  drainSeconds: z
    .int()
    .min(0)
    .max(9)
    .default(8)
    .describe('How long calls under way may take to end when it is stopped'),
});
export type ServeSettings = z.infer<typeof ServeSettings>;
