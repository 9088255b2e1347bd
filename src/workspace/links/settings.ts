import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { isLoopbackUrl } from '../../connectors/loopback.ts';
import { SecretSource } from '../secret-source.ts';

/** `10.1.2.3`, `10.0.0.0/8`, `2001:db8::/32`. */
const AddressRange = z
  .string()
  .refine((text) => blockListOf([text]) !== null, 'no IP address and no range such as 10.0.0.0/8');

/** `links:` in sohoa.yaml. */
export const LinkSettings = z
  .strictObject({
    source: z
      .enum(['province', 'own', 'folder', 's3'])
      .default('province')
      .describe(
        "Where the portal fetches files: province (links from the province's answer), own (sohoa serve), folder (copies in a folder of another web server), s3 (copies in a bucket)",
      ),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null)
      .describe(
        'Address under which the portal reaches sohoa serve or that folder, such as https://tep.tinh.gov.vn/sohoa',
      ),
    allowPlainHttp: z
      .boolean()
      .default(false)
      .describe('Links of another machine without TLS: only inside a network that encrypts by itself'),
    days: z
      .int()
      .min(2)
      .max(365)
      .default(30)
      .describe(
        'How long a link holds, from the day the record was queued; longer than the portal goes on trying: a month outlasts the longest holiday and two rounds of repeats',
      ),
    folder: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Folder that copies are put into; relative to the workspace'),
    s3: z
      .strictObject({
        endpoint: z.url({ protocol: /^https?$/ }).describe('Address of the S3 server'),
        region: z.string().min(1).default('us-east-1').describe('Its region; servers of other makes mostly take any'),
        bucket: z.string().min(1).describe('Bucket; has to be there'),
        prefix: z.string().default('').describe('In front of every name, such as tep/'),
        accessKeyId: SecretSource.describe('Where the access key is read from'),
        secretAccessKey: SecretSource.describe('Where its secret is read from'),
      })
      .nullable()
      .default(null)
      .describe('Bucket that copies are put into; baseUrl says where it is shown, with the prefix'),
    allow: z
      .array(AddressRange)
      .default([])
      .describe('Addresses and ranges that may fetch (10.0.0.0/8); empty = whoever has a link'),
    trustedProxies: z
      .array(AddressRange)
      .default([])
      .describe('Proxies before sohoa serve whose X-Forwarded-For is believed; without it they are the caller'),
    clientCertificate: z
      .strictObject({
        caFile: z
          .string()
          .min(1)
          .describe('PEM file of the authority whose client certificates are taken; relative to the workspace'),
        subjects: z
          .array(z.string().min(1))
          .default([])
          .describe('Common names that may fetch; empty = any of that authority'),
      })
      .nullable()
      .default(null)
      .describe('Fetch files only with a client certificate; needs serve.tls'),
    callsPerMinute: z.int().min(1).default(3000).describe('Most calls for files a minute from one address'),
  })
  .superRefine(({ source, baseUrl, folder, s3, allowPlainHttp }, context) => {
    if (source === 'province') return;
    const tell = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    if (baseUrl === null) tell('baseUrl', `is needed with source: ${source}`);
    else if (baseUrl.startsWith('http:') && !allowPlainHttp && !isLoopbackUrl(baseUrl)) {
      tell('baseUrl', 'would carry personal data without TLS; use https, or set allowPlainHttp');
    }
    if (source === 'folder' && folder === null) tell('folder', 'is needed with source: folder');
    if (source === 's3' && s3 === null) tell('s3', 'is needed with source: s3');
  });
export type LinkSettings = z.infer<typeof LinkSettings>;

/** Null where an entry is neither an address nor a range. */
export function blockListOf(entries: readonly string[]): BlockList | null {
  const list = new BlockList();
  try {
    for (const entry of entries) {
      const [address = '', prefix] = entry.split('/');
      const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
      if (prefix === undefined) list.addAddress(address, family);
      else if (/^\d{1,3}$/.test(prefix)) list.addSubnet(address, Number(prefix), family);
      else return null;
    }
    return list;
  } catch {
    return null;
  }
}
