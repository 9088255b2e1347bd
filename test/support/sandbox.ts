import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import { portal, province, sandboxTargets } from '../../src/connectors/index.ts';
import type { OpenConnector } from '../../src/plugin/index.ts';
import {
  type CertificatePaths,
  parseFaults,
  SANDBOX_CREDENTIALS,
  type Sandbox,
  startSandbox,
} from '../../src/sandbox/index.ts';

export interface LedgerLine {
  readonly system: string;
  readonly operation: string;
  readonly dossier: string;
  readonly bodyHash: string;
  readonly fileSha256: string | null;
  readonly replayed: boolean;
  readonly byProxy: boolean;
}

export interface Holdings {
  readonly province: readonly {
    readonly code: string;
    readonly contentHash: string;
    readonly components: readonly { readonly files: readonly { readonly sha256: string; readonly name: string }[] }[];
  }[];
  readonly portal: readonly {
    readonly code: string;
    readonly reference: string;
    readonly files: readonly { readonly sha256: string }[];
    readonly steps: readonly { readonly status: string; readonly at: string }[];
  }[];
}

/** A running sandbox with both real clients on it, their time-outs short. */
export interface SandboxKit {
  readonly sandbox: Sandbox;
  readonly province: OpenConnector;
  readonly portal: OpenConnector;
  calls(): Promise<LedgerLine[]>;
  holdings(): Promise<Holdings>;
  played(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function openSandboxKit(
  options: {
    faults?: string;
    seed?: number;
    headersMs?: number;
    sessionSeconds?: number;
    limitBytes?: number;
    tls?: 'offer' | 'demand';
  } = {},
): Promise<SandboxKit> {
  const storeDir = mkdtempSync(join(tmpdir(), 'sohoa-sandbox-'));
  const { faults = '', seed = 7, headersMs = 2000, ...rest } = options;
  const sandbox = await startSandbox({ port: 0, storeDir, faults: parseFaults(faults), seed, ...rest });
  const clients = await openClients(sandbox.url, headersMs, { certificates: sandbox.certificates });
  const dispatcher = new Agent({ connect: trusting(sandbox.certificates) });
  const look = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${sandbox.url}/_sandbox/${path}`, { dispatcher })).json()) as T;
  return {
    sandbox,
    ...clients,
    calls: async () => (await insist(() => look<{ calls: LedgerLine[] }>('calls'))).calls,
    holdings: () => insist(() => look<Holdings>('dossiers')),
    played: async () => (await insist(() => look<{ played: Record<string, number> }>('faults'))).played,
    async close() {
      await Promise.all([clients.province.close(), clients.portal.close(), dispatcher.destroy()]);
      await sandbox.stop();
      rmSync(storeDir, { recursive: true, force: true });
    },
  };
}

/** What a plain client needs to speak to it. */
export function trusting(certificates: CertificatePaths | null): { ca?: Buffer; cert?: Buffer; key?: Buffer } {
  if (certificates === null) return {};
  const { ca, clientCertificate, clientKey } = certificates;
  return { ca: readFileSync(ca), cert: readFileSync(clientCertificate), key: readFileSync(clientKey) };
}

/** Both real clients, set up by the block that `sohoa init` writes for a sandbox; over TLS they show a certificate too. */
export async function openClients(
  url: string,
  headersMs: number,
  { provinceUrl = url, certificates = null }: { provinceUrl?: string; certificates?: CertificatePaths | null } = {},
) {
  const targets = { ...sandboxTargets(url), province: sandboxTargets(provinceUrl).province };
  const tls = certificates && {
    caFile: certificates.ca,
    certFile: certificates.clientCertificate,
    keyFile: certificates.clientKey,
  };
  const limits = { connectMs: 1000, headersMs, bodyMs: headersMs, ...(tls && { tls }) };
  const { clientSecret, password } = SANDBOX_CREDENTIALS;
  return {
    province: await province.open({
      target: 'province',
      settings: province.settings.parse({ ...targets.province.settings, ...limits }),
      secrets: { clientSecret },
      dir: '.',
    }),
    portal: await portal.open({
      target: 'portal',
      settings: portal.settings.parse({ ...targets.portal.settings, ...limits }),
      secrets: { password },
      dir: '.',
    }),
  };
}

/** The listener may be closed for a spell just now. */
async function insist<T>(look: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await look();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
