import { z } from 'zod';
import { type IsoDay, validOn } from '../validity-period.ts';
import { fold } from '../vietnamese/index.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Levels of local government: province, district and commune until 30/06/2025, province and commune since (district
 * units ended). `office`: a department or unit of one of them.
 */
export const AGENCY_LEVELS = ['ministry', 'province', 'district', 'commune', 'office'] as const;

/** An agency as it was from one day to another. What it became afterwards is an entry of its own. */
export const Agency = z.strictObject({
  code: z.string().min(1).nullable().default(null).describe('Electronic organisation code, e.g. H56.14'),
  name: z.string().min(1).describe('Name as records and the national portal show it'),
  aliases: z.array(z.string().min(1)).default([]).describe('Other names and older codes it is called by'),
  level: z.enum(AGENCY_LEVELS).nullable().default(null).describe('Level of government; office = a unit of one'),
  parent: z.string().min(1).nullable().default(null).describe('Code or name of the agency it belongs to'),
  validFrom: Day.default('1945-09-02').describe('First day it was there'),
  validUntil: Day.nullable().default(null).describe('Last day it was there; null = still is'),
  replacedBy: z
    .array(z.string().min(1))
    .default([])
    .describe('Codes or names of what took its place: several where it was divided'),
});
export type Agency = z.output<typeof Agency>;
export const AgencyCatalogue = z.array(Agency);

/** What a name or code stands for on a day. */
export type AgencyFound =
  | { readonly kind: 'found'; readonly agency: Agency }
  /** It was there before that day; `successors` are those in force then (none where nothing is known). */
  | { readonly kind: 'ended'; readonly agency: Agency; readonly successors: readonly Agency[] }
  /** Several agencies of this name were there on that day. */
  | { readonly kind: 'several'; readonly agencies: readonly Agency[] }
  | { readonly kind: 'unknown' };

/**
 * Finds an agency by code, name or alias as it stood on a day (without a day: as it stands last). Names of communes come
 * again and again: several of a name are told as such, never chosen from.
 */
export function findAgency(catalogue: readonly Agency[], wanted: string, day: IsoDay | null): AgencyFound {
  const named = catalogue.filter((agency) => isCalled(agency, wanted));
  if (named.length === 0) return { kind: 'unknown' };
  const then = day === null ? latest(named) : named.filter((agency) => validOn(agency, day));
  const [only, ...others] = then;
  if (only !== undefined) {
    return others.length === 0 ? { kind: 'found', agency: only } : { kind: 'several', agencies: then };
  }
  const before = named.filter(({ validUntil }) => validUntil !== null && day !== null && validUntil < day);
  const [last, ...alike] = latest(before);
  // Not yet there on that day: somebody calls it by a name it got later, which is what offices do.
  if (last === undefined) return foundLater(named);
  if (alike.length > 0) return { kind: 'several', agencies: [last, ...alike] };
  return { kind: 'ended', agency: last, successors: successorsOf(catalogue, last, day) };
}

/** What took its place, followed until the day asked; each once. */
export function successorsOf(catalogue: readonly Agency[], agency: Agency, day: IsoDay | null): Agency[] {
  const found = new Set<Agency>();
  const seen = new Set<Agency>([agency]);
  const waiting = [agency];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const wanted of next.replacedBy) {
      // The one that begins as the other ends, where a name was used before and after.
      const heirs = catalogue.filter((heir) => isCalled(heir, wanted) && isLater(heir, agency) && !seen.has(heir));
      for (const heir of heirs) {
        seen.add(heir);
        if (day === null ? heir.validUntil === null : validOn(heir, day)) found.add(heir);
        else waiting.push(heir);
      }
    }
  }
  return [...found];
}

/** From the agency up to the top, as it stood on a day. */
export function agencyPath(catalogue: readonly Agency[], agency: Agency, day: IsoDay | null): Agency[] {
  const path = [agency];
  for (let at = agency; at.parent !== null; ) {
    const above = findAgency(catalogue, at.parent, day);
    // A list that goes round in a circle ends here.
    if (above.kind !== 'found' || path.includes(above.agency)) break;
    at = above.agency;
    path.push(at);
  }
  return path;
}

function isCalled({ code, name, aliases }: Agency, wanted: string): boolean {
  const key = fold(wanted).replace(/\s+/g, ' ').trim();
  return [code ?? '', name, ...aliases].some((called) => fold(called).replace(/\s+/g, ' ').trim() === key);
}

function latest(agencies: readonly Agency[]): Agency[] {
  const ends = agencies.map(({ validUntil }) => validUntil ?? '9999-12-31');
  const last = ends.reduce((a, b) => (a > b ? a : b), '');
  return agencies.filter(({ validUntil }) => (validUntil ?? '9999-12-31') === last);
}

function foundLater(named: readonly Agency[]): AgencyFound {
  const [only, ...others] = named;
  return only !== undefined && others.length === 0
    ? { kind: 'found', agency: only }
    : { kind: 'several', agencies: named };
}

function isLater(heir: Agency, before: Agency): boolean {
  return before.validUntil === null || heir.validUntil === null || heir.validUntil > before.validUntil;
}
