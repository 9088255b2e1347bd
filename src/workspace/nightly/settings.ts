import { z } from 'zod';
import { isLoopbackUrl } from '../../connectors/loopback.ts';
import { SecretSource } from '../secret-source.ts';

const Mail = z.strictObject({
  host: z.string().min(1).describe('Mail server'),
  port: z.int().min(1).max(65_535).default(587).describe('Its port'),
  security: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .describe('starttls: encrypted after the greeting, or not at all sent; tls: from the start; none: in the clear'),
  user: z.string().min(1).nullable().default(null).describe('User name; null = the server asks for none'),
  password: SecretSource.nullable().default(null).describe('Where the password is read from'),
  caFile: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('PEM file of the authority that certifies the server; relative to the workspace; null = those of Node'),
  from: z.email().describe('Address of the sender'),
  to: z.array(z.email()).min(1).describe('Addresses of the receivers'),
  onlyTrouble: z.boolean().default(false).describe('Only nights that did not end with exit code 0 or 6'),
  timeoutSeconds: z.int().min(1).default(30).describe('Longest time sending may take'),
});
export type MailSettings = z.infer<typeof Mail>;

const Webhook = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }).describe('Address the summary is posted to as JSON; https, or this machine'),
    secret: SecretSource.nullable()
      .default(null)
      .describe('Key of the signature in the header X-Sohoa-Signature: sha256=HMAC of the body; null = none'),
    onlyTrouble: z.boolean().default(false).describe('Only nights that did not end with exit code 0 or 6'),
    timeoutSeconds: z.int().min(1).default(15).describe('Longest wait for one answer'),
    attempts: z.int().min(1).max(10).default(3).describe('Tries, with a growing wait between them'),
  })
  .refine(({ url }) => url.startsWith('https:') || isLoopbackUrl(url), {
    path: ['url'],
    message: 'http:// is for this machine only; use https://',
  });
export type WebhookSettings = z.infer<typeof Webhook>;

/** `nightly:` in sohoa.yaml. */
export const NightlySettings = z.strictObject({
  pipeline: z.string().min(1).default('nightly').describe('Pipeline of the night'),
  input: z.string().min(1).nullable().default(null).describe('Hot folder; relative to the workspace'),
  register: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Register of the dossiers (CSV or XLSX); relative to the workspace'),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('01:30')
    .describe('When the night begins, HH:MM in Viet Nam (UTC+7), wherever the machine’s clock is set'),
  jobs: z.int().min(1).max(256).nullable().default(null).describe('Pages worked on at the same time; null = all cores'),
  reconcile: z.boolean().default(false).describe('Compare with the targets afterwards; nothing is changed'),
  alsoWrites: z
    .array(z.string().min(1))
    .default([])
    .describe('Further folders a night may write to when systemd runs it; relative to the workspace'),
  summary: z
    .strictObject({
      folder: z
        .string()
        .min(1)
        .nullable()
        .default('data/nights')
        .describe('Folder for a text and a JSON file of each night; relative to the workspace; null = none'),
      keep: z.int().min(1).default(90).describe('Nights kept there'),
      mail: Mail.nullable().default(null).describe('Mail the summary; null = not'),
      webhook: Webhook.nullable().default(null).describe('Post the summary to an address; null = not'),
    })
    .prefault({})
    .describe('What is told of a night: counts and codes, no personal data'),
});
export type NightlySettings = z.infer<typeof NightlySettings>;
