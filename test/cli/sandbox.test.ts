import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { describe, expect, it } from 'vitest';
import { ended, runSohoa, startSohoa } from '../support/sohoa-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Ready {
  readonly url: string;
  readonly certificates: { readonly ca: string; readonly clientCertificate: string; readonly clientKey: string } | null;
}

describe('sohoa sandbox', () => {
  const folder = temporaryFolder();
  const sandbox = (...more: string[]) => ['sandbox', '--port', '0', '--store', join(folder(), 'store'), ...more];

  it('says in one document where it listens, and what a client has to trust and to show', async () => {
    const { child, ready, end } = await start(sandbox('--json', '--tls', '--client-certificates'));
    expect(ready.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const { ca, clientCertificate, clientKey } = ready.certificates ?? { ca: '', clientCertificate: '', clientKey: '' };
    const connect = { ca: readFileSync(ca), cert: readFileSync(clientCertificate), key: readFileSync(clientKey) };
    const health = (options: object) =>
      fetch(`${ready.url}/_sandbox/health`, { dispatcher: new Agent({ connect: options }) }).then(
        (answer) => answer.status,
      );
    expect(await health(connect)).toBe(200);
    await expect(health({ ca: connect.ca })).rejects.toThrow();
    await expect(health({})).rejects.toThrow();
    child.kill('SIGTERM');
    expect((await end).code).toBe(130);
  });

  it('refuses what is larger than it may be', async () => {
    const { child, ready, end } = await start(sandbox('--json', '--limit-mb', '1'));
    const post = (bytes: number) =>
      fetch(`${ready.url}/portal/mapi/g`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', dstcode: 'G00' },
        body: JSON.stringify({ filler: 'x'.repeat(bytes) }),
      }).then((answer) => answer.status);
    expect(await post(1_100_000)).toBe(413);
    expect(await post(100_000)).not.toBe(413);
    child.kill('SIGTERM');
    await end;
  });

  it('demands certificates only where there is TLS, and names the faults there are', async () => {
    expect((await runSohoa(sandbox('--client-certificates'))).code).toBe(2);
    const { code, stderr } = await runSohoa(sandbox('--fault', 'gone=1', '--lang', 'en'));
    expect(code).toBe(2);
    expect(stderr).toContain('html502');
  });
});

async function start(args: readonly string[]) {
  const child = startSohoa(args);
  const end = ended(child);
  if (child.stdout === null) throw new Error('no standard output');
  const [text] = await once(child.stdout, 'data');
  return { child, end, ready: JSON.parse(String(text)) as Ready };
}
