import type { DossierSource } from '../plugin/index.ts';
import { notingBlobs } from './dossier-blobs.ts';
import { createJournal } from './journal.ts';
import { reviewOverlay } from './review/overlay.ts';
import type { DossierContext, RunContext } from './run-context.ts';
import { createShelf, type Item, valueItem } from './shelf.ts';
import { WHOLE_DOSSIER } from './subject.ts';

/** Opens a dossier in the catalog and lays out what the runner gives. */
export async function beginDossier(run: RunContext, source: DossierSource): Promise<DossierContext> {
  const { catalog, blobs } = run.services;
  const [before] = await catalog.listDossiers({ codes: [source.code] });
  const { id } = await catalog.openDossier(source, run.plan.name);
  const used = new Set<string>();
  run.blobsInUse.set(source.code, used);
  const review = reviewOverlay(await catalog.reviews.entries(source.code), await catalog.undoneMarks(source.code));
  const shelf = createShelf(run.plan.scopes, review.adjust);
  for (const [name, item] of run.batchItems) shelf.put(name, WHOLE_DOSSIER, item);
  shelf.put('source', WHOLE_DOSSIER, sourceItem(source));
  const uses = await catalog.papers.usesFor(source.code);
  shelf.put('reused', WHOLE_DOSSIER, valueItem(uses.map(({ reused }) => reused)));
  return {
    source,
    id,
    before: before ?? null,
    shelf,
    journal: createJournal(),
    review,
    blobs: notingBlobs(blobs, used),
    unreadable: new Map(),
  };
}

/** In history a source is its files and its row: folders and file times differ from machine to machine. */
function sourceItem(source: DossierSource): Item {
  const { code, files, row } = source;
  return valueItem(source, { code, files: files.map(({ name, bytes }) => ({ name, bytes })), row: row?.cells ?? null });
}
