import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ResultFileQuestion, ResultQuestion } from '../../connectors/portal/schema.ts';
import type { ExpiringTokens } from '../expiring-tokens.ts';
import type { Random } from '../faults/random.ts';
import { resultFile, resultsOf } from '../store/held-results.ts';
import type { SandboxStore } from '../store/open-store.ts';
import { PORTAL_CODES } from './answers.ts';
import { takePaper } from './take-paper.ts';

/** The national store of results: which results of a person it holds, the file of one, and one more taken in. */
export function resultStoreRoutes(
  app: FastifyInstance,
  {
    store,
    sessions,
    random,
  }: { readonly store: SandboxStore; readonly sessions: ExpiringTokens; readonly random: Random },
): void {
  const config = { effectOf: () => 'read' as const, endSessions: () => sessions.endAll() };
  const options = { config, preHandler: requireSession(sessions) };

  app.post('/khosohoa/danhsachketqua', options, async (request) => {
    const question = ResultQuestion.safeParse(request.body);
    if (!question.success) return { errorCode: String(PORTAL_CODES.invalid), message: 'Thiếu hoặc sai trường' };
    const { SoDinhDanhChuSoHuu, DanhSachDanhMucKetQua: asked } = question.data;
    const codes = asked.map(({ MaKetQua }) => MaKetQua);
    const found = resultsOf(store, SoDinhDanhChuSoHuu)
      .filter(({ MaKetQua }) => codes.length === 0 || codes.includes(MaKetQua))
      .map(({ MaKetQua, TenGiayTo, SoKyHieu, CoQuanChuQuan, TenTep, path }) => ({
        ...{ MaKetQua, TenGiayTo, SoKyHieu, CoQuanChuQuan },
        DanhSachTepDinhKem: [{ TenTep, DuongDan: path }],
      }));
    // As number or string, like every code of these adapters.
    const errorCode = random() < 0.5 ? PORTAL_CODES.done : String(PORTAL_CODES.done);
    return { errorCode, message: 'Thành công', signature: '', result: { DanhSachGiayToKetQua: found } };
  });

  const taking = { ...options, config: { ...config, effectOf: () => 'write' as const } };
  app.post('/khosohoa/giayto', taking, async (request, reply) => {
    const { status, body } = await takePaper(store, request);
    return reply.code(status).type('application/json').send(body);
  });

  app.post('/khosohoa/taitep', options, async (request, reply) => {
    const question = ResultFileQuestion.safeParse(request.body);
    const file = question.success ? await resultFile(store, question.data.DuongDan) : null;
    if (file === null) return reply.code(404).send({ errorCode: String(PORTAL_CODES.notThere) });
    return reply.type('application/json').send(JSON.stringify(file.toString('base64')));
  });
}

function requireSession(sessions: ExpiringTokens) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { session } = request.headers;
    if (typeof session === 'string' && sessions.isLive(session)) return undefined;
    return reply.code(401).send({ errorCode: String(PORTAL_CODES.sessionEnded) });
  };
}
