import { z } from 'zod';
import type { Access } from '../../../workspace/access/access.ts';
import type { App } from '../../http/index.ts';
import { DossierAnswer, DossierCode, ErrorAnswer, PurposeHeader } from '../schemas.ts';
import { viewerOf } from '../viewer.ts';

/** The record of one dossier. */
export function dossiers(app: App, access: Access): void {
  app.get(
    '/v1/dossiers/:code',
    {
      config: { scope: 'dossiers:read', purpose: 'header' },
      schema: {
        summary: 'The record of one dossier',
        tags: ['dossiers'],
        security: [{ token: ['dossiers:read'] }],
        params: z.object({ code: DossierCode }),
        querystring: z.strictObject({
          version: z.coerce.number().int().min(1).optional().describe('An earlier version; the newest if left out'),
        }),
        headers: PurposeHeader,
        response: { 200: DossierAnswer, '4xx': ErrorAnswer },
      },
    },
    async (request, reply) => {
      const wanted = { code: request.params.code, version: request.query.version };
      const { record, version, contentHash } = await access.record(wanted, viewerOf(request));
      void reply.header('etag', `"${contentHash}"`);
      return { ok: true as const, version, record };
    },
  );
}
