import { openAsBlob } from 'node:fs';
import { FormData } from 'undici';
import type { z } from 'zod';
import type { AccessToken } from '../http/access-token.ts';
import type { Exchange, Http, HttpCall } from '../http/exchange.ts';
import { failureOf, isSuccess, noReply, oddAnswer, type Purpose, type Reply, reply, retry } from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import type { Upload } from './mapping.ts';
import {
  type FoundPaper,
  type PaperSearch,
  PapersFound,
  type ProvinceDossier,
  ProvinceHeld,
  ProvinceList,
  ProvinceProblem,
  ProvinceStored,
  type ProvinceUpload,
  ProvinceUploaded,
  ProvinceWithdrawn,
} from './schema.ts';
import type { ProvinceSettings } from './settings.ts';

type BareCall = Omit<HttpCall, 'url'> & { readonly path: string };

/** The calls of the provincial system, one method each. */
export class ProvinceClient {
  readonly #http: Http;
  readonly #token: AccessToken;
  readonly #settings: ProvinceSettings;

  constructor(http: Http, token: AccessToken, settings: ProvinceSettings) {
    this.#http = http;
    this.#token = token;
    this.#settings = settings;
  }

  /** Null when the system says plainly that it does not know the dossier; any other 404 may be a proxy's. */
  async lookup(code: string, signal: AbortSignal): Promise<Reply<ProvinceHeld | null>> {
    const exchange = await this.#call({ method: 'GET', path: dossierPath(code), signal });
    if (!exchange.ok) return exchange;
    const answer = exchange.value;
    if (answer.kind === 'answer' && answer.status === 404) {
      const isAbsent = readJson(answer.text, ProvinceProblem)?.error === 'DOSSIER_UNKNOWN';
      return isAbsent ? reply(null) : noReply(oddAnswer('read'));
    }
    return read(answer, ProvinceHeld, 'read');
  }

  async putDossier(
    body: ProvinceDossier,
    idempotencyKey: string,
    signal: AbortSignal,
  ): Promise<Reply<z.infer<typeof ProvinceStored>>> {
    const exchange = await this.#call({
      method: 'PUT',
      path: dossierPath(body.code),
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify(body),
      signal,
    });
    return exchange.ok ? read(exchange.value, ProvinceStored, 'write') : exchange;
  }

  /** Streams one file from its place on disk; it is never whole in memory. */
  async upload(
    code: string,
    { docCode, file }: Upload,
    path: string,
    idempotencyKey: string,
    signal: AbortSignal,
  ): Promise<Reply<z.infer<typeof ProvinceUploaded>>> {
    const exchange = await this.#call(
      {
        method: 'POST',
        path: `${dossierPath(code)}/files`,
        headers: { 'idempotency-key': idempotencyKey },
        extraMs: (file.bytes / this.#settings.slowestBytesPerSecond) * 1000,
        signal,
      },
      async () => {
        const fields: ProvinceUpload = { docCode, name: file.name, sha256: file.sha256 };
        const form = new FormData();
        for (const [name, value] of Object.entries(fields)) form.set(name, value);
        form.set('file', await openAsBlob(path), file.name);
        return form;
      },
    );
    return exchange.ok ? read(exchange.value, ProvinceUploaded, 'write') : exchange;
  }

  /** The part of everything held that follows a code; null begins. */
  async list(after: string | null, limit: number, signal: AbortSignal): Promise<Reply<ProvinceList>> {
    const query = new URLSearchParams({ ...(after === null ? {} : { after }), limit: String(limit) });
    const exchange = await this.#call({ method: 'GET', path: `dossiers?${query}`, signal });
    return exchange.ok ? read(exchange.value, ProvinceList, 'read') : exchange;
  }

  /** Takes the dossier back; done already is done. */
  async withdraw(code: string, idempotencyKey: string, signal: AbortSignal): Promise<Reply<unknown>> {
    const exchange = await this.#call({
      method: 'POST',
      path: `${dossierPath(code)}/withdraw`,
      headers: { 'idempotency-key': idempotencyKey },
      signal,
    });
    return exchange.ok ? read(exchange.value, ProvinceWithdrawn, 'write') : exchange;
  }

  /** What the store holds under a number. */
  async papers(search: PaperSearch, signal: AbortSignal): Promise<Reply<FoundPaper[]>> {
    const exchange = await this.#call({
      method: 'POST',
      path: 'papers/search',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(search),
      signal,
    });
    if (!exchange.ok) return exchange;
    const found = read(exchange.value, PapersFound, 'read');
    return found.ok ? reply(found.value.papers) : found;
  }

  /** A file by its link, which is its own key. */
  async download(link: string, signal: AbortSignal): Promise<Reply<Uint8Array>> {
    const exchange = await this.#http.call({ method: 'GET', url: link, headers: { accept: '*/*' }, signal });
    return isSuccess(exchange) ? reply(exchange.bytes) : noReply(failureOf(exchange, 'read'));
  }

  async login(signal: AbortSignal): Promise<Reply<string>> {
    return this.#token.get(signal);
  }

  /**
   * Sends with the token in use. A 401 means that the call was not applied, so it is made once more with a new token.
   * A 401 to that one too is left for later: the secret is right, or there would be no new token.
   */
  async #call(call: BareCall, makeForm?: () => Promise<FormData>): Promise<Reply<Exchange>> {
    const first = await this.#authorized(call, makeForm);
    if (!first.ok) return first;
    const { exchange, token } = first.value;
    if (exchange.kind !== 'answer' || exchange.status !== 401) return reply(exchange);
    this.#token.drop(token);
    const second = await this.#authorized(call, makeForm);
    if (!second.ok) return second;
    const last = second.value.exchange;
    return last.kind === 'answer' && last.status === 401 ? noReply(retry('TARGET_LOGIN')) : reply(last);
  }

  async #authorized(
    { path, ...call }: BareCall,
    makeForm?: () => Promise<FormData>,
  ): Promise<Reply<{ exchange: Exchange; token: string }>> {
    const token = await this.#token.get(call.signal);
    if (!token.ok) return token;
    const exchange = await this.#http.call({
      ...call,
      url: under(this.#settings.url, path),
      headers: { ...call.headers, authorization: `Bearer ${token.value}` },
      ...(makeForm === undefined ? {} : { body: await makeForm() }),
    });
    return reply({ exchange, token: token.value });
  }
}

function dossierPath(code: string): string {
  return `dossiers/${encodeURIComponent(code)}`;
}

function read<Schema extends z.ZodType>(exchange: Exchange, schema: Schema, purpose: Purpose): Reply<z.output<Schema>> {
  if (!isSuccess(exchange)) return noReply(failureOf(exchange, purpose));
  const value = readJson(exchange.text, schema);
  return value === null ? noReply(oddAnswer(purpose)) : reply(value);
}
