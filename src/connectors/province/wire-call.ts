import type { Answer, Exchange, HttpCall } from '../http/exchange.ts';
import { failureOf, isSuccess, noReply, oddAnswer, type Reply, rejected, reply } from '../http/failure.ts';
import { matches, type ReadAnswer, type Reader, readText } from './mapping/answers.ts';
import type { Mapping, WriteRules } from './mapping/definition.ts';
import { filledBody, filledPath, type Variables } from './mapping/variables.ts';

type Sayable = Pick<HttpCall, 'headers'> & { readonly body?: string };

/** Path and, where there is one, body of a call with its variables filled in; a path with a hole is null. */
export function filled(path: string, body: unknown, variables: Variables): Sayable & { readonly path: string | null } {
  return { path: filledPath(path, variables), ...(body === undefined ? {} : json(filledBody(body, variables))) };
}

export function json(body: unknown): Required<Sayable> {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export function keyHeader(key: string, { idempotencyHeader }: Mapping): Readonly<Record<string, string>> {
  return idempotencyHeader === null ? {} : { [idempotencyHeader.toLowerCase()]: key };
}

/** An answer with its text as JSON; undefined where it is none. */
export function readAnswer({ status, text }: Answer): ReadAnswer {
  try {
    return { status, json: JSON.parse(text) };
  } catch {
    return { status, json: undefined };
  }
}

/** Judges the answer to a write: refused in words of its own, failed, accepted, or not in the contract. */
export function written(exchange: Exchange, { accepted, refused, refusalCode }: WriteRules): Reply<ReadAnswer> {
  if (exchange.kind !== 'answer') return noReply(failureOf(exchange, 'write'));
  const answer = readAnswer(exchange);
  if (matches(answer, refused)) return noReply(refusal(answer, refusalCode));
  if (!isSuccess(exchange)) return noReply(failureOf(exchange, 'write'));
  // A page of a gateway comes with 200 too.
  const isSaid = accepted === undefined ? answer.json !== undefined || exchange.text === '' : matches(answer, accepted);
  return isSaid ? reply(answer) : noReply(oddAnswer('write'));
}

/** Error numbers as systems write them; anything longer may quote the record. */
const ERROR_NUMBER = /^(-?\d{1,6}|[A-Z][A-Z_]{0,30}[-_.]?\d{0,5})$/;

function refusal(answer: ReadAnswer, reader: Reader | undefined) {
  const failure = rejected('TARGET_REFUSED', 'fix-input', answer.status);
  const code = readText(answer.json, reader);
  return code !== null && ERROR_NUMBER.test(code) ? { ...failure, answer: code } : failure;
}
