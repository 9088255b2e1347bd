import { fold, pageString } from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { DossierSource } from '../../plugin/index.ts';
import type { SplitPage } from './split-page.ts';

interface Input {
  readonly source: Pick<DossierSource, 'code' | 'row' | 'stack'>;
  /** Of the dossier without separator sheets. */
  readonly pages: readonly Pick<SplitPage, 'ref' | 'text' | 'marks'>[];
}

/**
 * A dossier cut out of a stack ends where the next sheet stands: were that sheet missing, the papers of two people would
 * be in it. So it has to agree with what else is known, or it waits and nothing of it is sent. The register's count of
 * pages settles it; without one, no dossier of the register may be missing from the stack.
 * Errors: STACK_COUNT_DIFFERS, STACK_OTHER_PAPERS, STACK_ROW_MISSING.
 */
export function checkStackPart({ source, pages }: Input): void {
  if (source.stack === undefined) return;
  const where = { dossier: source.code };
  const all = pages.length;
  const written = pages.filter(isPaper).length;
  const pageCount = countIn(source.row?.cells['so_trang']);
  const leafCount = countIn(source.row?.cells['so_to']);
  // Empty backs are counted in one register and left out in another.
  if (pageCount !== null && (pageCount < written || pageCount > all)) {
    fail('STACK_COUNT_DIFFERS', { where, params: { counted: pageCount, found: all } });
  }
  if (pageCount === null && leafCount !== null && (all > 2 * leafCount || written < leafCount)) {
    fail('STACK_COUNT_DIFFERS', { where, params: { counted: leafCount, found: all } });
  }
  const { missing, accounted } = source.stack;
  for (const { ref, text } of pages) {
    const named = missing.find((other) => isNamed(other, pageString(text)));
    if (named === undefined) continue;
    fail('STACK_OTHER_PAPERS', { where: { ...where, page: ref.number }, params: { other: named.code } });
  }
  const [first] = missing;
  if (pageCount === null && first !== undefined && !accounted)
    fail('STACK_ROW_MISSING', { where, params: { other: first.code } });
}

/** An empty back is none, nor a sheet that a person said separates nothing. */
function isPaper({ ref, marks }: Input['pages'][number]): boolean {
  return !marks.includes('blank') && !ref.undone?.includes('separator');
}

function countIn(cell: string | undefined): number | null {
  const digits = cell?.trim() ?? '';
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
}

type Other = NonNullable<DossierSource['stack']>['missing'][number];

function isNamed({ code, ownerName, ownerId }: Other, text: string): boolean {
  const folded = fold(text).replace(/\s+/g, ' ');
  if (folded.includes(fold(code))) return true;
  if (ownerId !== null && ownerId.length >= 9 && text.replace(/[\s.]/g, '').includes(ownerId)) return true;
  const name = fold(ownerName ?? '').replace(/\s+/g, ' ');
  return name.includes(' ') && folded.includes(name);
}
