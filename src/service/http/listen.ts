import { problem } from '../../errors/index.ts';
import type { App } from './create-app.ts';

export interface Listening {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the port (0 = any free one) and hands back its address. Errors: PORT_TAKEN. */
export async function listen(
  app: App,
  { host, port, scheme = 'http' }: { readonly host: string; readonly port: number; readonly scheme?: 'http' | 'https' },
): Promise<Listening> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(reason)
      ? problem('PORT_TAKEN', { params: { port, reason }, cause })
      : cause;
  }
  const bound = app.server.address();
  const used = bound !== null && typeof bound === 'object' ? bound.port : port;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `${scheme}://${name}:${used}`, port: used, close: () => app.close() };
}
