import type { FastifyInstance, FastifyRequest } from 'fastify';
import { IsUpdating, PortalDossiers, PortalSteps } from '../../connectors/portal/schema.ts';
import { invalid, type ServiceAnswer, spell } from './answers.ts';
import { type CatalogueCall, serveCatalogue } from './catalogues.ts';
import { type PortalContext, reportProgress, synchronize } from './services.ts';
import { takePaper } from './take-paper.ts';

/**
 * Provincial relays on the way to the same portal, as they have been seen: one with a path for each purpose
 * (`/relay/…`), one told unit and purpose in the query (`/api/SynsTTHCC/…`), and one for catalogues that only reads
 * (`/KetNoiMotCuaQuocGia/…`). They know no session.
 */
export function relayRoutes(app: FastifyInstance, context: PortalContext): void {
  const write = { config: { effectOf: () => 'write' as const } };
  const read = { config: { effectOf: () => 'read' as const } };
  const out = async (answer: ServiceAnswer | Promise<ServiceAnswer>) => spell(await answer, context.random);
  const dossiers = (request: FastifyRequest, isUpdating: boolean) =>
    checked(PortalDossiers, request.body, (data) => synchronize(context, data, isUpdating));
  const steps = (request: FastifyRequest) =>
    checked(PortalSteps, request.body, (data) => reportProgress(context, data));

  app.post('/relay/create', write, async (request) => out(dossiers(request, false)));
  app.post('/relay/update', write, async (request) => out(dossiers(request, true)));
  app.post('/relay/progress', write, async (request) => out(steps(request)));

  app.post('/relay/papers', write, async (request, reply) => {
    const { status, body } = await takePaper(context.store, request);
    return reply.code(status).type('application/json').send(body);
  });

  app.post('/api/SynsTTHCC/DongBoHoSoMC', write, async (request) => {
    const { MaDinhDanhDV, isUpdating } = queryOf(request);
    const asked = IsUpdating.safeParse(isUpdating);
    if (!MaDinhDanhDV || !asked.success) return out(invalid(MaDinhDanhDV ? ['isUpdating'] : ['MaDinhDanhDV']));
    return out(dossiers(request, asked.data === 'True'));
  });
  app.post('/api/SynsTTHCC/CapNhatTienDoHoSoMC', write, async (request) => {
    return out(queryOf(request)['MaDinhDanhDV'] ? steps(request) : invalid(['MaDinhDanhDV']));
  });

  for (const service of ['LayDanhSachTTHC', 'LayThuTuc', 'LayDanhMucLinhVuc'] as const) {
    app.get(`/KetNoiMotCuaQuocGia/${service}`, read, async (request) => {
      const { maTTHC = '' } = queryOf(request);
      const call: CatalogueCall = service === 'LayThuTuc' ? { service, maTTHC } : { service };
      return out(serveCatalogue(context, call));
    });
  }
}

/** A shape of the wire, as far as it is needed here. */
interface Shape<T> {
  safeParse(
    body: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: PropertyKey[] }[] } };
}

function checked<T>(
  shape: Shape<T>,
  body: unknown,
  apply: (data: T) => ServiceAnswer | Promise<ServiceAnswer>,
): ServiceAnswer | Promise<ServiceAnswer> {
  const read = shape.safeParse(body);
  if (read.success) return apply(read.data);
  // `0.NgayNopHoSo` → `NgayNopHoSo`.
  return invalid(read.error.issues.map(({ path }) => path.slice(1).join('.') || 'data'));
}

function queryOf(request: FastifyRequest): Partial<Record<string, string>> {
  return request.query as Partial<Record<string, string>>;
}
