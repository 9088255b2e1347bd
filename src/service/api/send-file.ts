import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FoundFile } from '../../workspace/access/look-up.ts';
import { readRange } from './byte-range.ts';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
};

/** Streamed; a caller that has it already is told so, and one that lost its connection goes on where it was. */
export function sendFile(file: FoundFile, { headers, method }: FastifyRequest, reply: FastifyReply): FastifyReply {
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
