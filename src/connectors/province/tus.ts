import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { authorizedCall } from '../http/authorized-call.ts';
import type { Exchange, HttpCall } from '../http/exchange.ts';
import { failureOf, isSuccess, noReply, oddAnswer, type Reply, reply, retry } from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import type { ClientParts, ProvinceClient, UploadCall } from './client.ts';
import { filledPath, filledText } from './mapping/variables.ts';
import { keyHeader } from './wire-call.ts';

const TUS = { 'tus-resumable': '1.0.0' };
/** So many times in a row without a byte more, then it is left for later; what has arrived stays there. */
const MAX_STALLS = 5;
const STALL_MS = 200;
/** How a server says that it knows nothing of tus. */
const NOT_OFFERED = new Set([404, 405, 501]);

type Brought = Reply<{ sha256: string; link: string | null }>;

/**
 * Uploads in pieces that go on where the server says it stands (tus 1.0: creation, and checksum where offered). A piece
 * whose answer was lost is not sent again before the server has been asked how much it holds.
 */
export class TusUploads {
  readonly #parts: ClientParts;
  readonly #client: Pick<ProvinceClient, 'lookup' | 'upload'>;
  /** Where uploads under way stand, by their key; a target that honours the key knows it after a restart as well. */
  readonly #places = new Map<string, string>();
  #offer: Promise<Reply<Offer | null>> | null = null;

  constructor(parts: ClientParts, client: Pick<ProvinceClient, 'lookup' | 'upload'>) {
    this.#parts = parts;
    this.#client = client;
  }

  /** In pieces where the target offers it, else in one go. */
  async bring(call: UploadCall, signal: AbortSignal): Promise<Brought> {
    const path = filledPath(this.#parts.mapping.tus?.path ?? '', variablesOf(call));
    if (this.#parts.mapping.tus === undefined || path === null) return this.#client.upload(call, signal);
    const url = under(this.#parts.settings.url, path);
    const offer = await this.#offered(url, signal);
    if (!offer.ok) return offer;
    if (offer.value === null) return this.#client.upload(call, signal);
    const place = await this.#begin(url, call, signal);
    if (!place.ok) return place;
    const file = await open(call.path);
    try {
      const sent = await this.#sendPieces(file, { ...call, place: place.value, offer: offer.value }, signal);
      if (!sent.ok) return sent;
    } finally {
      await file.close();
    }
    return this.#finished(call, signal);
  }

  /** Asked once; a server without tus says so plainly. */
  #offered(url: string, signal: AbortSignal): Promise<Reply<Offer | null>> {
    this.#offer ??= this.#call({ method: 'OPTIONS', url, signal }).then((asked) => {
      if (!asked.ok) return asked;
      const exchange = asked.value;
      if (exchange.kind === 'answer' && NOT_OFFERED.has(exchange.status)) return reply(null);
      return isSuccess(exchange) ? reply(offerOf(exchange)) : noReply(failureOf(exchange, 'read'));
    });
    const asking = this.#offer;
    return asking.then((offer) => {
      if (!offer.ok && this.#offer === asking) this.#offer = null;
      return offer;
    });
  }

  /** Creating holds no content yet, so that a lost answer to it is no doubt about the dossier: it is made again. */
  async #begin(url: string, call: UploadCall, signal: AbortSignal): Promise<Reply<string>> {
    const known = this.#places.get(call.key);
    if (known !== undefined) return reply(known);
    const { mapping } = this.#parts;
    const pairs = Object.entries(mapping.tus?.metadata ?? {}).map(
      ([name, text]) => `${name} ${Buffer.from(filledText(text, variablesOf(call))).toString('base64')}`,
    );
    const headers = {
      ...keyHeader(call.key, mapping),
      'upload-length': String(call.upload.file.bytes),
      'upload-metadata': pairs.join(','),
    };
    const made = await this.#call({ method: 'POST', url, headers, signal });
    if (!made.ok) return made;
    if (!isSuccess(made.value)) return noReply(failureOf(made.value, 'read'));
    const location = made.value.header('location');
    const place = location === null || !URL.canParse(location, url) ? null : new URL(location, url);
    // Our login goes with every piece: to the target itself and to nobody else.
    if (place === null || place.origin !== new URL(url).origin) return noReply(oddAnswer('read'));
    this.#places.set(call.key, place.href);
    return reply(place.href);
  }

