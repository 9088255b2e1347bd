import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('tokens in the catalog', () => {
  const folder = temporaryFolder();

  it('are kept by their hash, listed newest first, revoked once and for all', async () => {
    let day = 1;
    const now = () => new Date(`2026-11-${String(day++).padStart(2, '0')}T00:00:00.000Z`);
    const { tokens, close } = await openCatalog(join(folder(), 'catalog.db'), { now });
    const first = { id: 'aaaa1111', name: 'Một cửa', scopes: ['dossiers:read', 'search'] as const };
    const second = { id: 'bbbb2222', name: 'Bưu điện', scopes: ['reuse'] as const };
    const rest = { expiresAt: '2027-01-01T00:00:00.000Z', hash: 'c'.repeat(64) };
    await tokens.add({ ...first, ...rest });
    const added = await tokens.add({ ...second, ...rest });
    expect(added).toEqual({
      ...second,
      ...{ createdAt: '2026-11-02T00:00:00.000Z', expiresAt: rest.expiresAt, revokedAt: null },
    });
    expect(await tokens.get('bbbb2222')).toEqual({ ...added, hash: rest.hash });
    expect((await tokens.list()).map(({ id }) => id)).toEqual(['bbbb2222', 'aaaa1111']);
    expect((await tokens.revoke('aaaa1111'))?.revokedAt).toBe('2026-11-03T00:00:00.000Z');
    expect((await tokens.revoke('aaaa1111'))?.revokedAt).toBe('2026-11-03T00:00:00.000Z');
    expect((await tokens.get('aaaa1111'))?.revokedAt).toBe('2026-11-03T00:00:00.000Z');
    expect(await tokens.revoke('unknown')).toBeNull();
    expect(await tokens.get('unknown')).toBeNull();
    await expect(tokens.add({ ...first, ...rest })).rejects.toThrow();
    await close();
  });
});
