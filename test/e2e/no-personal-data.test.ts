import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/index.ts';
import { type DemoSite, openDemoSite, sampleTruth } from '../support/demo-site.ts';
import { type Ended, ended, runSohoa, startSohoa } from '../support/sohoa-process.ts';

const CODES = ['H99.14-250714-0001', 'H99.14-250714-0002'];
/** A dossier that fails: its folder, its file and what stands in it name somebody. */
const BROKEN = 'Trần Văn Bí Ẩn 001099123456';
const PURPOSE = 'nghiệm thu nhật ký';

let site: DemoSite;
let folder = '';
/** What every process wrote on standard error. */
const stderr: string[] = [];
let served = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sohoa-grep-'));
  site = await openDemoSite();
  const run = await site.run(...CODES.flatMap((code) => ['--only', code]));
  expect([0, 6]).toContain(run.code);
  stderr.push(run.stderr);
  await workOnBrokenInput();
  await useCommands();
  await useApi();
  await useReview();
}, 600_000);
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const sohoa = async (args: readonly string[], input?: string): Promise<Ended> => {
  const answer = await (input === undefined ? runSohoa(inSite(args)) : withInput(args, input));
  stderr.push(answer.stderr);
  return answer;
};
const inSite = (args: readonly string[]) => [...args, '--workspace', site.workspace, '--json'];

function withInput(args: readonly string[], input: string): Promise<Ended> {
  const child = startSohoa(inSite(args), { stdin: true });
  const done = ended(child);
  child.stdin?.end(input);
  return done;
}

async function workOnBrokenInput(): Promise<void> {
  const dossier = join(folder, 'input', BROKEN);
  mkdirSync(dossier, { recursive: true });
  writeFileSync(join(dossier, `${BROKEN}.pdf`), `%PDF-1.7 ${BROKEN}`);
  writeFileSync(join(dossier, `${BROKEN}.jpg`), 'no picture');
  await sohoa(['run', 'digitize', '--input', join(folder, 'input')]);
  await sohoa(['check', 'digitize', '--input', join(folder, 'input')]);
}

async function useCommands(): Promise<void> {
  const [owner, id] = [register('chu_ho_so'), register('so_dinh_danh')];
  await sohoa(['status']);
  for (const code of [...CODES, owner, id]) await sohoa(['show', code, '--purpose', PURPOSE]);
  await sohoa(['search', owner, '--purpose', PURPOSE]);
  await sohoa(['search', '--person', id, '--purpose', PURPOSE]);
  await sohoa(['reuse', '-', '--purpose', PURPOSE], `${id}\n`);
  await sohoa(['outbox', 'list']);
  await sohoa(['undo', owner, '--page', '1', '--mark', 'blank']);
  await sohoa(['audit', 'verify']);
}

