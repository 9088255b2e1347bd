import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Access } from '../../../workspace/access/access.ts';
import type { FoundFile } from '../../../workspace/access/look-up.ts';
import type { App } from '../../http/index.ts';
import { readRange } from '../byte-range.ts';
import { DossierCode, ErrorAnswer, PurposeHeader } from '../schemas.ts';
import { viewerOf } from '../viewer.ts';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
};

/** The files of a dossier's documents: PDF, text, ALTO. */
export function files(app: App, access: Access): void {
  app.get(
    '/v1/dossiers/:code/files/:name',
    {
      config: { scope: 'files:read', purpose: 'header' },
      schema: {
        summary: 'A file of one of its documents, whole or in part (Range)',
        tags: ['dossiers'],
        security: [{ token: ['files:read'] }],
        params: z.object({
          code: DossierCode,
          name: z.string().min(1).max(200).describe('As in documents[].files[].name'),
        }),
        headers: PurposeHeader,
        response: {
          200: {
            description: 'The file',
            content: { 'application/pdf': { schema: z.string() }, 'text/plain': { schema: z.string() } },
          },
          206: { description: 'The part asked for', content: { 'application/pdf': { schema: z.string() } } },
          '4xx': ErrorAnswer,
        },
      },
    },
    async (request, reply) => {
      const file = await access.file(request.params, viewerOf(request));
      return send(file, request, reply);
    },
  );
}

/** Streamed; a caller that has it already is told so, and one that lost its connection goes on where it was. */
function send(file: FoundFile, { headers, method }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const etag = `"${file.sha256}"`;
  void reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'content-type': TYPES[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${file.name.replace(/[^A-Za-z0-9._-]/g, '_')}"`,
  });
  if (headers['if-none-match'] === etag) return reply.code(304).send();
  const fresh = headers['if-range'] === undefined || headers['if-range'] === etag;
  const part = fresh ? readRange(headers.range, file.bytes) : null;
  const length = part === null ? file.bytes : part.end - part.start + 1;
  void reply.header('content-length', length);
  if (part !== null) {
    void reply.code(206).header('content-range', `bytes ${part.start}-${part.end}/${file.bytes}`);
  }
  if (method === 'HEAD') return reply.send();
  return reply.send(createReadStream(file.path, part ?? {}));
}
