import type { Catalog } from '../../plugin/index.ts';
import type { ReviewedPage } from './desk.ts';
import { loadPages, openArtifacts, shownRow } from './load-dossier.ts';

/** Dossiers of which the list of pages is kept: pictures are asked for by the dozen. */
const KEPT = 8;

/** The pages of a dossier by number, read once for as long as the dossier stays as it is. Errors: DOSSIER_UNKNOWN. */
export function pageTables(catalog: Catalog) {
  const kept = new Map<string, Promise<ReadonlyMap<number, ReviewedPage>>>();

  async function load(code: string): Promise<ReadonlyMap<number, ReviewedPage>> {
    const pages = await loadPages(await openArtifacts(catalog, code), null);
    return new Map(pages.map((page) => [page.number, page]));
  }

  return {
    async get(code: string): Promise<ReadonlyMap<number, ReviewedPage>> {
      const { updatedAt } = await shownRow(catalog, code);
      const key = `${code} ${updatedAt}`;
      const known = kept.get(key) ?? load(code);
      kept.delete(key);
      kept.set(key, known);
      for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
      known.catch(() => kept.delete(key));
      return known;
    },
  };
}
