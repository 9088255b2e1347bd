import type { PortalSettings } from './settings.ts';

/** A service of the portal with what it is told; an envelope says how that travels. */
export type PortalService =
  | { readonly service: 'DongBoHoSoMC'; readonly isUpdating: 'True' | 'False'; readonly data: readonly object[] }
  | { readonly service: 'CapNhatTienDoHoSoMC'; readonly data: readonly object[] }
  | { readonly service: 'TraCuuHoSo'; readonly mahoso: string }
  | CatalogueService;

export type CatalogueService =
  | { readonly service: 'LayThuTuc'; readonly maTTHC: string }
  | { readonly service: 'LayDanhSachTTHC' | 'LayDanhMucLinhVuc' | 'LayDanhMucCoQuan' };

/** One call as it goes out, below the target's address. Without the session: the adapter's envelope adds it. */
export interface WireCall {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  /** A JSON value; null for GET. */
  readonly body: unknown;
}

/** How the service travels in the envelope of the settings; null where that envelope does not carry it. */
export function wireCall(call: PortalService, settings: PortalSettings): WireCall | null {
  if (settings.cataloguePath !== undefined && isCatalogue(call)) return catalogueCall(call, settings.cataloguePath);
  if (settings.envelope === 'adapter-session') return adapterCall(call, settings);
  const { relay, unitCode } = settings;
  if (call.service === 'DongBoHoSoMC') {
    if (settings.envelope === 'relay-array') {
      return post(call.isUpdating === 'True' ? relay.updatePath : relay.createPath, call.data);
    }
    return post(withQuery(relay.dossierPath, { MaDinhDanhDV: unitCode, isUpdating: call.isUpdating }), call.data);
  }
  if (call.service === 'CapNhatTienDoHoSoMC') {
    const query = settings.envelope === 'relay-array' ? {} : { MaDinhDanhDV: unitCode };
    return post(withQuery(relay.progressPath, query), call.data);
  }
  return null;
}

function isCatalogue(call: PortalService): call is CatalogueService {
  return !('data' in call || 'mahoso' in call);
}

/** One endpoint for what is the province's own, one for catalogues, which adapters may place elsewhere. */
function adapterCall(call: PortalService, { integrationPath, sharePath, unitCode }: PortalSettings): WireCall {
  return post(isCatalogue(call) ? sharePath : integrationPath, { madonvi: unitCode, ...call });
}

/** The read-only relay: a service is a path, what it is told is the query. */
function catalogueCall(call: CatalogueService, base: string): WireCall | null {
  // The relay lists agencies nowhere.
  if (call.service === 'LayDanhMucCoQuan') return null;
  const { service, ...query } = call;
  return { method: 'GET', path: withQuery(`${base.replace(/\/+$/, '')}/${service}`, query), body: null };
}

function post(path: string, body: unknown): WireCall {
  return { method: 'POST', path, body };
}

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
}
