import { paperKind } from '../../domain/index.ts';
import { type Language, translate } from '../../messages/index.ts';

/** What a document is called on the page. */
export function documentTitle(
  document: { readonly paperKind: string | null; readonly typeName: string | null },
  language: Language,
): string {
  const known = paperKind(document.paperKind ?? '');
  return known?.name ?? document.typeName ?? translate(language, 'review.document.unnamed');
}
