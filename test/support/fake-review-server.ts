import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { DossierView, DraftBody } from '../../src/service/review/api.ts';
import { type FakeDossier, fakePicture } from './fake-review.ts';

/** What the page may load: the same as its real server allows. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface FakeReviewServer {
  readonly url: string;
  /** Drafts as they were last put, by dossier. */
  readonly drafts: ReadonlyMap<string, DraftBody>;
  /** Every path asked for. */
  readonly calls: readonly string[];
  /** Ends the server, cutting its connections, as a crash does. */
  stop(): Promise<void>;
  /** The same server again at the same address. */
  restart(): Promise<void>;
}

/**
 * Serves the built page and answers like the review API from memory: enough to read dossiers, lock them and save. What
 * it cannot do (pages, words, rejections) the tests do against `sohoa review` itself.
 */
export async function startFakeReview(pageFolder: string, dossiers: readonly FakeDossier[]): Promise<FakeReviewServer> {
  const drafts = new Map<string, DraftBody>();
  const calls: string[] = [];
  const pictures = new Map<number, Promise<Buffer>>();
  const picture = (widthPx: number) => {
    const made = pictures.get(widthPx) ?? fakePicture(widthPx);
    pictures.set(widthPx, made);
    return made;
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
    calls.push(`${request.method} ${pathname}`);
    if (!pathname.startsWith('/api/')) return asset(pageFolder, pathname);
    const [, , area, code, part, ...rest] = pathname.split('/').map(decodeURIComponent);
    const body = await bodyOf(request);
    if (area === 'session') return json({ language: 'vi', reviewer: 'Nguyễn Văn Thử', version: '0', steps: [] });
    if (area === 'queue') return json(queueOf(dossiers));
    const found = dossiers.find(({ view }) => view.code === code);
    if (found === undefined) return { status: 404, body: '{}' };
    if (part === undefined) return json(found.view);
    if (rest[1] === 'image') {
      return { status: 200, type: 'image/jpeg', body: await picture(Number(searchParams.get('width'))) };
    }
    if (rest[1] === 'words') return json(found.words);
    if (part === 'history') return json({ entries: [] });
    if (part === 'lock') return request.method === 'DELETE' ? { status: 204 } : json(LOCK());
    if (part === 'draft') drafts.set(found.view.code, body as DraftBody);
    if (part !== 'commit') return { status: 204 };
    found.view = committed(found.view, (body as DraftBody).changes);
    return json({ dossier: found.view, applied: 'now' });
  };

  const make = (): Server =>
    createServer((request, response) => {
      answer(request).then(
        ({ status, type, body }) =>
          response
            .writeHead(status, { 'content-type': type ?? 'application/json', 'content-security-policy': POLICY })
            .end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  let server = make();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    drafts,
    calls,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    async restart() {
      server = make();
      await listen(server, port);
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Buffer;
}

const LOCK = () => ({ token: 'fake', by: 'Nguyễn Văn Thử', until: new Date(Date.now() + 60_000).toISOString() });

function json(value: unknown): Answer {
  return { status: 200, body: JSON.stringify(value) };
}

function queueOf(dossiers: readonly FakeDossier[]): unknown {
  const waiting = dossiers.filter(({ view }) => view.state === 'held');
  return {
    items: waiting.map(({ view }) => ({
      code: view.code,
      procedureName: 'Đăng ký biến động đất đai',
      ownerName: 'Đỗ Thị Ánh Nguyệt',
      state: view.state,
      heldCount: view.groups.flatMap(({ fields }) => fields).filter(({ held }) => held !== null).length,
      pageCount: view.pages.length,
      updatedAt: '2026-11-20T08:00:00.000Z',
      lockedBy: null,
    })),
    total: waiting.length,
    progress: { settled: dossiers.length - waiting.length, waiting: waiting.length },
  };
}

function committed(view: DossierView, changes: DraftBody['changes']): DossierView {
  const groups = view.groups.map((group) => ({
    ...group,
    fields: group.fields.map((field) =>
      field.pointer in changes
        ? { ...field, value: changes[field.pointer] ?? null, held: null, reviewed: true }
        : field,
    ),
  }));
  const isHeld = groups.some(({ fields }) => fields.some(({ held }) => held !== null));
  return { ...view, groups, state: isHeld ? 'held' : 'done', recordVersion: (view.recordVersion ?? 0) + 1 };
}

async function asset(folder: string, path: string): Promise<Answer> {
  const name = path === '/' ? 'index.html' : path.slice(1);
  try {
    return {
      status: 200,
      type: TYPES[extname(name)] ?? 'text/html; charset=utf-8',
      body: await readFile(join(folder, name)),
    };
  } catch {
    return { status: 404 };
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length === 0 ? null : JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', () => done()));
}