  async #sendPieces(file: FileHandle, to: Sending, signal: AbortSignal): Promise<Reply<null>> {
    const { bytes } = to.upload.file;
    let asked = await this.#standing(to.place, signal);
    let at = 0;
    for (let stalls = 0; stalls <= MAX_STALLS; stalls++) {
      if (asked.ok && asked.value === 'gone') {
        this.#places.delete(to.key);
        return reply(null);
      }
      if (asked.ok && asked.value !== 'gone') {
        if (asked.value > at) stalls = 0;
        at = asked.value;
        const sent = await this.#sendFrom(file, at, to, signal);
        if (sent.ok && sent.value >= bytes) return reply(null);
        if (!sent.ok && sent.failure.state === 'rejected') return sent;
        if (sent.ok && sent.value > at) stalls = 0;
      } else if (!asked.ok && asked.failure.state === 'rejected') return asked;
      if (signal.aborted) break;
      await delay(STALL_MS * stalls, undefined, { signal }).catch(() => undefined);
      asked = await this.#standing(to.place, signal);
    }
    return noReply(asked.ok ? retry('TARGET_UNREACHABLE') : asked.failure);
  }

  /** Piece after piece as long as each is taken; answers with how far it came. */
  async #sendFrom(file: FileHandle, from: number, to: Sending, signal: AbortSignal): Promise<Reply<number>> {
    const { settings } = this.#parts;
    let at = from;
    while (at < to.upload.file.bytes) {
      const size = Math.min(settings.tusChunkBytes, to.upload.file.bytes - at);
      const { buffer: body } = await file.read(Buffer.allocUnsafe(size), 0, size, at);
      const sent = await this.#call({
        method: 'PATCH',
        url: to.place,
        headers: {
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(at),
          ...checksum(body, to.offer),
        },
        body,
        extraMs: (size / settings.slowestBytesPerSecond) * 1000,
        signal,
      });
      if (!sent.ok) return sent;
      const now = isSuccess(sent.value) ? offsetOf(sent.value) : null;
      if (now === null || now <= at) {
        // Another offset than it thought, or a piece that arrived changed: asking says where it stands.
        const isMisunderstanding = sent.value.kind === 'answer' && [409, 423, 460].includes(sent.value.status);
        const isOver = now !== null || isMisunderstanding;
        return isOver ? reply(at) : noReply(isSuccess(sent.value) ? oddAnswer('read') : failureOf(sent.value, 'read'));
      }
      at = now;
    }
    return reply(at);
  }

  /** How much the server holds; `gone`: it no longer knows the upload, because it is done or was thrown away. */
  async #standing(place: string, signal: AbortSignal): Promise<Reply<number | 'gone'>> {
    const asked = await this.#call({ method: 'HEAD', url: place, signal });
    if (!asked.ok) return asked;
    const exchange = asked.value;
    if (exchange.kind === 'answer' && (exchange.status === 404 || exchange.status === 410)) return reply('gone');
    if (!isSuccess(exchange)) return noReply(failureOf(exchange, 'read'));
    const offset = offsetOf(exchange);
    return offset === null ? noReply(oddAnswer('read')) : reply(offset);
  }

  /** The protocol gives no link and no hash back: the dossier is asked whether the file is there. */
  async #finished({ code, key, upload }: UploadCall, signal: AbortSignal): Promise<Brought> {
    this.#places.delete(key);
    const { sha256 } = upload.file;
    if (this.#parts.mapping.held.files === undefined) return reply({ sha256, link: null });
    const held = await this.#client.lookup(code, signal);
    if (!held.ok) return held;
    const file = held.value?.files.find((one) => one.sha256 === sha256);
    return file === undefined ? noReply(retry('TARGET_FILE_DIFFERS')) : reply(file);
  }

  #call(call: HttpCall): Promise<Reply<Exchange>> {
    const { http, auth, mapping } = this.#parts;
    return authorizedCall(http, auth, { ...call, headers: { ...mapping.headers, ...TUS, ...call.headers } });
  }
}

interface Offer {
  readonly checksum: 'sha256' | 'sha1' | null;
}

type Sending = UploadCall & { readonly place: string; readonly offer: Offer };

function offerOf(exchange: Extract<Exchange, { kind: 'answer' }>): Offer | null {
  const listed = (name: string) => (exchange.header(name) ?? '').split(',').map((word) => word.trim());
  if (!listed('tus-version').includes('1.0.0') || !listed('tus-extension').includes('creation')) return null;
  const algorithms = listed('tus-extension').includes('checksum') ? listed('tus-checksum-algorithm') : [];
  return { checksum: (['sha256', 'sha1'] as const).find((name) => algorithms.includes(name)) ?? null };
}

function checksum(piece: Buffer, { checksum: algorithm }: Offer): Record<string, string> {
  if (algorithm === null) return {};
  return { 'upload-checksum': `${algorithm} ${createHash(algorithm).update(piece).digest('base64')}` };
}

function offsetOf(exchange: Extract<Exchange, { kind: 'answer' }>): number | null {
  const offset = exchange.header('upload-offset');
  return offset !== null && /^\d{1,15}$/.test(offset) ? Number(offset) : null;
}

function variablesOf({ code, remoteId, upload: { docCode, file } }: UploadCall) {
  const { name, sha256, bytes } = file;
  return { code, remoteId, docCode, name, sha256, bytes };
}
