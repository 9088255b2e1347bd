import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIPv6, type Socket } from 'node:net';
import { NotConnected } from './connect-fault.ts';
import type { TlsMaterial } from './tls-material.ts';
import type { ProxySettings } from './tls-settings.ts';

/** A connection through the proxy to a host and port. Rejects with NotConnected. */
export type Tunnel = (hostname: string, port: string) => Promise<Socket>;

/** Asks an HTTP proxy for tunnels (RFC 9110, 9.3.6). Our client certificate is for the target, not for the proxy. */
export function openTunnel(
  { url, username }: ProxySettings,
  { ca, password = '' }: Pick<TlsMaterial, 'ca'> & { readonly password?: string | undefined },
  timeoutMs: number,
): Tunnel {
  const proxy = new URL(url);
  const request = proxy.protocol === 'https:' ? tlsRequest : plainRequest;
  const basic = Buffer.from(`${username ?? ''}:${password}`).toString('base64');

  return (hostname, port) =>
    new Promise((resolve, reject) => {
      const path = `${isIPv6(hostname) ? `[${hostname}]` : hostname}:${port}`;
      const call = request({
        method: 'CONNECT',
        host: proxy.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
        path,
        agent: false,
        timeout: timeoutMs,
        headers: { host: path, ...(username === undefined ? {} : { 'proxy-authorization': `Basic ${basic}` }) },
        ...(ca === undefined ? {} : { ca }),
      });
      call.once('timeout', () => call.destroy());
      call.once('error', () => reject(new NotConnected('TARGET_PROXY_DOWN')));
      // A proxy that refuses may answer in the ordinary way, with a page.
      call.once('response', ({ statusCode = 0 }) => {
        call.destroy();
        reject(refusal(statusCode));
      });
      call.once('connect', ({ statusCode = 0 }, socket: Socket) => {
        socket.setTimeout(0);
        if (statusCode >= 200 && statusCode < 300) return resolve(socket);
        socket.destroy();
        return reject(refusal(statusCode));
      });
      call.end();
    });
}

/** What a proxy says no with: it wants a login, it could not reach the target, or its rules forbid it. */
function refusal(status: number): NotConnected {
  if (status === 407) return new NotConnected('TARGET_PROXY_LOGIN');
  return new NotConnected(status >= 500 ? null : 'TARGET_PROXY');
}