/** Every call of the API, done right, and with names and numbers in every place where somebody might put them. */
async function useApi(): Promise<void> {
  const { stdout } = await sohoa([
    ...['token', 'create', '--name', 'nghiem thu'],
    ...['dossiers:read', 'files:read', 'search', 'reuse'].flatMap((scope) => ['--scope', scope]),
  ]);
  const { secret } = JSON.parse(stdout) as { secret: string };
  const server = startSohoa(inSite(['serve', '--port', '0']));
  const done = ended(server);
  const url = await addressOf(server);
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${secret}`, 'x-purpose': encodeURIComponent(PURPOSE), ...init.headers };
    const answer = await fetch(url + path, { ...init, headers });
    served += 1;
    return { status: answer.status, body: await answer.text() };
  };
  const send = (path: string, body: unknown) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const [owner, id] = [register('chu_ho_so'), register('so_dinh_danh')];
  const [name, number] = [encodeURIComponent(owner), encodeURIComponent(id)];

  const record = await ask(`/v1/dossiers/${CODES[0]}`);
  expect(record.status).toBe(200);
  const files = [...record.body.matchAll(/"name":"(\d\d-[^"]+)"/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect((await ask(`/v1/dossiers/${CODES[0]}/files/${file}`)).status).toBe(200);
  expect((await ask(`/v1/search?words=${name}`)).body).toContain(CODES[0]);
  expect((await send('/v1/search', { person: id, purpose: PURPOSE })).body).toContain(CODES[0]);
  expect((await send('/v1/reuse', { id, name: owner, purpose: PURPOSE })).status).toBe(200);

  for (const text of [name, number]) {
    await ask(`/v1/dossiers/${text}`);
    await ask(`/v1/dossiers/${CODES[0]}/files/${text}.pdf`);
    await ask(`/v1/search?person=${text}`);
    await ask(`/${text}?${text}=${text}`);
    await ask('/v1/health', { headers: { authorization: `Bearer ${text}`, cookie: `a=${text}`, referer: text } });
    await ask(`/v1/dossiers/${CODES[0]}`, { headers: { authorization: `Bearer ${text}` } });
    await ask(`/v1/dossiers/${CODES[0]}`, { headers: { 'x-purpose': id } });
  }
  await send('/v1/reuse', `{"id":"${id}","name":"${owner}"`);
  await send('/v1/reuse', { [owner]: id, purpose: PURPOSE });
  await send('/v1/reuse', { id, name: owner, purpose: `cho ${id}` });
  await send('/v1/search', { words: owner, year: id, purpose: PURPOSE });
  await send('/v1/search', `"${owner.repeat(2000)}"`);
  await ask('/v1/reuse', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: `${owner} ${id}` });
  server.kill('SIGTERM');
  const { code, stderr: complaints } = await done;
  expect(code).toBe(0);
  stderr.push(complaints);
}

/** The review page's server: what is waiting, one dossier, a decision; then what makes no sense. */
async function useReview(): Promise<void> {
  const server = startSohoa(inSite(['review', '--port', '0', '--reviewer', 'Lan']));
  const done = ended(server);
  const entrance = new URL(await addressOf(server));
  const opened = await fetch(entrance, { redirect: 'manual' });
  const cookie = opened.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, entrance), { ...init, headers: { cookie, 'x-sohoa-review': '1', ...init.headers } });
  const owner = register('chu_ho_so');
  expect((await ask(`/api/queue?state=all&find=${encodeURIComponent(owner)}`)).status).toBeLessThan(500);
  const dossier = await ask(`/api/dossiers/${CODES[0]}`);
  expect([dossier.status, await dossier.text()]).toEqual([200, expect.stringContaining(owner)]);
  await ask(`/api/dossiers/${CODES[0]}/pages/1/words`);
  await ask(`/api/dossiers/${encodeURIComponent(owner)}`);
  const body = JSON.stringify({ recordVersion: 1, changes: { '/dossier/ownerName': owner } });
  await ask(`/api/dossiers/${CODES[0]}/draft`, {
    ...{ method: 'PUT', body, headers: { 'content-type': 'application/json' } },
  });
  server.kill('SIGTERM');
  stderr.push((await done).stderr);
}

async function addressOf(server: ChildProcess): Promise<string> {
  let text = '';
  while (!text.includes('}')) text += String((await once(server.stdout ?? server, 'data'))[0]);
  return (JSON.parse(text) as { url: string }).url;
}

function register(column: string): string {
  return sampleTruth().get(CODES[0] ?? '')?.register[column] ?? '';
}

/** Names, numbers, addresses of the register and the papers, and every line that stands on them, as printed and as read. */
function needles(): string[] {
  const dossiers = CODES.map((code) => sampleTruth().get(code));
  const ofRegister = ['chu_ho_so', 'so_dinh_danh', 'nguoi_nop', 'so_dien_thoai', 'dia_chi', 'thu_muc'];
  const known = dossiers.flatMap((dossier) => [
    ...ofRegister.map((column) => dossier?.register[column] ?? ''),
    ...(dossier?.documents.flatMap(({ holder, signerName, fields }) => [
      ...[holder?.name, holder?.id, signerName],
      ...Object.values(fields),
    ]) ?? []),
    ...(dossier?.scans.flatMap(({ pages }) => pages.flatMap(({ lines }) => lines.map(({ text }) => text))) ?? []),
  ]);
  const read = filesBelow(join(site.workspace, 'records'))
    .filter((path) => path.endsWith('.txt'))
    .flatMap((path) => readFileSync(path, 'utf8').split(/[\n\f]/));
  const all = [...known, ...read, BROKEN, 'Trần Văn Bí Ẩn', '001099123456'];
  // Shorter ones are words of every office: dates, "Số", "Kính gửi".
  return [...new Set(all.map((text) => plain(text ?? '')))].filter((text) => text.length >= 9);
}

/** However it is spelled, decomposed, capitalized or escaped. */
function plain(text: string): string {
  return fold(unescaped(text)).replace(/\s+/g, ' ').trim();
}

function unescaped(text: string): string {
  const written = text.replace(/\\u([0-9a-f]{4})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return written.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
}

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile());
}

function found(haystack: string, all: readonly string[]): string[] {
  const text = plain(haystack);
  return all.filter((needle) => text.includes(needle));
}

describe('names, numbers and the words of papers', () => {
  it('are known here in hundreds, so that looking for them means something', () => {
    const all = needles();
    expect(all.length).toBeGreaterThan(100);
    const records = filesBelow(join(site.workspace, 'records')).filter((path) => path.endsWith('record.json'));
    expect(records.length).toBe(2);
    for (const path of records) expect(found(readFileSync(path, 'utf8'), all).length).toBeGreaterThan(5);
    expect(found(`%C4%90inh ${encodeURIComponent(register('chu_ho_so'))}`, all).length).toBeGreaterThan(0);
  });

  it('stand in no line of any log', () => {
    const logs = filesBelow(join(site.workspace, 'data', 'logs'));
    const text = logs.map((path) => readFileSync(path, 'utf8')).join('\n');
    expect(text.match(/"event":"api.call"/g)?.length).toBe(served);
    expect(text.split('\n').length).toBeGreaterThan(served);
    expect(found(text, needles())).toEqual([]);
  });

  it('stand in no report of a run', () => {
    const text = filesBelow(join(site.workspace, 'data', 'runs')).map((path) => readFileSync(path, 'utf8'));
    expect(text.length).toBeGreaterThan(0);
    expect(found(text.join('\n'), needles())).toEqual([]);
  });

  it('stand in nothing that programs read from standard error', () => {
    expect(stderr.length).toBeGreaterThan(12);
    expect(found(stderr.join('\n'), needles())).toEqual([]);
  });

  it('stand nowhere in the log of looks, which knows of every look', () => {
    const database = new DatabaseSync(join(site.workspace, 'data', 'catalog.db'), { readOnly: true });
    const rows = database.prepare('select * from audit_log order by seq').all();
    database.close();
    const counts = Map.groupBy(rows, ({ actor, action }) => `${String(actor).split(':')[0]} ${action}`);
    for (const look of ['user dossier.read', 'user search.run', 'user reuse.look']) {
      expect(counts.get(look)?.length, look).toBeGreaterThan(0);
    }
    expect(counts.get('reviewer review.open')?.length).toBeGreaterThan(0);
    for (const look of ['token dossier.read', 'token file.read', 'token search.run', 'token reuse.look']) {
      expect(counts.get(look)?.length, look).toBeGreaterThan(0);
    }
    expect(found(JSON.stringify(rows), needles())).toEqual([]);
  });

  it('leave the log of looks whole', async () => {
    const { code, stdout } = await runSohoa(inSite(['audit', 'verify']));
    expect([code, JSON.parse(stdout).fault]).toEqual([0, null]);
  });
});
