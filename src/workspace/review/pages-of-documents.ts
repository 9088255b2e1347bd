import type { Catalog } from '../../plugin/index.ts';

/** On which page of its dossier each document of these dossiers begins, by document code. */
export async function pagesOfDocuments(
  catalog: Pick<Catalog, 'getRecord'>,
  dossiers: Iterable<string>,
): Promise<Map<string, number>> {
  const pages = new Map<string, number>();
  for (const code of new Set(dossiers)) {
    const kept = await catalog.getRecord(code);
    for (const document of kept?.bundle.record.documents ?? []) {
      const [first] = document.pages;
      if (first !== undefined) pages.set(document.docCode, first.number);
    }
  }
  return pages;
}
