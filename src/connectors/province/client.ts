import { openAsBlob } from 'node:fs';
import { FormData } from 'undici';
import type { Auth } from '../http/auth.ts';
import { type AuthorizedCall, authorizedCall } from '../http/authorized-call.ts';
import type { Exchange, Http } from '../http/exchange.ts';
import { failureOf, isSuccess, noReply, oddAnswer, type Reply, rejected, reply } from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { type HeldDossier, linkOf, readHeld, statusIn } from './held.ts';
import { matches, type ReadAnswer, readText } from './mapping/answers.ts';
import type { Mapping } from './mapping/definition.ts';
import { valueAt } from './mapping/pointer.ts';
import { filledText, type Variables } from './mapping/variables.ts';
import type { ProvinceSettings } from './settings.ts';
import type { Upload } from './uploads.ts';
import { filled, json, keyHeader, readAnswer, written } from './wire-call.ts';

/** What a client is made of; shared with the other ways of speaking to the same system. */
export interface ClientParts {
  readonly http: Http;
  readonly auth: Auth;
  readonly settings: ProvinceSettings;
  readonly mapping: Mapping;
}

export interface HeldPart {
  readonly dossiers: readonly HeldDossier[];
  readonly next: string | null;
}

interface Stored {
  readonly remoteId: string | null;
  readonly status: number | null;
}

type BareCall = Omit<AuthorizedCall, 'url' | 'signal'> & { readonly path: string | null };

/** The calls of one provincial system as its mapping describes them, one method each. */
export class ProvinceClient {
  readonly #parts: ClientParts;

  constructor(parts: ClientParts) {
    this.#parts = parts;
  }

  /** Null when the system says plainly that it does not know the dossier; any other 404 may be a proxy's. */
  async lookup(code: string, signal: AbortSignal): Promise<Reply<HeldDossier | null>> {
    const { mapping, settings } = this.#parts;
    const { method, path, body, absent, at } = mapping.lookup;
    const exchange = await this.#call({ method, ...filled(path, body, { code }) }, signal);
    if (!exchange.ok) return exchange;
    if (exchange.value.kind !== 'answer') return noReply(failureOf(exchange.value, 'read'));
    const answer = readAnswer(exchange.value);
    if (matches(answer, absent)) return reply(null);
    if (answer.status === 404) return noReply(oddAnswer('read'));
    if (!isSuccess(exchange.value)) return noReply(failureOf(exchange.value, 'read'));
    const held = readHeld(valueAt(answer.json, at), mapping.held, settings.url);
    // An answer about another dossier is no answer about this one.
    const isOurs = held !== null && (mapping.held.code === undefined || held.code === code);
    return isOurs ? reply({ ...held, code }) : noReply(oddAnswer('read'));
  }

