import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LgspStatus } from '../../connectors/lgsp/schema.ts';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';
import { receiveFile } from '../store/files.ts';
import { enter } from '../store/ledger.ts';
import type { SandboxStore } from '../store/open-store.ts';
import { addEdoc, findEdoc, listEdocs, setStatus } from './edocs.ts';
import { readHead } from './read-head.ts';

/** The document interface of a provincial axis. Mounted under `/lgsp`. */
export function lgspRoutes(app: FastifyInstance, store: SandboxStore): void {
  const guarded = (effect: 'read' | 'write') => ({ config: { effectOf: () => effect }, preHandler: requirePair });

  app.post('/v1/sendEdoc', guarded('write'), async (request, reply) => {
    const sent = await readSending(store, request);
    if (typeof sent === 'string') return refuse(reply, sent);
    const { file, head } = sent;
    try {
      await file.keep();
      const docId = store.transact(() => {
        const { sha256, bytes } = file;
        enter(store, {
          ...{ system: 'lgsp', operation: 'send-edoc', dossier: head.documentId, bodyHash: sha256 },
          ...{ idempotencyKey: null, fileSha256: null, replayed: false },
        });
        return addEdoc(store, { way: 'sent', day: today(), documentId: head.documentId, sha256, bytes, status: '01' });
      });
      return { success: true, message: 'Gửi văn bản thành công', docId };
    } finally {
      await file.drop();
    }
  });

  app.get<{ Querystring: Record<string, string> }>(
    '/v1/syncReceivedEdocList',
    guarded('read'),
    async (request, reply) => {
      const { messageType, fromDate = '', toDate = '' } = request.query;
      const isDay = (text: string) => /^\d{4}\/\d{2}\/\d{2}$/.test(text);
      if (messageType !== 'edoc' || !isDay(fromDate) || !isDay(toDate)) return refuse(reply, 'PARAMETER');
      const data = listEdocs(store)
        .filter(({ way, day }) => way === 'received' && day >= fromDate && day <= toDate)
        .map(({ docId, status }) => ({ docId, status }));
      return { success: true, data };
    },
  );

  app.get<{ Querystring: { docId?: string } }>('/v1/getEdoc', guarded('read'), async (request, reply) => {
    const edoc = findEdoc(store, request.query.docId ?? '');
    if (edoc?.way !== 'received') return refuse(reply, 'UNKNOWN');
    return reply.type('application/xml').send(await readFile(join(store.filesDir, edoc.sha256)));
  });

  app.post('/v1/updateStatus', guarded('write'), async (request, reply) => {
    const update = LgspStatus.safeParse(request.body);
    const edoc = findEdoc(store, update.data?.docId ?? '');
    if (!update.success || edoc?.way !== 'received') return refuse(reply, 'UNKNOWN');
    const { docId, status } = update.data;
    store.transact(() => {
      enter(store, {
        ...{ system: 'lgsp', operation: 'update-status', dossier: edoc.documentId, bodyHash: `${docId}:${status}` },
        ...{ idempotencyKey: null, fileSha256: null, replayed: false },
      });
      setStatus(store, docId, status);
    });
    return { success: true, message: 'Cập nhật trạng thái thành công', docId };
  });
}

/** For trainers and tests: what lies on the axis, and documents that others sent. Mounted under `/_sandbox`. */
export function lgspDoors(app: FastifyInstance, store: SandboxStore): void {
  app.get('/edocs', async () => ({ edocs: listEdocs(store) }));

  app.post<{ Body: { edxml?: unknown; day?: unknown } }>('/edocs', async (request, reply) => {
    const { edxml, day = today() } = request.body ?? {};
    if (typeof edxml !== 'string' || typeof day !== 'string') return reply.code(422).send({ error: 'EDOC_INVALID' });
    const file = await receiveFile(store, Readable.from([Buffer.from(edxml)]));
    await file.keep();
    const { sha256, bytes } = file;
    const docId = addEdoc(store, { way: 'received', day, documentId: '', sha256, bytes, status: '01' });
    return reply.code(201).send({ docId });
  });
}

async function requirePair(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { clientId, clientSecret } = SANDBOX_CREDENTIALS;
  const isKnown = request.headers['x-systemid'] === clientId && request.headers['x-secretkey'] === clientSecret;
  return isKnown ? undefined : reply.code(401).send({ success: false, message: 'Sai mã hệ thống hoặc khóa' });
}

/** The message with its head, or what is wrong with it. */
async function readSending(store: SandboxStore, request: FastifyRequest) {
  if (!request.isMultipart()) return 'multipart';
  let messageType = '';
  let file: Awaited<ReturnType<typeof receiveFile>> | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'messageType') messageType = String(part.value);
      continue;
    }
    await file?.drop();
    file = await receiveFile(store, part.file);
    if (part.fieldname !== 'edocFile' || part.mimetype !== 'application/xml' || part.file.truncated) {
      await file.drop();
      return 'edocFile';
    }
  }
  if (file === null) return 'edocFile';
  const head = readHead(await file.text());
  const fault = messageType === 'edoc' ? head : 'messageType';
  if (typeof fault !== 'string') return { file, head: fault };
  await file.drop();
  return fault;
}

/** The axis answers 200 and says no in the body. */
function refuse(reply: FastifyReply, errorCode: string): FastifyReply {
  return reply.send({
    success: false,
    data: { docId: null, status: 'fail', errorCode, errorDesc: 'Gói tin không hợp lệ' },
  });
}

function today(): string {
  return new Date().toISOString().slice(0, 10).replaceAll('-', '/');
}
