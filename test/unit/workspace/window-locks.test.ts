import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/plugin/index.ts';
import { openCatalog } from '../../../src/stores/catalog/open-catalog.ts';
import { windowLocks } from '../../../src/workspace/review/window-locks.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const CODE = 'H56.14-240115-0001';
let catalog: Catalog;
let clockMs = 0;
beforeEach(async () => {
  catalog = await openCatalog(join(folder(), 'catalog.db'));
  await catalog.openDossier(sampleSource(CODE), 'p');
  clockMs = Date.parse('2026-01-01T00:00:00Z');
});
afterEach(() => catalog.close());

const free = { token: null, takeOver: false };
const opened = () => ({
  lan: windowLocks(catalog.reviews, 'Lan', () => clockMs),
  minh: windowLocks(catalog.reviews, 'Minh', () => clockMs),
});

describe('a dossier in a window', () => {
  it('is nobody else’s for as long as the window speaks', async () => {
    const { lan, minh } = opened();
    const { token } = await lan.take(CODE, free);
    for (let at = 0; at < 10; at++) {
      clockMs += 60_000;
      await lan.touch(CODE, token);
    }
    await expect(minh.take(CODE, free)).rejects.toMatchObject({ code: 'LOCKED', params: { by: 'Lan' } });
    await expect(minh.demand(CODE, 'guess')).rejects.toMatchObject({ code: 'LOCKED' });
    await lan.demand(CODE, token);
  });

  it('is free 90 seconds after its last word, and still the same window’s where nobody came', async () => {
    const { lan, minh } = opened();
    const { token } = await lan.take(CODE, free);
    clockMs += 91_000;
    await lan.demand(CODE, token);
    clockMs += 91_000;
    const other = await minh.take(CODE, free);
    await expect(lan.demand(CODE, token)).rejects.toMatchObject({ code: 'LOCKED', params: { by: 'Minh' } });
    await minh.release(CODE, other.token);
    await expect(lan.demand(CODE, token)).rejects.toMatchObject({ code: 'LOCK_NEEDED' });
  });

  it('can be taken over, and a window that comes back with its token renews its own', async () => {
    const { lan, minh } = opened();
    const { token } = await lan.take(CODE, free);
    expect((await lan.take(CODE, { token, takeOver: false })).token).toBe(token);
    const taken = await minh.take(CODE, { token: null, takeOver: true });
    await expect(lan.demand(CODE, token)).rejects.toMatchObject({ code: 'LOCKED' });
    await minh.demand(CODE, taken.token);
  });
});
