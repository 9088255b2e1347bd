import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';

export interface SeenCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** One answer of the script, or what is done to the connection instead. */
export type Reaction =
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Record<string, string>;
    }
  | 'cut'
  | 'reset'
  | 'silent';

export interface ScriptedServer {
  readonly url: string;
  readonly seen: SeenCall[];
  close(): Promise<void>;
}

/** A real HTTP server on loopback that reacts to every call as the test says; with TLS where that is given. */
export async function scriptedServer(
  react: (call: SeenCall, number: number) => Reaction,
  tls?: ServerOptions,
): Promise<ScriptedServer> {
  const seen: SeenCall[] = [];
  const answer: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = request;
    const call = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
    seen.push(call);
    play(react(call, seen.length), request, response);
  };
  const server = tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function play(reaction: Reaction, request: IncomingMessage, response: ServerResponse): void {
  if (reaction === 'silent') return;
  if (reaction === 'cut') {
    request.socket.destroy();
    return;
  }
  if (reaction === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  response.writeHead(reaction.status, { 'content-type': 'application/json', ...reaction.headers });
  response.end(reaction.text ?? JSON.stringify(reaction.json ?? {}));
}
