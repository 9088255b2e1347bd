/** The views beside an open dossier. */
export type Area = 'queue' | 'search' | 'reuse' | 'sampling';

/** In the order of the header; the first is where an address of nothing leads. */
export const AREAS: readonly Area[] = ['queue', 'search', 'reuse', 'sampling'];

/** What the part of the address behind `#` names. Words and numbers looked for never stand there. */
export interface Place {
  readonly area: Area;
  /** The dossier; null for a view without one. */
  readonly code: string | null;
  /** Page of the dossier to show first. */
  readonly page: number | null;
}

/** The address of a dossier, at one of its pages; of the queue for null. */
export function addressOf(code: string | null, page: number | null = null): string {
  if (code === null) return areaAddress('queue');
  return `#/dossiers/${encodeURIComponent(code)}${page === null ? '' : `/pages/${page}`}`;
}

export function areaAddress(area: Area): string {
  return `#/${area}`;
}

/** The place an address names; the queue for anything else. */
export function placeOf(hash: string): Place {
  const [, part, page] = /^#\/dossiers\/([^/]+)(?:\/pages\/(\d{1,6}))?$/.exec(hash) ?? [];
  const area = AREAS.find((name) => hash === areaAddress(name)) ?? 'queue';
  if (part === undefined) return { area, code: null, page: null };
  try {
    return { area, code: decodeURIComponent(part), page: page === undefined ? null : Number(page) };
  } catch {
    return { area, code: null, page: null };
  }
}
