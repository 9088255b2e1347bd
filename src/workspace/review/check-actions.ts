import {
  type DocumentPages,
  documentPages,
  parseReviewed,
  placeOf,
  pointerOf,
  type ReviewAction,
  type ReviewEntry,
  reviewField,
} from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { ReviewDraft } from '../../plugin/index.ts';
import type { ReviewedDossier, ReviewedPage } from './desk.ts';

/** A decision that may be kept, with what stood there before. */
export interface Decision {
  readonly action: ReviewAction;
  readonly was: string | null;
}

type ValueAction = Extract<ReviewAction, { kind: 'value' }>;

/** Values as typed into the record that was shown. Errors: FIELD_UNKNOWN, VALUE_REFUSED. */
export function decisionsOf(dossier: ReviewedDossier, { changes }: ReviewDraft): Decision[] {
  const documents = documentsOf(dossier);
  return Object.entries(changes).flatMap(([pointer, value]) => {
    const place = placeOf(pointer, documents);
    if (place === null) return unknownField(dossier.code, pointer);
    const decision = valueDecision(dossier, { kind: 'value', ...place, value });
    return isNew(dossier, pointer, decision) ? [decision] : [];
  });
}

/** Decisions about pages, words and documents. Errors: ACTION_IMPOSSIBLE and those of {@link decisionsOf}. */
export function checkActions(
  dossier: ReviewedDossier,
  actions: readonly ReviewAction[],
  steps: readonly string[],
): Decision[] {
  return actions.map((action) => {
    if (action.kind === 'value') return valueDecision(dossier, withFirstPage(dossier, action));
    if (!isPossible(dossier, action, steps)) fail('ACTION_IMPOSSIBLE', { where: { dossier: dossier.code } });
    return { action, was: null };
  });
}

function valueDecision(dossier: ReviewedDossier, action: ValueAction): Decision {
  const { document, field: path, value } = action;
  const field = reviewField(document === null ? 'dossier' : 'document', path);
  const pointer = pointerOf(action, documentsOf(dossier));
  if (field === null || pointer === null) return unknownField(dossier.code, pointer ?? path);
  const was = valueAt(dossier, pointer);
  if (value === null) return { action, was };
  const read = parseReviewed(field, value);
  if (!read.ok) {
    const where = { dossier: dossier.code, field: pointer };
    return fail('VALUE_REFUSED', { where, params: { reason: read.reason } });
  }
  return { action: { ...action, value: read.value }, was };
}

function unknownField(dossier: string, field: string): never {
  return fail('FIELD_UNKNOWN', { where: { dossier, field } });
}

/** Saving a form sends what it shows: a value that stands there undoubted needs no decision. */
function isNew({ held }: ReviewedDossier, pointer: string, { action, was }: Decision): boolean {
  return action.kind !== 'value' || held.some((value) => value.pointer === pointer) || action.value !== was;
}

/** What the record says, or the best candidate of what waits. */
export function valueAt({ record, held }: Pick<ReviewedDossier, 'record' | 'held'>, pointer: string): string | null {
  let at: unknown = record;
  for (const token of pointer.split('/').slice(1)) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[token] : undefined;
  }
  if (typeof at === 'string' || typeof at === 'number') return `${at}`;
  return held.find((value) => value.pointer === pointer)?.candidates[0]?.value ?? null;
}

/** What the machine made of a value, whatever was decided since: what stood there before the first decision. */
export function originalAt(dossier: ReviewedDossier, pointer: string): string | null {
  const documents = documentsOf(dossier);
  const isIt = ({ action }: ReviewEntry) => action.kind === 'value' && pointerOf(action, documents) === pointer;
  const first = dossier.entries.find(isIt);
  return first === undefined ? valueAt(dossier, pointer) : first.was;
}

function documentsOf({ record }: ReviewedDossier): DocumentPages[] {
  return record === null ? [] : documentPages(record);
}

/** A document is known by the page that comes first in the scan, whatever order its pages were put in. */
function withFirstPage(dossier: ReviewedDossier, action: ValueAction): ValueAction {
  const { document } = action;
  if (document === null) return action;
  const first = documentsOf(dossier).find((pages) => pages.includes(document))?.[0];
  return first === undefined ? action : { ...action, document: first };
}

function isPossible(
  { pages, row }: ReviewedDossier,
  action: Exclude<ReviewAction, ValueAction>,
  steps: readonly string[],
): boolean {
  if (action.kind === 'reject') return steps.includes(action.step) && row.code !== null;
  const pageOf = (key: string) => pages.find((page) => page.key === key);
  if (action.kind === 'order') {
    const found = action.pages.flatMap((key) => pageOf(key) ?? []);
    const isWhole = found.length === action.pages.length && new Set(action.pages).size === found.length;
    const oneDocument = new Set(found.map(({ document }) => document)).size === 1 && found[0]?.document !== null;
    return isWhole && oneDocument && found.every(isLoose);
  }
  const page = pageOf(action.page);
  if (page === undefined) return false;
  if (action.kind === 'rotate') return !page.ref.ownText;
  if (action.kind === 'words') return isBoxOn(action.box, page);
  if (action.kind === 'mark') return true;
  const before = pages[pages.indexOf(page) - 1];
  return before !== undefined && isLoose(page) && isLoose(before);
}

/** A signed or born-digital file is a document of its own, byte for byte. */
function isLoose({ ref }: ReviewedPage): boolean {
  return !ref.file.passThrough;
}

function isBoxOn([x0, y0, x1, y1]: readonly [number, number, number, number], { geometry }: ReviewedPage): boolean {
  return x0 >= 0 && y0 >= 0 && x0 < x1 && y0 < y1 && x1 <= geometry.widthPx && y1 <= geometry.heightPx;
}
