import type { FastifyInstance } from 'fastify';
import {
  PaperSearch,
  ProvinceDossier,
  type ProvinceHeld,
  type ProvinceList,
  ProvinceListQuery,
} from '../../connectors/province/schema.ts';
import type { Effect } from '../faults/draw-fault.ts';
import { readStoredFile } from '../store/files.ts';
import { filesHeld, findByLink, findDossier, listDossiersAfter, type ProvinceRow } from '../store/province-records.ts';
import { refuse, requireToken, tokenRoute } from '../token-route.ts';
import { idempotencyKey, linkTo, type ProvinceContext } from './context.ts';
import { findPapers } from './find-papers.ts';
import { resumableUploads } from './resumable-uploads.ts';
import { storeDossier } from './store-dossier.ts';
import { takeBack } from './take-back.ts';
import { takeFile } from './take-file.ts';

interface DossierPath {
  Params: { code: string };
}

/** The provincial system: token, dossiers, files. Mounted under `/province`. */
export function provinceRoutes(app: FastifyInstance, context: ProvinceContext): void {
  const { store, tokens } = context;
  const endSessions = (): void => tokens.endAll();
  const guarded = (effect: Effect) => ({
    config: { effectOf: () => effect, endSessions },
    preHandler: requireToken(tokens),
  });

  tokenRoute(app, tokens);

  app.get<DossierPath>('/dossiers/:code', guarded('read'), async (request, reply) => {
    const row = findDossier(store, request.params.code);
    return row === null ? refuse(reply, 404, 'DOSSIER_UNKNOWN') : answerHeld(context, row);
  });

  app.get('/dossiers', guarded('read'), async (request, reply) => {
    const query = ProvinceListQuery.safeParse(request.query);
    if (!query.success) return refuse(reply, 422, 'QUERY_INVALID');
    const { after, limit } = query.data;
    // One more than asked for tells whether anything follows.
    const rows = listDossiersAfter(store, after, limit + 1);
    const part = rows.slice(0, limit);
    const next = rows.length > limit ? (part.at(-1)?.code ?? null) : null;
    return { dossiers: part.map((row) => answerHeld(context, row)), next } satisfies ProvinceList;
  });

  app.post<DossierPath>('/dossiers/:code/withdraw', guarded('write'), async (request, reply) => {
    const { status, body } = takeBack(store, request.params.code, idempotencyKey(request));
    return reply.code(status).type('application/json').send(body);
  });

  app.put<DossierPath>('/dossiers/:code', guarded('write'), async (request, reply) => {
    const parsed = ProvinceDossier.safeParse(request.body);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path }) => path.join('.'));
      return refuse(reply, 422, 'DOSSIER_INVALID', fields);
    }
    if (parsed.data.code !== request.params.code) return refuse(reply, 422, 'CODE_DIFFERS');
    const { status, body } = storeDossier(store, parsed.data, idempotencyKey(request));
    return reply.code(status).type('application/json').send(body);
  });

  app.post<DossierPath>('/dossiers/:code/files', guarded('write'), async (request, reply) => {
    const { status, body } = await takeFile(context, request, idempotencyKey(request));
    return reply.code(status).type('application/json').send(body);
  });

  resumableUploads(app, context, guarded);

  app.post('/papers/search', guarded('read'), async (request, reply) => {
    const search = PaperSearch.safeParse(request.body);
    return search.success ? { papers: findPapers(context, search.data) } : refuse(reply, 422, 'NUMBER_INVALID');
  });

  app.get<{ Params: { linkId: string } }>(
    '/files/:linkId',
    { config: { effectOf: () => 'download' } },
    async (request, reply) => {
      const file = findByLink(store, request.params.linkId);
      if (file === null) return refuse(reply, 404, 'FILE_UNKNOWN');
      reply.type('application/octet-stream').header('content-length', file.bytes);
      return reply.header('content-disposition', 'attachment').send(readStoredFile(store, file.sha256));
    },
  );
}

/** What has arrived: a component lists only files whose bytes are here. */
function answerHeld(context: ProvinceContext, row: ProvinceRow): ProvinceHeld {
  const held = filesHeld(context.store, row);
  const components = row.body.components.map(({ docCode, files }) => ({
    docCode,
    files: files.flatMap(({ sha256, name, bytes }) => {
      const file = held.get(sha256);
      return file === undefined ? [] : [{ sha256, name, bytes, link: linkTo(context, file.linkId) }];
    }),
  }));
  const { code, remoteId, contentHash, body, isWithdrawn: withdrawn, withdrawals } = row;
  const { status = null, recordVersion = null } = body;
  return { code, remoteId, contentHash, status, recordVersion, withdrawn, withdrawals, components };
}
