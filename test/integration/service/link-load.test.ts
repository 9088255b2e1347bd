import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { linkedSite } from '../../support/linked-site.ts';
import { withLargeFile } from '../../support/with-large-file.ts';

const DOWNLOADS = 1000;
const FILE_BYTES = 1024 * 1024;

let dir = '';
let child: ChildProcess | null = null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sohoa-load-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

it('1,000 downloads at the same time are each the whole file, each in the log, in little memory', async () => {
  const bundles = [1, 2, 3, 4].map((number) => withLargeFile(FILE_BYTES, number));
  const linked = await linkedSite(dir, { bundles });
  const paths = await Promise.all(bundles.map((bundle) => linked.link(bundle)));
  const port = await serveInChild();
  const before = residentMb('VmRSS');
  // Connections of their own, all of them open before the first answer has ended.
  const agent = new Agent({ maxSockets: DOWNLOADS });
  const got = await Promise.all(
    Array.from({ length: DOWNLOADS }, (_, index) => hashOf(port, paths[index % paths.length] ?? '', agent)),
  );
  agent.destroy();
  const wanted = bundles.map(({ bundle }) => bundle.files[0]?.sha256);
  expect(got).toEqual(got.map((_, index) => wanted[index % wanted.length]));
  const { entries, fault } = await linked.site.workspace.access.verifyAudit(null);
  expect({ entries, fault }).toEqual({ entries: DOWNLOADS, fault: null });
  const grown = residentMb('VmHWM') - before;
  process.stderr.write(`1,000 downloads of 1 MiB: the server grew by ${grown} MB at most\n`);
  // A gigabyte went out; 64 KiB a stream and the sockets' own buffers are what may wait.
  expect(grown).toBeLessThan(400);
  await linked.close();
});

async function serveInChild(): Promise<number> {
  const script = join(import.meta.dirname, '../../support/run-serve.ts');
  child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('no output to read the port from');
  const [line] = await once(child.stdout, 'data');
  return Number(String(line).trim());
}

async function hashOf(port: number, path: string, agent: Agent): Promise<string> {
  const [answer] = (await once(get({ host: '127.0.0.1', port, path, agent }), 'response')) as [IncomingMessage];
  const hash = createHash('sha256');
  for await (const chunk of answer) hash.update(chunk);
  return answer.statusCode === 200 ? hash.digest('hex') : `status ${answer.statusCode}`;
}

function residentMb(field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${child?.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024);
}
