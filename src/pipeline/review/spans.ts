import type { HeldValue, PageKey, ReviewEntry } from '../../domain/index.ts';
import type { DocumentSpan } from '../../plugin/index.ts';

type KeyOf = (page: number) => PageKey | undefined;
type Span = Pick<DocumentSpan, 'pages' | 'reason' | 'passThrough'>;

/**
 * Documents as people arranged them: where one begins, which are one, in which order their pages lie. A file that is
 * passed on byte for byte stays a document of its own whatever was decided.
 */
export function arrangedSpans(
  spans: readonly DocumentSpan[],
  keyOf: KeyOf,
  entries: readonly ReviewEntry[],
): DocumentSpan[] {
  const live = entries.filter(({ undone }) => !undone);
  const pageOf = new Map(spans.flatMap(({ pages }) => pages.map((page) => [keyOf(page), page] as const)));
  const begins = new Map<number, boolean>();
  for (const { action } of live) {
    const page = action.kind === 'begins' ? pageOf.get(action.page) : undefined;
    if (page !== undefined && action.kind === 'begins') begins.set(page, action.set);
  }
  let arranged: Span[] = [...spans];
  for (const [page, set] of [...begins].sort(([a], [b]) => a - b))
    arranged = set ? split(arranged, page) : joined(arranged, page);
  for (const { action } of live) {
    if (action.kind !== 'order') continue;
    const wanted = action.pages.map((key) => pageOf.get(key));
    arranged = arranged.map((span) => (span.passThrough === null ? ordered(span, wanted) : span));
  }
  return arranged.map(({ pages, reason, passThrough }, index) => ({ ordinal: index + 1, pages, reason, passThrough }));
}

function split(spans: readonly Span[], page: number): Span[] {
  return spans.flatMap((span) => {
    const at = span.pages.indexOf(page);
    if (at <= 0 || span.passThrough !== null) return [span];
    const behind: Span = { pages: span.pages.slice(at), reason: 'review', passThrough: null };
    return [{ ...span, pages: span.pages.slice(0, at) }, behind];
  });
}

function joined(spans: readonly Span[], page: number): Span[] {
  const at = spans.findIndex(({ pages }) => pages[0] === page);
  const [before, own] = [spans[at - 1], spans[at]];
  if (before === undefined || own === undefined || before.passThrough !== null || own.passThrough !== null) {
    return [...spans];
  }
  const pages = [...before.pages, ...own.pages].sort((a, b) => a - b);
  return [...spans.slice(0, at - 1), { ...before, pages }, ...spans.slice(at + 1)];
}

/** The pages named take each other's places; others stay where they are. */
function ordered(span: Span, wanted: readonly (number | undefined)[]): Span {
  const next = wanted.filter((page) => page !== undefined && span.pages.includes(page)).values();
  const pages = span.pages.map((page) => (wanted.includes(page) ? (next.next().value ?? page) : page));
  return { ...span, pages };
}

/**
 * What was held at documents as they were cut, at the documents they are now. A doubt whether a document begins beside
 * an unreadable sheet is settled once a person has said so for one of the pages about it.
 */
export function movedHeld(
  held: readonly HeldValue[],
  before: readonly DocumentSpan[],
  after: readonly DocumentSpan[],
  decided: (page: number) => boolean,
): HeldValue[] {
  return held.flatMap((value) => {
    const [, index, rest = ''] = value.pointer.match(/^\/documents\/(\d+)(\/.*)?$/) ?? [];
    const span = index === undefined ? undefined : before[Number(index)];
    if (span === undefined) return [value];
    const about = [...span.pages, before[Number(index) + 1]?.pages[0]].filter((page) => page !== undefined);
    if (value.reason === 'SHEET_UNREADABLE' && about.some(decided)) return [];
    const at = after.findIndex(({ pages }) => pages.includes(span.pages[0] ?? -1));
    return [{ ...value, pointer: `/documents/${at}${rest}` }];
  });
}
