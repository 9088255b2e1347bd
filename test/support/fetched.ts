import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Fetched {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** One call on a connection of its own. The path goes out as it stands: `fetch` would tidy it first. */
export function getAsItStands(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Fetched> {
  return answerOf(httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }));
}

export function answerOf(request: ReturnType<typeof httpRequest>): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', async (answer: IncomingMessage) => {
      const body = await buffer(answer).catch(() => Buffer.alloc(0));
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
    });
    request.end();
  });
}

/** The code of an error answer. */
export const errorCodeOf = ({ body }: Fetched): string => JSON.parse(body.toString()).error.code;

/** A path over a bare socket, as no client would send it; the whole answer as text. */
export async function getOverSocket(port: number, path: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`);
  return (await buffer(socket)).toString('latin1');
}
