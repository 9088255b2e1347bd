import type { FastifyReply } from 'fastify';

const TITLES = { 413: '413 Request Entity Too Large', 502: '502 Bad Gateway' } as const;

/** The page of a proxy in front that answers in the system's place. */
export function proxyPage(reply: FastifyReply, status: keyof typeof TITLES): FastifyReply {
  return reply.code(status).type('text/html').send(pageOf(status));
}

export function pageOf(status: keyof typeof TITLES): string {
  const title = TITLES[status];
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
}
