import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Room } from '../../src/workspace/room.ts';
import { scheduleOf } from '../../src/workspace/schedule/schedule.ts';
import { dropDossier, nightWorkspace, roomAt, setClock } from '../support/night-room.ts';
import { type Reaction, type ScriptedServer, scriptedServer } from '../support/scripted-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const signal = new AbortController().signal;
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('mail', () => {
  it('brings the summary, with the password from where the settings say', async () => {
    const server = await mailServer();
    const room = await open({ mail: mailTo(server.port) }, { MAIL_SECRET: 'đêm-khuya' });
    const report = await night(room);
    expect(report.told).toContainEqual({ channel: 'mail', ok: true, code: null, detail: null });
    expect(server.logins).toEqual([['sohoa', 'đêm-khuya']]);
    const [mail = ''] = server.mails;
    expect(mail).toMatch(/^To: it@tinh\.example, lead@tinh\.example\r$/m);
    expect(mail).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(decoded(mail)).toContain('Đã nhận: 1 hoàn thành');
    expect(mail).not.toContain('H56.14');
  });

  it('that does not get out fails nothing, and is told by code only', async () => {
    const room = await open({ mail: { ...mailTo(1), timeoutSeconds: 5 } }, { MAIL_SECRET: 'x' });
    const report = await night(room);
    expect(report.exitCode).toBe(0);
    expect(report.told).toContainEqual({ channel: 'mail', ok: false, code: 'TELLING_FAILED', detail: 'ESOCKET' });
    expect(log(room)).toContain('"event":"telling-failed"');
  });

  it('is not sent without encryption where that is asked for', async () => {
    const server = await mailServer();
    const room = await open({ mail: { ...mailTo(server.port), security: 'starttls' } }, { MAIL_SECRET: 'x' });
    expect((await night(room)).told).toContainEqual(expect.objectContaining({ channel: 'mail', ok: false }));
    expect([server.mails, server.logins]).toEqual([[], []]);
  });
});

describe('a webhook', () => {
  it('gets the summary, signed, the same again after trouble', async () => {
    const server = await hook((number) => ({ status: number < 3 ? 503 : 204 }));
    writeFileSync(join(folder(), 'key'), 'chìa khóa\n');
    const room = await open({ webhook: { url: server.url, secret: { file: join(folder(), 'key') } } });
    const report = await night(room);
    expect(report.told).toContainEqual({ channel: 'webhook', ok: true, code: null, detail: null });
    expect(server.seen).toHaveLength(3);
    expect(new Set(server.seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    for (const { body, headers } of server.seen) {
      const signature = createHmac('sha256', 'chìa khóa').update(body).digest('hex');
      expect(headers['x-sohoa-signature']).toBe(`sha256=${signature}`);
      expect(JSON.parse(body)).toEqual(report.summary);
      expect(body).not.toContain('H56.14');
    }
  });

  it.each<[string, Reaction, number, string]>([
    ['says no', { status: 401 }, 1, '401'],
    ['sends elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 2, '302'],
    ['hangs up', 'reset', 2, 'ECONNRESET'],
    ['stays silent', 'silent', 2, 'TIMEOUT'],
  ])('that %s fails nothing', async (_what, reaction, calls, detail) => {
    const server = await hook(() => reaction);
    const room = await open({ webhook: { url: server.url, attempts: 2, timeoutSeconds: 1 } });
    const report = await night(room);
    expect(report.exitCode).toBe(0);
    expect(report.told).toContainEqual({ channel: 'webhook', ok: false, code: 'TELLING_FAILED', detail });
    expect(server.seen).toHaveLength(calls);
  });

  it('is left alone after a good night where only trouble is asked for', async () => {
    const server = await hook(() => ({ status: 200 }));
    const room = await open({ webhook: { url: server.url, onlyTrouble: true } });
    await night(room);
    expect(server.seen).toEqual([]);
    room.settings.nightly.pipeline = 'gone';
    await dropDossier(folder(), 'H56.14-260105-0002');
    expect(await scheduleOf(room, setClock('2026-11-24T19:00:00Z')).run({ ifMissed: false }, { signal })).toMatchObject(
      {
        exitCode: 3,
        summary: { problems: [{ phase: 'take', code: 'PIPELINE_MISSING' }] },
      },
    );
    expect(server.seen).toHaveLength(1);
  });
});

async function open(summary: object, env: NodeJS.ProcessEnv = {}): Promise<Room> {
  const room = await roomAt(await nightWorkspace(folder(), { nightly: { summary } }), env);
  closing.push(() => room.close());
  return room;
}

async function night(room: Room) {
  await dropDossier(folder(), 'H56.14-260105-0001');
  return scheduleOf(room, setClock('2026-11-22T19:00:00Z')).run({ ifMissed: true }, { signal });
}

async function hook(react: (number: number) => Reaction): Promise<ScriptedServer> {
  const server = await scriptedServer((_call, number) => react(number));
  closing.push(() => server.close());
  return server;
}

function mailTo(port: number) {
  return {
    ...{ host: '127.0.0.1', port, security: 'none', user: 'sohoa', password: { env: 'MAIL_SECRET' } },
    ...{ from: 'sohoa@tinh.example', to: ['it@tinh.example', 'lead@tinh.example'] },
  };
}

async function mailServer() {
  const mails: string[] = [];
  const logins: unknown[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      logins.push([username, password]);
      done(null, { user: 'sohoa' });
    },
    onData(stream, _session, done) {
      text(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => new Promise<void>((closed) => server.close(() => closed())));
  const address = server.server.address();
  return { mails, logins, port: address !== null && typeof address === 'object' ? address.port : 0 };
}

/** The body, whichever way it was made fit for mail. */
function decoded(mail: string): string {
  const body = mail.slice(mail.indexOf('\r\n\r\n') + 4);
  if (/^Content-Transfer-Encoding: base64/im.test(mail)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function log(room: Room): string {
  return readFileSync(join(room.paths.logs, 'sohoa.log'), 'utf8');
}
