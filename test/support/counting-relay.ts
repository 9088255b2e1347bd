import { connect, createServer, type Socket } from 'node:net';

export interface CountingRelay {
  readonly port: number;
  /** Bytes that went towards the server. */
  sent(): number;
  /** Cuts the connection that carries it as soon as so many more bytes have gone towards the server. */
  cutAfter(bytes: number): void;
  close(): Promise<void>;
}

/** A TCP relay on loopback that counts what goes through and breaks off where a test wants it. */
export async function countingRelay(toPort: number): Promise<CountingRelay> {
  let sent = 0;
  let cutAt = Number.POSITIVE_INFINITY;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(toPort, '127.0.0.1');
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
    near.on('data', (chunk: Buffer) => {
      const room = Math.min(chunk.byteLength, cutAt - sent);
      sent += room;
      if (room === chunk.byteLength) return far.write(chunk);
      cutAt = Number.POSITIVE_INFINITY;
      return far.write(chunk.subarray(0, room), () => setTimeout(end, 20));
    });
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    sent: () => sent,
    cutAfter: (bytes) => {
      cutAt = sent + bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
