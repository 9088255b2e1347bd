import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/plugin/index.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { loadDossier } from '../../../src/workspace/review/load-dossier.ts';
import { noteLooks } from '../../../src/workspace/review/note-looks.ts';
import { sampleBundle } from '../../support/sample-bundle.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const CODE = 'H56.14-240115-0001';
let catalog: Catalog;
let id: string;
beforeEach(async () => {
  catalog = await openCatalog(join(folder(), 'catalog.db'));
  ({ id } = await catalog.openDossier(sampleSource(CODE), 'p'));
});
afterEach(() => catalog.close());

describe('a dossier on the review page', () => {
  it('is not there when it was a state secret', async () => {
    const problem = { code: 'SECRET_STAMP', recovery: 'fix-input' as const, where: {}, params: {} };
    await catalog.setState(id, 'failed', [problem]);
    await expect(loadDossier(catalog, CODE)).rejects.toMatchObject({ code: 'DOSSIER_UNKNOWN' });
  });

  it('that never had a record shows nothing and breaks nothing', async () => {
    expect(await loadDossier(catalog, CODE)).toMatchObject({ record: null, pages: [], held: [], draft: null });
  });

  it('leaves a look in the log, once for as long as it is open', async () => {
    const { bundle } = sampleBundle(CODE);
    const entry = { id, state: 'done' as const, bundle, held: [], problems: [], pageCount: 1, intents: [] };
    await catalog.finishDossier(entry);
    let clockMs = 0;
    const looks = noteLooks(catalog.audit, 'Lan', () => clockMs);
    const dossier = await loadDossier(catalog, CODE);
    for (const atMs of [0, 60_000, 20 * 60_000]) {
      clockMs = atMs;
      await looks.note(dossier);
    }
    const entries = await catalog.audit.after(0, 9);
    expect(entries.map(({ actor, action, dossier: code }) => [actor, action, code])).toEqual([
      ['reviewer:Lan', 'review.open', CODE],
      ['reviewer:Lan', 'review.open', CODE],
    ]);
  });
});
