import type { FastifyReply, FastifyRequest } from 'fastify';
import { repeat } from './again.ts';
import { type CallInside, itemsOf, pass, someOfTheBody, wholeBody, withItems } from './call-inside.ts';
import type { DrawnFault } from './draw-fault.ts';
import { proxyPage } from './proxy-page.ts';

export interface SpoilTools {
  readonly callInside: CallInside;
  /** Where redirects lead. */
  readonly elsewhere: () => string;
  readonly stop: AbortSignal;
}

/** An adapter's word for an array it stopped half-way in; a code of this stand-in's own. */
const PARTLY_TAKEN = { error_code: '9', message: 'Lỗi hệ thống khi xử lý danh sách' } as const;

/** Answers in the handler's place where the fault wants that; otherwise the call goes on. */
export async function spoilBefore(
  request: FastifyRequest,
  reply: FastifyReply,
  fault: DrawnFault,
  tools: SpoilTools,
): Promise<FastifyReply | undefined> {
  switch (fault.kind) {
    case 'reset':
      reply.hijack();
      request.raw.socket.resetAndDestroy();
      return reply;
    case 'cut-before':
      await someOfTheBody(request, tools.stop);
      reply.hijack();
      request.raw.socket.destroy();
      return reply;
    case '429':
      return reply
        .code(429)
        .header('retry-after', String(Math.ceil(fault.ms / 1000)))
        .send({ error: 'TOO_MANY_CALLS' });
    case 'too-large':
      return proxyPage(reply, 413);
    case 'duplicate':
      return twice(request, reply, tools);
    case 'partial':
      return partly(request, reply, tools);
    default:
      return fault.isApplied ? undefined : insteadOfApplying(reply, fault, tools);
  }
}

function insteadOfApplying(reply: FastifyReply, fault: DrawnFault, tools: SpoilTools): FastifyReply | undefined {
  if (fault.kind === '500') return reply.code(500).send({ error: 'INTERNAL' });
  if (fault.kind === 'html502') return proxyPage(reply, 502);
  if (fault.kind === 'redirect') return reply.redirect(tools.elsewhere(), 307);
  if (fault.kind === 'skew') {
    // An HTTP date by the same wrong clock: whoever reads it by a clock of his own waits for hours, or not at all.
    const date = new Date(Date.now() + fault.ms + 1000).toUTCString();
    return reply.code(429).header('retry-after', date).send({ error: 'TOO_MANY_CALLS' });
  }
  return undefined;
}

/** As a proxy that lost patience with the first call: both are applied, the answer is the second's. */
async function twice(
  request: FastifyRequest,
  reply: FastifyReply,
  { callInside }: SpoilTools,
): Promise<FastifyReply | undefined> {
  const body = await wholeBody(request);
  if (body === null) return undefined;
  await callInside(request, body);
  return pass(reply, await repeat(() => callInside(request, body)));
}

/** The first elements are applied as a call of their own, at least one and not all. */
async function partly(request: FastifyRequest, reply: FastifyReply, { callInside }: SpoilTools): Promise<FastifyReply> {
  const items = itemsOf(request.body);
  const taken = items.slice(0, Math.max(1, Math.floor(items.length / 2)));
  const answer = await callInside(request, withItems(request.body, taken));
  const { error_code } = JSON.parse(answer.payload.toString('utf8')) as { error_code?: unknown };
  return Number(error_code) === 0 ? reply.send(PARTLY_TAKEN) : pass(reply, answer);
}
