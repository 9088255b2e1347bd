import { isIP, type Socket } from 'node:net';
import { type PeerCertificate, TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';
import { blockListOf, type LinkSettings } from '../../workspace/links/settings.ts';

/** Whether a caller may fetch files: by its address, and by its client certificate where one is asked for. */
export function callerCheck(
  settings: Pick<LinkSettings, 'allow' | 'clientCertificate'>,
): (request: Pick<FastifyRequest, 'ip' | 'raw'>) => boolean {
  const { allow, clientCertificate } = settings;
  const list = blockListOf(allow);
  const knows = (ip: string) => list?.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4') === true;
  return ({ ip, raw }) => {
    if (allow.length > 0 && !knows(ip)) return false;
    return clientCertificate === null || showsCertificate(raw.socket, clientCertificate.subjects);
  };
}

/** `authorized`: the certificate is of our authority and in force, and the caller has its key. */
function showsCertificate(socket: Socket, subjects: readonly string[]): boolean {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return false;
  const names = commonNames(socket.getPeerCertificate());
  return subjects.length === 0 || names.some((name) => subjects.includes(name));
}

function commonNames({ subject }: PeerCertificate): string[] {
  // Several of them come as an array, whatever the types say.
  const name: unknown = subject?.CN;
  return [name].flat().filter((each) => typeof each === 'string');
}
