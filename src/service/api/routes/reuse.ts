import { basename } from 'node:path';
import { z } from 'zod';
import { OWN_STORE } from '../../../domain/index.ts';
import type { PaperView } from '../../../workspace/reuse/report.ts';
import type { Reuse } from '../../../workspace/reuse/reuse.ts';
import type { App } from '../../http/index.ts';
import { ErrorAnswer, PurposeMember, ReuseAnswer } from '../schemas.ts';
import { viewerOf } from '../viewer.ts';

const Wanted = z.strictObject({
  id: z.string().min(1).max(40).describe('12-digit personal number or 9-digit CMND of the holder'),
  name: z
    .string()
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .describe('As the person states it: settles a shared number'),
  birthDate: z.iso.date().nullable().default(null),
  procedure: z.string().min(1).max(60).nullable().default(null).describe('Null = every kind of paper that is held'),
  day: z.iso.date().nullable().default(null).describe('Day the papers are needed; null = today'),
  outside: z.boolean().default(true).describe('Also ask the stores and registers of the settings'),
  purpose: PurposeMember,
});

/** Which papers of a person are held and valid. A POST, so that no number ever stands in an address. */
export function reuse(app: App, look: Reuse['look']): void {
  app.post(
    '/v1/reuse',
    {
      config: { scope: 'reuse' },
      schema: {
        summary: 'Which papers of this person are held and valid, hence must not be asked for',
        tags: ['reuse'],
        security: [{ token: ['reuse'] }],
        body: Wanted,
        response: { 200: ReuseAnswer, '4xx': ErrorAnswer },
      },
    },
    async (request, reply) => {
      const { id: number, purpose, ...wanted } = request.body;
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      const report = await look({ number, ...wanted }, viewerOf(request, purpose), { signal: gone.signal });
      const answers = report.answers.map((answer) => ({ ...answer, papers: answer.papers.map(withLink) }));
      return { ok: true as const, ...report, isShared: report.person.isShared, answers };
    },
  );
}

/** Where a paper of ours lies on this machine is nobody's business outside: it is fetched through the API. */
function withLink(paper: PaperView): PaperView {
  const { store, dossierCode, link } = paper;
  if (store !== OWN_STORE || link === null) return paper;
  if (dossierCode === null) return { ...paper, link: null };
  return {
    ...paper,
    link: `/v1/dossiers/${encodeURIComponent(dossierCode)}/files/${encodeURIComponent(basename(link))}`,
  };
}
