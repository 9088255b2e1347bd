import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface FakeS3 {
  readonly url: string;
  /** `/bucket/key` → what lies there. */
  readonly objects: Map<string, { readonly bytes: Buffer; readonly type: string }>;
  /** Method and path of every call. */
  readonly calls: string[];
  close(): Promise<void>;
}

/** A bucket in memory with the three calls that are made of it; it wants a signature of this key, and checks hashes. */
export async function fakeS3(accessKeyId: string, bucket = 'tep'): Promise<FakeS3> {
  const objects: FakeS3['objects'] = new Map();
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const path = (request.url ?? '').split('?')[0] ?? '';
    calls.push(`${request.method} ${path}`);
    const refuse = (status: number, code: string) => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(request.method === 'HEAD' ? '' : `<Error><Code>${code}</Code><Message>no</Message></Error>`);
    };
    const signature = new RegExp(`^AWS4-HMAC-SHA256 Credential=${accessKeyId}/\\d{8}/[^/]+/s3/aws4_request, `);
    if (!signature.test(request.headers.authorization ?? '')) return refuse(403, 'AccessDenied');
    if (!path.startsWith(`/${bucket}/`)) return refuse(404, 'NoSuchBucket');
    const found = objects.get(path);
    if (request.method === 'PUT') {
      const given = request.headers['x-amz-checksum-sha256'];
      if (given !== createHash('sha256').update(body).digest('base64')) return refuse(400, 'BadDigest');
      objects.set(path, { bytes: body, type: String(request.headers['content-type']) });
    } else if (request.method === 'DELETE') {
      objects.delete(path);
    } else if (found === undefined) {
      return refuse(404, 'NotFound');
    } else {
      response.setHeader('content-length', found.bytes.byteLength);
    }
    response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    ...{ url: `http://127.0.0.1:${address.port}`, objects, calls },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
