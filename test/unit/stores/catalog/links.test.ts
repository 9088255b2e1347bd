import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { recordBundle } from '../../../support/record-bundle.ts';
import { sampleSource } from '../../../support/sample-source.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const { bundle } = recordBundle(1);
const CODE = bundle.record.dossier.code;
const SHA256 = bundle.files[0]?.sha256 ?? '';

async function sent() {
  const catalog = await openCatalog(join(folder(), 'catalog.db'));
  const { id } = await catalog.openDossier(sampleSource(CODE), 'thu');
  const intents = [{ target: 'portal', after: null }];
  await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 2, intents });
  const [row] = await catalog.outbox.list();
  await catalog.outbox.update(row?.id ?? 0, { state: 'accepted' });
  return { catalog, id };
}

describe('files handed out by link', () => {
  it('belong to dossiers that are neither erased nor sent back', async () => {
    const { catalog, id } = await sent();
    expect(await catalog.links.dossiersWith(SHA256)).toEqual([CODE]);
    expect(await catalog.links.dossiersWith('f'.repeat(64))).toEqual([]);
    await catalog.reviews.reject(CODE, { seq: 1, inputMark: 'x' });
    expect(await catalog.links.dossiersWith(SHA256)).toEqual([]);
    await catalog.eraseDossier(id);
    expect(await catalog.links.dossiersWith(SHA256)).toEqual([]);
    await catalog.close();
  });

  it('are taken back with their delivery, for that target alone, until it is sent once more', async () => {
    const { catalog } = await sent();
    const { links, outbox } = catalog;
    const until = '2999-01-01T00:00:00.000Z';
    await links.notePublished({ name: 'ab/cd.pdf', dossierCode: CODE, target: 'portal', sha256: SHA256, until });
    await links.notePublished({ name: 'ab/ef.pdf', dossierCode: CODE, target: 'other', sha256: SHA256, until });
    expect(await links.isTakenBack(CODE, 'portal')).toBe(false);
    const withdrawal = await outbox.withdraw(CODE, 'portal');
    expect(await links.isTakenBack(CODE, 'portal')).toBe(false);
    await outbox.update(withdrawal?.id ?? 0, { state: 'withdrawn' });
    expect(await links.isTakenBack(CODE, 'portal')).toBe(true);
    expect(await links.isTakenBack(CODE, 'other')).toBe(false);
    expect(await links.isTakenBack('unknown', 'portal')).toBe(false);
    expect(await links.staleCopies(new Date())).toEqual(['ab/cd.pdf']);
    await outbox.sendAgain(CODE, 'portal');
    expect(await links.isTakenBack(CODE, 'portal')).toBe(false);
    expect(await links.staleCopies(new Date())).toEqual([]);
    await catalog.close();
  });

  it('published once more keep the later end', async () => {
    const { catalog, id } = await sent();
    const { links } = catalog;
    const copy = { name: 'ab/cd.pdf', dossierCode: CODE, target: 'portal', sha256: SHA256 };
    await links.notePublished({ ...copy, until: '2026-12-02T00:00:00.000Z' });
    await links.notePublished({ ...copy, until: '2026-12-01T00:00:00.000Z' });
    expect(await links.staleCopies(new Date('2026-12-01T12:00:00Z'))).toEqual([]);
    expect(await links.staleCopies(new Date('2026-12-02T00:00:00Z'))).toEqual(['ab/cd.pdf']);
    await catalog.eraseDossier(id);
    expect(await links.staleCopies(new Date('2026-11-01T00:00:00Z'))).toEqual(['ab/cd.pdf']);
    await links.forgetCopy('ab/cd.pdf');
    expect(await links.staleCopies(new Date('9999-12-31'))).toEqual([]);
    await catalog.close();
  });
});
