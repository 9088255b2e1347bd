import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lockWorkspace } from '../../../../src/stores/catalog/lock.ts';
import { startScript } from '../../../support/kill-after-output.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const HOLDER = join(import.meta.dirname, '../../../support/hold-lock.ts');

describe('the workspace lock', () => {
  const folder = temporaryFolder();
  const path = () => join(folder(), 'data', 'lock.db');
  const children: ReturnType<typeof startScript>[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  async function otherProcess() {
    const child = startScript(HOLDER, [path()]);
    children.push(child);
    if (child.stdout !== null) await once(child.stdout, 'data');
    return child;
  }

  it('is refused while another process holds it, naming that process', async () => {
    const holder = await otherProcess();
    expect(() => lockWorkspace(path())).toThrowError(
      expect.objectContaining({ code: 'WORKSPACE_LOCKED', exitCode: 75, params: { pid: String(holder.pid) } }),
    );
  });

  it('is free at once when its holder was killed', async () => {
    const holder = await otherProcess();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockWorkspace(path()).release();
  });

  it('is refused a second time in the same process, and free after release', () => {
    const lock = lockWorkspace(path());
    expect(() => lockWorkspace(path())).toThrowError(expect.objectContaining({ code: 'WORKSPACE_LOCKED' }));
    lock.release();
    lock.release();
    lockWorkspace(path()).release();
  });
});
