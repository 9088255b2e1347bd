import { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import type { CertificateEnd } from '../../plugin/index.ts';
import { type ConnectFault, connectFault, NotConnected } from './connect-fault.ts';
import { type Standing, tlsMaterial } from './tls-material.ts';
import type { ConnectionSettings } from './tls-settings.ts';
import { openTunnel, type Tunnel } from './tunnel.ts';

/** Makes connections to one target: straight or through its proxy, TLS checked, faults in our own words. */
export interface Connector {
  readonly connect: buildConnector.connector;
  /** Until when our certificate and the target's are valid; connects once to read the latter. */
  certificates(url: string): Promise<readonly CertificateEnd[]>;
  /**
   * Why a target hangs up on every call without an answer: under TLS 1.3 it refuses our certificate only after we
   * believe ourselves connected, and an HTTP client sees no more than a closed connection. Sends nothing.
   */
  whyHungUp(url: string): Promise<ConnectFault | null>;
}

/** A target that wants a request waits longer than this for it; one that refuses us has hung up by then. */
const HANG_UP_MS = 1500;

/** Errors: TLS_FILE, TLS_KEY_OPEN. */
export function openConnector(
  settings: ConnectionSettings & { readonly connectMs: number },
  standing: Standing,
): Connector {
  const { proxy, tls, connectMs: timeout } = settings;
  const material = tlsMaterial(tls, standing);
  const straight = buildConnector({ ...material, timeout, allowH2: false });
  const tunnel: Tunnel | null =
    proxy === undefined
      ? null
      : openTunnel(proxy, { ...material, password: standing.secrets['proxyPassword'] }, timeout);

  const connect: buildConnector.connector = (options, callback) => {
    const report: buildConnector.Callback = (error, socket) => {
      if (error === null) callback(null, socket as Socket);
      else callback(new NotConnected(connectFault(error)), null);
    };
    // undici names the server by the Host header; a name said in the settings goes before it.
    const { servername = options.servername } = material;
    const named = { ...options, ...(servername === undefined ? {} : { servername }) };
    if (tunnel === null) straight(named, report);
    else throughTunnel(tunnel, straight, named, report);
  };

  return {
    connect,
    async certificates(url) {
      const ours = material.cert === undefined ? [] : [{ whose: 'client', end: endOfOurs(material.cert) } as const];
      if (!url.startsWith('https:')) return ours;
      const socket = await connectOnce(connect, url);
      const end = socket instanceof TLSSocket ? socket.getPeerCertificate().valid_to : undefined;
      socket.destroy();
      return end === undefined ? ours : [{ whose: 'target', end: new Date(end).toISOString() }, ...ours];
    },
    async whyHungUp(url) {
      if (!url.startsWith('https:')) return null;
      try {
        return await hangUp(await connectOnce(connect, url));
      } catch (error) {
        return connectFault(error);
      }
    },
  };
}

function connectOnce(connect: buildConnector.connector, url: string): Promise<Socket> {
  const { protocol, hostname, host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    connect({ protocol, hostname: hostname.replace(/^\[|\]$/g, ''), host, port }, (error, made) => {
      if (error === null) resolve(made as Socket);
      else reject(error);
    });
  });
}

/** How a connection ends on which nothing is said: an alert is an error; hanging up without one means the same. */
function hangUp(socket: Socket): Promise<ConnectFault | null> {
  return new Promise((resolve) => {
    const settle = (fault: ConnectFault | null) => {
      resolve(fault);
      socket.destroy();
    };
    socket.on('error', (error) => settle(connectFault(error)));
    socket.once('close', () => settle('TARGET_CLIENT_CERTIFICATE'));
    socket.setTimeout(HANG_UP_MS, () => settle(null));
    socket.resume();
  });
}

/** The first certificate of the file is ours; its chain follows. */
function endOfOurs(pem: string): string {
  return new X509Certificate(pem).validToDate.toISOString();
}

function throughTunnel(
  tunnel: Tunnel,
  straight: buildConnector.connector,
  options: buildConnector.Options,
  report: buildConnector.Callback,
): void {
  const port = options.port || (options.protocol === 'https:' ? '443' : '80');
  tunnel(options.hostname, port).then(
    (socket) => {
      if (options.protocol === 'https:') straight({ ...options, httpSocket: socket }, report);
      else report(null, socket);
    },
    (error: Error) => report(error, null),
  );
}
