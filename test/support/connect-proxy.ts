import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface ConnectProxy {
  readonly url: string;
  /** `host:port` of every tunnel that was opened. */
  readonly opened: string[];
  close(): Promise<void>;
}

/** A real HTTP proxy on loopback that opens tunnels; with a login where one is given, and rules where some are. */
export async function connectProxy(
  rules: { username?: string; password?: string; refuseWith?: number } = {},
): Promise<ConnectProxy> {
  const opened: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(405).end());
  const expected = `Basic ${Buffer.from(`${rules.username}:${rules.password}`).toString('base64')}`;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('connect', (request, near: Socket) => {
    const say = (line: string) => near.end(`HTTP/1.1 ${line}\r\ncontent-length: 0\r\n\r\n`);
    if (rules.refuseWith !== undefined) return say(`${rules.refuseWith} No`);
    if (rules.username !== undefined && request.headers['proxy-authorization'] !== expected) return say('407 Who');
    const [host = '', port = ''] = (request.url ?? '').split(/:(?=\d+$)/);
    const far = connect(Number(port), host, () => {
      opened.push(request.url ?? '');
      near.write('HTTP/1.1 200 Connection established\r\n\r\n');
      near.pipe(far).pipe(near);
    });
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    opened,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
