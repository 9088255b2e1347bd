import { FormData } from 'undici';
import type { Auth } from '../http/auth.ts';
import { authorizedCall } from '../http/authorized-call.ts';
import type { Exchange, Http, HttpCall } from '../http/exchange.ts';
import {
  type Failure,
  failureOf,
  isSuccess,
  noReply,
  oddAnswer,
  type Purpose,
  type Reply,
  reply,
} from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import { LgspAnswer, LgspFetched, LgspList, type LgspListed, type LgspStatus } from './schema.ts';
import type { LgspSettings } from './settings.ts';

/** The calls of the document interface, one method each. */
export class LgspClient {
  readonly #http: Http;
  readonly #auth: Auth;
  readonly #settings: LgspSettings;

  constructor(http: Http, auth: Auth, settings: LgspSettings) {
    this.#http = http;
    this.#auth = auth;
    this.#settings = settings;
  }

  /** Hands a message over; returns the axis's own number of it, where it gives one. */
  async send(xml: string, name: string, signal: AbortSignal): Promise<Reply<string | null>> {
    const { sendPath, slowestBytesPerSecond } = this.#settings;
    const exchange = await this.#call(
      { method: 'POST', path: sendPath, signal, extraMs: (xml.length / slowestBytesPerSecond) * 1000 },
      async () => {
        const form = new FormData();
        form.set('edocFile', new Blob([xml], { type: 'application/xml' }), name);
        form.set('messageType', 'edoc');
        return form;
      },
    );
    return exchange.ok ? readAnswer(exchange.value) : exchange;
  }

  /** Documents received between two days, both included: `2026-11-05`. */
  async list(from: string, to: string, signal: AbortSignal): Promise<Reply<LgspListed[]>> {
    const dates = { fromDate: from.replaceAll('-', '/'), toDate: to.replaceAll('-', '/') };
    const query = new URLSearchParams({ messageType: 'edoc', ...dates });
    const exchange = await this.#call({ method: 'GET', path: `${this.#settings.listPath}?${query}`, signal });
    if (!exchange.ok) return exchange;
    if (!isSuccess(exchange.value)) return noReply(failureOf(exchange.value, 'read'));
    const list = readJson(exchange.value.text, LgspList);
    return list === null ? noReply(oddAnswer('read')) : reply(list.data);
  }

  /** The edXML of a document received: as it is, or as base64 in an answer. */
  async fetch(docId: string, signal: AbortSignal): Promise<Reply<Uint8Array>> {
    const path = `${this.#settings.fetchPath}?${new URLSearchParams({ docId })}`;
    const exchange = await this.#call({ method: 'GET', path, headers: { accept: '*/*' }, signal });
    if (!exchange.ok) return exchange;
    if (!isSuccess(exchange.value)) return noReply(failureOf(exchange.value, 'read'));
    const { bytes } = exchange.value;
    const isJson = /^\s*\{/.test(Buffer.from(bytes.subarray(0, 50)).toString('latin1'));
    if (!isJson) return reply(bytes);
    const fetched = readJson(exchange.value.text, LgspFetched);
    return fetched === null ? noReply(oddAnswer('read')) : reply(Buffer.from(fetched.data, 'base64'));
  }

  async updateStatus(status: LgspStatus, signal: AbortSignal): Promise<Reply<string | null>> {
    const exchange = await this.#call({
      method: 'POST',
      path: this.#settings.statusPath,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(status),
      signal,
    });
    return exchange.ok ? readAnswer(exchange.value) : exchange;
  }

  #call(
    { path, ...call }: Omit<HttpCall, 'url'> & { readonly path: string },
    makeBody?: () => Promise<FormData>,
  ): Promise<Reply<Exchange>> {
    const url = under(this.#settings.url, path);
    return authorizedCall(this.#http, this.#auth, { ...call, url, ...(makeBody === undefined ? {} : { makeBody }) });
  }
}

/** The axis says no with `success: false`, under 200 as well as under 4xx; its words are not passed on. */
function readAnswer(exchange: Exchange): Reply<string | null> {
  const purpose: Purpose = 'write';
  if (exchange.kind !== 'answer' || exchange.status >= 500 || exchange.status === 429) {
    return noReply(failureOf(exchange, purpose));
  }
  const answer = readJson(exchange.text, LgspAnswer);
  if (!isSuccess(exchange)) return noReply(failureOf(exchange, purpose));
  if (answer === null) return noReply(oddAnswer(purpose));
  return answer.success ? reply(answer.docId ?? null) : noReply(refusal(answer));
}

function refusal({ data }: Extract<LgspAnswer, { success: false }>): Failure {
  const code = data?.errorCode ?? data?.status ?? null;
  return {
    state: 'rejected',
    code: 'TARGET_REFUSED',
    recovery: 'fix-input',
    ...(code === null ? {} : { answer: code }),
  };
}
