import { z } from 'zod';
import { AQLS, DEFECTS } from '../../domain/index.ts';
import { type Language, translate } from '../../messages/index.ts';
import type { OpenedSampling, SamplingDesk } from '../../workspace/index.ts';
import type { App } from '../http/index.ts';
import { FindingBody, NewSamplingBody, SamplingsView, SamplingView } from './sampling-api.ts';

const Id = z.object({ id: z.coerce.number().int().min(1) });

/** Sampling reviews, below `/api`. */
export function samplingRoutes(app: App, desk: SamplingDesk, language: Language): void {
  const answer = { 200: SamplingView };

  app.get('/samplings', { schema: { response: { 200: SamplingsView } } }, async () => ({
    samplings: (await desk.list()).map(summary),
    defects: DEFECTS.map((value) => ({ value, label: translate(language, `defect.${value}`) })),
    levels: [...AQLS],
  }));

  app.post('/samplings', { schema: { body: NewSamplingBody, response: answer } }, async ({ body }) =>
    samplingView(await desk.begin(body)),
  );

  app.get('/samplings/:id', { schema: { params: Id, response: answer } }, async ({ params }) =>
    samplingView(await desk.open(params.id)),
  );

  app.post(
    '/samplings/:id/findings',
    { schema: { params: Id, body: FindingBody, response: answer } },
    async ({ params, body }) => samplingView(await desk.find({ id: params.id, ...body })),
  );
}

function samplingView(opened: OpenedSampling): SamplingView {
  return {
    ...summary(opened),
    items: opened.items.map(({ docCode, dossierCode, defects, note, by }) => ({
      ...{ docCode, dossierCode, note, by },
      page: opened.pages.get(docCode) ?? null,
      defects: defects === null ? null : [...defects],
    })),
  };
}

function summary({ sampling, result }: Omit<OpenedSampling, 'items' | 'pages'>): SamplingsView['samplings'][number] {
  const { id, name, lotSize, sampleSize, acceptance, closedAt } = sampling;
  const { seen, defective, verdict } = result;
  return { id, name, lotSize, sampleSize, acceptance, seen, defective, verdict, isClosed: closedAt !== null };
}
