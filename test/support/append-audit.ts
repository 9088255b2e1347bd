import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';

/** `node append-audit.ts DATABASE NAME COUNT`: so many entries under one name, as fast as they go. */
const [database = '', name = '', count = '0'] = process.argv.slice(2);
const catalog = await openCatalog(database);
for (let at = 0; at < Number(count); at++) {
  await catalog.audit.append({
    actor: { kind: 'user', name },
    ...{ action: 'dossier.read', dossier: null, persons: ['001099000001'], purpose: null, detail: { at } },
  });
}
await catalog.close();
