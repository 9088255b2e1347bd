import { join } from 'node:path';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { makeSearchDossier } from './search-papers.ts';
import { finishSearchable, searchRecord } from './search-records.ts';

/** Ends one dossier after another, each several times with other texts, until it is killed; says which it ended. */
const catalog = await openCatalog(join(process.argv[2] ?? '', 'catalog.db'));
for (let number = Number(process.argv[3]); ; number += 1) {
  for (const seed of ['a', 'b', 'c']) {
    const { papers } = makeSearchDossier(seed, number);
    const dossier = { ...makeSearchDossier('a', number), papers };
    await finishSearchable(catalog, searchRecord(dossier));
    console.log(`${dossier.code} ${seed}`);
  }
}
