import { z } from 'zod';
import type { Workspace } from '../../../workspace/workspace.ts';
import type { App } from '../../http/index.ts';
import { ErrorAnswer, PurposeHeader, PurposeMember, SearchHits } from '../schemas.ts';
import { viewerOf } from '../viewer.ts';

const Text = z.string().min(1).max(200);

const Narrowing = {
  words: z.string().max(500).default('').describe('Words, "a phrase", begin*, this OR that, -without; any spelling'),
  agency: Text.nullable().default(null).describe('Name or code of the agency that issued it or handles the dossier'),
  type: Text.nullable().default(null).describe('Type of TT 05/2025/TT-BNV: code or name'),
  kind: Text.nullable().default(null).describe('Kind of paper, as quyet-dinh'),
  procedure: Text.nullable().default(null).describe('Procedure code'),
};

const InAddress = z.strictObject({
  ...Narrowing,
  year: z.coerce.number().int().min(1900).max(2999).nullable().default(null),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
});

const InBody = z.strictObject({
  ...Narrowing,
  year: z.int().min(1900).max(2999).nullable().default(null),
  limit: z.int().min(1).max(200).default(20),
  offset: z.int().min(0).max(10_000).default(0),
  person: Text.nullable().default(null).describe('Name or identity number of the holder or the owner'),
  purpose: PurposeMember,
});

/**
 * Papers by their words. Addresses end up in the logs of proxies: whoever looks for a person uses POST, and the GET form
 * has no member for one.
 */
export function search(app: App, workspace: Pick<Workspace, 'search'>): void {
  const shared = {
    tags: ['search'],
    security: [{ token: ['search'] }],
    response: { 200: SearchHits, '4xx': ErrorAnswer },
  };
  app.get(
    '/v1/search',
    {
      config: { scope: 'search', purpose: 'header' },
      schema: {
        ...shared,
        summary: 'Papers by their words, in any spelling',
        querystring: InAddress,
        headers: PurposeHeader,
      },
    },
    async (request) => {
      const viewer = viewerOf(request);
      const answer = await workspace.search({ ...request.query, person: null, purpose: viewer.purpose }, viewer);
      return { ok: true as const, ...answer };
    },
  );
  app.post(
    '/v1/search',
    {
      config: { scope: 'search' },
      schema: { ...shared, summary: 'The same, also by person: nothing stands in the address', body: InBody },
    },
    async (request) => {
      const { purpose, ...wanted } = request.body;
      const viewer = viewerOf(request, purpose);
      return { ok: true as const, ...(await workspace.search({ ...wanted, purpose: viewer.purpose }, viewer)) };
    },
  );
}
