import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type HeldPaper, holdersOf } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { PaperSource } from '../../plugin/index.ts';
import { authorizedCall } from '../http/authorized-call.ts';
import type { Answer, HttpCall } from '../http/exchange.ts';
import { failureOf, isSuccess, noReply, oddAnswer, type Reply, raise, reply } from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import type { ClientParts } from './client.ts';
import { type FoundPaper, type PaperSearch, PapersFound } from './schema.ts';
import type { ProvinceSettings } from './settings.ts';

/** The provincial store as a source of papers: everything dossiers of the province brought in, by holder. */
export function provincePapers(parts: ClientParts, target: string): PaperSource {
  const { settings } = parts;
  return {
    async list({ number }, signal) {
      const found = await search(parts, { holderId: number }, signal);
      return found.ok ? found.value.map((paper) => heldPaper(paper, target)) : raise(found.failure, { target });
    },

    async fetch({ file }, signal) {
      const fetched = await download(parts, linkOf(file, settings, target), { signal });
      if (!fetched.ok) return raise(fetched.failure, { target });
      const { bytes } = fetched.value;
      if (bytes.byteLength > settings.maxFileBytes) return tooLarge(settings, target);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return sha256 === file?.sha256 ? bytes : fail('TARGET_FILE_DIFFERS', { where: { target } });
    },

    async save({ file }, path, signal) {
      const bodyExtraMs = ((file?.bytes ?? 0) / settings.slowestBytesPerSecond) * 1000;
      const fetched = await download(parts, linkOf(file, settings, target), { signal, saveTo: path, bodyExtraMs });
      if (!fetched.ok) return raise(fetched.failure, { target });
      const { saved } = fetched.value;
      if (saved !== undefined && saved.bytes <= settings.maxFileBytes && saved.sha256 === file?.sha256) return;
      await rm(path, { force: true });
      if (saved !== undefined && saved.bytes > settings.maxFileBytes) return tooLarge(settings, target);
      return fail('TARGET_FILE_DIFFERS', { where: { target } });
    },
  };
}

/** Only from the province itself: a link that leads elsewhere would make us call whatever it names. */
function linkOf(file: HeldPaper['file'], settings: ProvinceSettings, target: string): string {
  if (file === null || file.locator === null || !isUnder(settings.url, file.locator)) {
    return fail('PAPER_NO_FILE', { where: { target } });
  }
  if (file.bytes !== null && file.bytes > settings.maxFileBytes) return tooLarge(settings, target);
  return file.locator;
}

/** What the store holds under a number. */
async function search(
  { http, auth, settings }: ClientParts,
  wanted: PaperSearch,
  signal: AbortSignal,
): Promise<Reply<FoundPaper[]>> {
  const exchange = await authorizedCall(http, auth, {
    method: 'POST',
    url: under(settings.url, 'papers/search'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
    signal,
  });
  if (!exchange.ok) return exchange;
  if (!isSuccess(exchange.value)) return noReply(failureOf(exchange.value, 'read'));
  const found = readJson(exchange.value.text, PapersFound);
  return found === null ? noReply(oddAnswer('read')) : reply(found.papers);
}

/** A file by its link, which is its own key. */
async function download(
  { http }: ClientParts,
  link: string,
  how: Pick<HttpCall, 'signal' | 'saveTo' | 'bodyExtraMs'>,
): Promise<Reply<Answer>> {
  const exchange = await http.call({ method: 'GET', url: link, headers: { accept: '*/*' }, ...how });
  return isSuccess(exchange) ? reply(exchange) : noReply(failureOf(exchange, 'read'));
}

function heldPaper(paper: FoundPaper, target: string): HeldPaper {
  const { docCode, paperHolder } = paper;
  const fields = paper.fields ?? {};
  const holder = {
    name: paperHolder?.name ?? null,
    id: paperHolder?.id ?? null,
    birthDate: paperHolder?.birthDate ?? null,
  };
  const pdf = paper.files?.find(({ name }) => name.endsWith('.pdf') && !name.endsWith('.search.pdf'));
  return {
    ref: `${target}:${docCode}`,
    store: target,
    alsoIn: [],
    national: false,
    kind: paper.paperKind ?? null,
    holders: holdersOf({ paperHolder: holder, fields }),
    code: paper.code ?? null,
    issuedDate: paper.issuedDate ?? null,
    validFrom: paper.validFrom ?? null,
    validUntil: paper.validUntil ?? null,
    subject: paper.subject ?? null,
    copyKind: paper.copyKind ?? null,
    fields,
    title: paper.typeName ?? null,
    typeCode: paper.typeCode ?? null,
    issuer: paper.organName ?? null,
    component: null,
    resultCode: paper.resultCode ?? null,
    dossierCode: paper.dossierCode ?? null,
    docCode,
    version: null,
    pageCount: paper.numberOfPage ?? null,
    signedCopy: paper.signedCopy ?? false,
    file:
      pdf === undefined ? null : { name: pdf.name, sha256: pdf.sha256, bytes: pdf.bytes, locator: pdf.link ?? null },
  };
}

function isUnder(base: string, link: string): boolean {
  return URL.canParse(link) && new URL(link).origin === new URL(base).origin;
}

function tooLarge({ maxFileBytes }: ProvinceSettings, target: string): never {
  return fail('PAPER_TOO_LARGE', { where: { target }, params: { limit: maxFileBytes } });
}
