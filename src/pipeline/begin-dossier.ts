import type { PageGeometry, PageMark } from '../domain/index.ts';
import type { Catalog, DossierMarks, DossierSource, PageRef } from '../plugin/index.ts';
import { notingBlobs } from './dossier-blobs.ts';
import { createJournal } from './journal.ts';
import type { DossierContext, RunContext } from './run-context.ts';
import { createShelf, type Item, valueItem } from './shelf.ts';
import { type Subject, WHOLE_DOSSIER } from './subject.ts';

/** Opens a dossier in the catalog and lays out what the runner gives. */
export async function beginDossier(run: RunContext, source: DossierSource): Promise<DossierContext> {
  const { catalog, blobs } = run.services;
  const [before] = await catalog.listDossiers({ codes: [source.code] });
  const { id } = await catalog.openDossier(source, run.plan.name);
  const used = new Set<string>();
  run.blobsInUse.set(source.code, used);
  const shelf = createShelf(run.plan.scopes, await undoneMarks(catalog, source.code));
  for (const [name, item] of run.batchItems) shelf.put(name, WHOLE_DOSSIER, item);
  shelf.put('source', WHOLE_DOSSIER, sourceItem(source));
  return {
    source,
    id,
    before: before ?? null,
    shelf,
    journal: createJournal(),
    blobs: notingBlobs(blobs, used),
    unreadable: new Map(),
  };
}

/** In history a source is its files and its row: folders and file times differ from machine to machine. */
function sourceItem(source: DossierSource): Item {
  const { code, files, row } = source;
  return valueItem(source, { code, files: files.map(({ name, bytes }) => ({ name, bytes })), row: row?.cells ?? null });
}

/** The others change nothing in how a page is read: it is not read again for them. */
const TOLD_TO_PAGE_STEPS: readonly PageMark[] = ['blank', 'separator'];

/**
 * What a person took back is told to every step by the page itself, so that a page once marked blank is read now, and is
 * left out wherever marks are read. Only what depends on such a page is made again.
 */
async function undoneMarks(
  catalog: Catalog,
  code: string,
): Promise<(name: string, subject: Subject, item: Item) => Item> {
  const undone = Map.groupBy(await catalog.undoneMarks(code), ({ page }) => page);
  if (undone.size === 0) return (_name, _subject, item) => item;
  const ofPage = (number: number) => (undone.get(number) ?? []).map(({ mark }) => mark as PageMark);
  const left = (marks: readonly PageMark[], page: number) => marks.filter((mark) => !ofPage(page).includes(mark));
  return (name, subject, item) => {
    if (name === 'pages') {
      const pages = item.load() as readonly PageRef[];
      return valueItem(
        pages.map((page) => (undone.has(page.number) ? { ...page, undone: ofPage(page.number) } : page)),
      );
    }
    if (name === 'page') {
      const { undone: taken, ...page } = item.load() as PageRef;
      const told = (taken ?? []).filter((mark) => TOLD_TO_PAGE_STEPS.includes(mark));
      return taken === undefined ? item : valueItem(told.length === 0 ? page : { ...page, undone: told });
    }
    if (name === 'marks') {
      const marks = item.load() as readonly DossierMarks[];
      return valueItem(marks.map((entry) => ({ ...entry, marks: left(entry.marks, entry.page) })));
    }
    if (name !== 'page.geometry' || subject.scope !== 'page' || !undone.has(subject.number)) return item;
    const geometry = item.load() as PageGeometry;
    return valueItem({ ...geometry, marks: left(geometry.marks, subject.number) });
  };
}