  /** Creates the dossier or replaces what is held of it; one that turns out to be there is replaced. */
  async store(
    body: unknown,
    { code, contentHash, held }: { code: string; contentHash: string; held: HeldDossier | null },
    key: string,
    signal: AbortSignal,
  ): Promise<Reply<Stored>> {
    const { create, update } = this.#parts.mapping;
    const variables = { code, contentHash, remoteId: held?.remoteId ?? null };
    if (held !== null && update !== undefined) return this.#write(update, body, variables, key, signal);
    const exchange = await this.#call(this.#writing(create, body, variables, key), signal);
    if (!exchange.ok) return exchange;
    const isThere = exchange.value.kind === 'answer' && matches(readAnswer(exchange.value), create.exists);
    if (!isThere || update === undefined) return stored(written(exchange.value, create), create.answer);
    const found = await this.lookup(code, signal);
    if (!found.ok) return found;
    return this.#write(
      update,
      body,
      { ...variables, remoteId: found.value?.remoteId ?? null },
      `${key}:update`,
      signal,
    );
  }

  /** Streams one file from its place on disk; it is never whole in memory. */
  async upload(
    { code, remoteId, upload: { docCode, file }, path, key }: UploadCall,
    signal: AbortSignal,
  ): Promise<Reply<{ sha256: string; link: string | null }>> {
    const { mapping, settings } = this.#parts;
    const rules = mapping.upload;
    if (rules === undefined) return noReply(rejected('TARGET_REFUSED', 'fix-settings'));
    const variables = { code, remoteId, docCode, ...file };
    const exchange = await this.#call(
      {
        method: rules.method,
        ...filled(rules.path, undefined, variables),
        headers: keyHeader(key, mapping),
        extraMs: (file.bytes / settings.slowestBytesPerSecond) * 1000,
        makeBody: async () => {
          const form = new FormData();
          for (const [name, text] of Object.entries(rules.fields)) form.set(name, filledText(text, variables));
          form.set(rules.filePart, await openAsBlob(path), filledText(rules.fileName, variables));
          return form;
        },
      },
      signal,
    );
    if (!exchange.ok) return exchange;
    const answer = written(exchange.value, rules);
    if (!answer.ok) return answer;
    const link = linkOf(answer.value.json, rules.answer.link, settings.url);
    if (rules.answer.link !== undefined && link === null) return noReply(oddAnswer('write'));
    return reply({ sha256: readText(answer.value.json, rules.answer.sha256)?.toLowerCase() ?? file.sha256, link });
  }

  /** The part of everything held that begins at the cursor; null begins. */
  async list(cursor: string | null, signal: AbortSignal): Promise<Reply<HeldPart>> {
    const { mapping, settings } = this.#parts;
    const rules = mapping.list;
    if (rules === undefined) return noReply(rejected('TARGET_REFUSED', 'fix-settings'));
    const page = cursor === null ? rules.firstPage : Number(cursor);
    const variables = { after: cursor ?? '', limit: rules.limit, page };
    const exchange = await this.#call({ method: rules.method, ...filled(rules.path, rules.body, variables) }, signal);
    if (!exchange.ok) return exchange;
    if (!isSuccess(exchange.value)) return noReply(failureOf(exchange.value, 'read'));
    const { json } = readAnswer(exchange.value);
    const entries = valueAt(json, rules.dossiers);
    const dossiers = Array.isArray(entries)
      ? entries.map((entry) => readHeld(entry, mapping.held, settings.url))
      : [null];
    if (!dossiers.every((one) => one !== null)) return noReply(oddAnswer('read'));
    const counted = dossiers.length < rules.limit ? null : String(page + 1);
    return reply({ dossiers, next: rules.next === undefined ? counted : readText(json, rules.next) });
  }

  /** Takes the dossier back; done already is done. */
  async withdraw(held: HeldDossier, key: string, signal: AbortSignal): Promise<Reply<unknown>> {
    const { withdraw } = this.#parts.mapping;
    if (withdraw === undefined) return noReply(rejected('TARGET_REFUSED', 'fix-settings'));
    const { code, remoteId } = held;
    const call = filled(withdraw.path, withdraw.body, { code, remoteId });
    const headers = { ...call.headers, ...keyHeader(key, this.#parts.mapping) };
    const exchange = await this.#call({ method: withdraw.method, ...call, headers }, signal);
    return exchange.ok ? written(exchange.value, withdraw) : exchange;
  }

  async #write(
    rules: NonNullable<Mapping['update']>,
    body: unknown,
    variables: Variables,
    key: string,
    signal: AbortSignal,
  ): Promise<Reply<Stored>> {
    const exchange = await this.#call(this.#writing(rules, body, variables, key), signal);
    return exchange.ok ? stored(written(exchange.value, rules), rules.answer) : exchange;
  }

  #writing(
    { method, path }: Pick<Mapping['create'], 'method' | 'path'>,
    body: unknown,
    variables: Variables,
    key: string,
  ): BareCall {
    const said = json(body);
    const headers = { ...said.headers, ...keyHeader(key, this.#parts.mapping) };
    return { method, ...filled(path, undefined, variables), body: said.body, headers };
  }

  /** A path with a hole (the system's own number is not known) is not called: it would lead elsewhere. */
  async #call({ path, ...call }: BareCall, signal: AbortSignal): Promise<Reply<Exchange>> {
    if (path === null) return noReply(oddAnswer('read'));
    const { http, auth, settings, mapping } = this.#parts;
    const headers = { ...mapping.headers, ...call.headers };
    return authorizedCall(http, auth, { ...call, headers, url: under(settings.url, path), signal });
  }
}

export interface UploadCall {
  readonly code: string;
  readonly remoteId: string | null;
  readonly upload: Upload;
  /** Where the file is. */
  readonly path: string;
  readonly key: string;
}

function stored(answer: Reply<ReadAnswer>, rules: Mapping['create']['answer']): Reply<Stored> {
  if (!answer.ok) return answer;
  const { json: said } = answer.value;
  return reply({ remoteId: readText(said, rules.remoteId), status: statusIn(said, rules.status) });
}
