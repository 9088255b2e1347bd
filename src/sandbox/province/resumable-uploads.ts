import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { ProvinceUpload } from '../../connectors/province/schema.ts';
import type { Effect } from '../faults/draw-fault.ts';
import { arrivedFile } from '../store/files.ts';
import { findDossier } from '../store/province-records.ts';
import {
  beginUpload,
  endUpload,
  findUpload,
  forgetUpload,
  offsetOfUpload,
  pathOfUpload,
  type UploadRow,
} from '../store/province-uploads.ts';
import { refuse } from '../token-route.ts';
import { idempotencyKey, type ProvinceContext } from './context.ts';
import { keepUpload } from './take-file.ts';
import { CHECKSUMS, takePiece } from './take-piece.ts';

type Guarded = (effect: Effect) => RouteShorthandOptions;
interface OfUpload {
  Params: { id: string };
}

/** tus 1.0 with the extensions creation and checksum: files that go on where the connection broke off. */
export function resumableUploads(app: FastifyInstance, context: ProvinceContext, guarded: Guarded): void {
  const { store } = context;
  const busy = new Set<string>();
  app.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => done(null, payload));

  app.options('/dossiers/:code/uploads', async (_request, reply) =>
    said(reply, 204)
      .header('tus-version', '1.0.0')
      .header('tus-extension', 'creation,checksum')
      .header('tus-checksum-algorithm', CHECKSUMS.join(','))
      .send(),
  );

  app.post<{ Params: { code: string } }>('/dossiers/:code/uploads', guarded('write'), async (request, reply) => {
    const { code } = request.params;
    const bytes = Number(request.headers['upload-length'] ?? Number.NaN);
    const named = ProvinceUpload.safeParse(metadataOf(request));
    if (!named.success || !Number.isSafeInteger(bytes) || bytes < 1) return refuse(reply, 400, 'UPLOAD_INCOMPLETE');
    if (findDossier(store, code) === null) return refuse(reply, 422, 'DOSSIER_UNKNOWN');
    const id = beginUpload(store, { idempotencyKey: idempotencyKey(request), code, bytes, ...named.data });
    return said(reply, 201).header('location', `/province/uploads/${id}`).send();
  });

  app.head<OfUpload>('/uploads/:id', guarded('read'), async (request, reply) => {
    const row = findUpload(store, request.params.id);
    if (row === null) return said(reply, 404).send();
    const answer = said(reply, 200).header('cache-control', 'no-store').header('upload-length', row.bytes);
    return answer.header('upload-offset', offsetOfUpload(store, row)).send();
  });

  app.patch<OfUpload>('/uploads/:id', guarded('write'), async (request, reply) => {
    const row = findUpload(store, request.params.id);
    if (row === null) return said(reply, 404).send();
    if (busy.has(row.id)) return said(reply, 423).send();
    busy.add(row.id);
    try {
      return await piece(context, row, request, reply);
    } finally {
      busy.delete(row.id);
    }
  });
}

async function piece(
  context: ProvinceContext,
  row: UploadRow,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { store } = context;
  const offset = offsetOfUpload(store, row);
  if (Number(request.headers['upload-offset'] ?? Number.NaN) !== offset) return said(reply, 409).send();
  const { body } = request;
  const stream = Buffer.isBuffer(body) ? Readable.from([body]) : (body as Readable);
  const checksum = request.headers['upload-checksum'];
  const limits = { offset, left: row.bytes - offset, checksum: typeof checksum === 'string' ? checksum : null };
  const taken = await takePiece(pathOfUpload(store, row.id), stream, limits);
  if (typeof taken !== 'number') return said(reply, taken.refused).send();
  if (taken < row.bytes) return said(reply, 204).header('upload-offset', taken).send();
  const file = await arrivedFile(store, pathOfUpload(store, row.id));
  const { status, body: answer } = await keepUpload(context, row.code, { ...row, file }, row.idempotencyKey);
  if (status >= 300) {
    forgetUpload(store, row.id);
    return said(reply, status).type('application/json').send(answer);
  }
  endUpload(store, row.id);
  return said(reply, 204).header('upload-offset', taken).send();
}

/** `docCode MDE=,filename eA==,sha256 …`: values in base64. */
function metadataOf({ headers }: FastifyRequest): Record<string, string> {
  const pairs = String(headers['upload-metadata'] ?? '').split(',');
  const { filename = '', ...rest } = Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ');
      return [name, Buffer.from(value, 'base64').toString('utf8')];
    }),
  );
  return { ...rest, name: filename };
}

function said(reply: FastifyReply, status: number): FastifyReply {
  return reply.code(status).header('tus-resumable', '1.0.0');
}
