import { z } from 'zod';
import type { Access } from '../../../workspace/access/access.ts';
import type { App } from '../../http/index.ts';
import { DossierCode, ErrorAnswer, PurposeHeader } from '../schemas.ts';
import { sendFile } from '../send-file.ts';
import { viewerOf } from '../viewer.ts';

const URL = '/v1/dossiers/:code/files/:name';
const config = { scope: 'files:read', purpose: 'header' } as const;
const params = z.object({
  code: DossierCode,
  name: z.string().min(1).max(200).describe('As in documents[].files[].name'),
});
const headers = PurposeHeader;

/** The files of a dossier's documents: PDF, text, ALTO. */
export function files(app: App, access: Access): void {
  app.get(
    URL,
    {
      config,
      // The HEAD that is made for a GET would say that the file is empty.
      exposeHeadRoute: false,
      schema: {
        summary: 'A file of one of its documents, whole or in part (Range)',
        tags: ['dossiers'],
        security: [{ token: ['files:read'] }],
        params,
        headers,
        response: {
          200: {
            description: 'The file',
            content: { 'application/pdf': { schema: z.string() }, 'text/plain': { schema: z.string() } },
          },
          206: { description: 'The part asked for', content: { 'application/pdf': { schema: z.string() } } },
          '4xx': ErrorAnswer,
        },
      },
    },
    async (request, reply) => sendFile(await access.file(request.params, viewerOf(request)), request, reply),
  );
  app.head(URL, { config, schema: { hide: true, params, headers } }, async (request, reply) =>
    sendFile(await access.file(request.params, viewerOf(request)), request, reply),
  );
}
