import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lockWorkspace } from '../../../src/stores/catalog/lock.ts';
import { lockPatiently } from '../../../src/workspace/lock-patiently.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const path = () => join(folder(), 'lock.db');

describe('the lock of a workspace', () => {
  it('is waited for where its holder will be through in seconds', async () => {
    const brief = lockWorkspace(path(), { brief: true });
    let taken = false;
    const wish = lockPatiently(path()).then((lock) => {
      taken = true;
      return lock;
    });
    await sleep(250);
    expect(taken).toBe(false);
    brief.release();
    (await wish).release();
  });

  it('is refused at once where a batch runs', async () => {
    const batch = lockWorkspace(path());
    await expect(lockPatiently(path(), { brief: true })).rejects.toMatchObject({ code: 'WORKSPACE_LOCKED' });
    batch.release();
  });
});
