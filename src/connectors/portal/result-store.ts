import type { z } from 'zod';
import { fail } from '../../errors/index.ts';
import type { PaperSource } from '../../plugin/index.ts';
import type { Exchange, Http } from '../http/exchange.ts';
import {
  failureOf,
  isSuccess,
  noReply,
  oddAnswer,
  type Reply,
  raise,
  rejected,
  reply,
  retry,
} from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import { adapterHeaders } from './adapter-headers.ts';
import { fileQuestionOf, heldResult } from './result-mapping.ts';
import { ResultAnswer, ResultFile, type ResultFileQuestion, type ResultQuestion } from './schema.ts';
import type { PortalSession } from './session.ts';
import type { PortalSettings } from './settings.ts';

interface Parts {
  readonly http: Http;
  readonly session: PortalSession;
  readonly settings: PortalSettings;
  readonly target: string;
}

/** The portal's store of results as a source of papers: list by owner, then fetch one file. */
export function portalResults(parts: Parts): PaperSource {
  const { settings, target } = parts;
  const { requester, listPath, filePath, maxFileBytes } = settings.resultStore;
  return {
    async list(question, signal) {
      const asked: ResultQuestion = {
        SoDinhDanhChuSoHuu: question.number,
        HoTenNguoiYeuCau: requester.name,
        KenhThucHien: '1',
        SoDinhDanhNguoiYeuCau: requester.id,
        MaThuTuc: question.procedureCode ?? '',
        DanhSachDanhMucKetQua: question.resultCodes.map((code) => ({ MaKetQua: code, SoKyHieu: '' })),
      };
      const answer = await ask(parts, { path: listPath, body: asked, schema: ResultAnswer }, signal);
      if (!answer.ok) return raise(answer.failure, { target });
      const { errorCode, result } = answer.value;
      if (errorCode !== 0) return raise(rejected('TARGET_REFUSED', 'fix-settings', errorCode), { target });
      const results = result?.DanhSachGiayToKetQua ?? [];
      return results.map((paper, index) => heldResult(paper, index, question, target));
    },

    async fetch(paper, signal) {
      const asked: ResultFileQuestion | null = fileQuestionOf(paper);
      if (asked === null) return fail('PAPER_NO_FILE', { where: { target } });
      const answer = await ask(parts, { path: filePath, body: asked, schema: ResultFile }, signal);
      if (!answer.ok) return raise(answer.failure, { target });
      const bytes = Buffer.from(answer.value, 'base64');
      if (bytes.byteLength > maxFileBytes) {
        return fail('PAPER_TOO_LARGE', { where: { target }, params: { limit: maxFileBytes } });
      }
      return isPdf(bytes) ? bytes : raise(oddAnswer('read'), { target });
    },
  };
}

interface Question<Schema extends z.ZodType> {
  readonly path: string;
  readonly body: object;
  readonly schema: Schema;
}

/** Asks in a session, once more in a new one where the first had ended. */
async function ask<Schema extends z.ZodType>(
  parts: Parts,
  question: Question<Schema>,
  signal: AbortSignal,
): Promise<Reply<z.output<Schema>>> {
  for (const isLast of [false, true]) {
    const session = await parts.session.get(signal);
    if (!session.ok) return session;
    const exchange = await send(parts, question, session.value, signal);
    const hasEnded = exchange.kind === 'answer' && exchange.status === 401;
    if (!hasEnded) return read(exchange, question.schema);
    parts.session.drop(session.value);
    if (isLast) return noReply(retry('TARGET_LOGIN'));
  }
  return noReply(retry('TARGET_LOGIN'));
}

function send(
  { http, settings }: Parts,
  { path, body }: Question<z.ZodType>,
  session: string,
  signal: AbortSignal,
): Promise<Exchange> {
  return http.call({
    method: 'POST',
    url: under(settings.url, path),
    // The published bodies have no room for the session.
    headers: { ...adapterHeaders(settings), session },
    body: JSON.stringify(body),
    signal,
  });
}

function read<Schema extends z.ZodType>(exchange: Exchange, schema: Schema): Reply<z.output<Schema>> {
  if (!isSuccess(exchange)) return noReply(failureOf(exchange, 'read'));
  const value = readJson(exchange.text, schema);
  return value === null ? noReply(oddAnswer('read')) : reply(value);
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}
