import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { once } from '../../../src/sandbox/once.ts';
import { listCalls } from '../../../src/sandbox/store/ledger.ts';
import { openStore, type SandboxStore } from '../../../src/sandbox/store/open-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
let store: SandboxStore;
beforeEach(() => {
  store = openStore(folder());
});
afterEach(() => store.close());

const call = (idempotencyKey: string | null, bodyHash = 'b') =>
  ({
    system: 'province',
    operation: 'create-dossier',
    dossier: 'd',
    fileSha256: null,
    bodyHash,
    idempotencyKey,
  }) as const;

describe('an idempotency key', () => {
  it('answers again what it answered before, and changes nothing', () => {
    let applied = 0;
    const apply = () => ({ status: 201, body: `answer ${++applied}` });
    expect(once(store, call('k'), apply)).toMatchObject({ status: 201, body: 'answer 1' });
    expect(once(store, call('k'), apply)).toMatchObject({ status: 201, body: 'answer 1' });
    expect(applied).toBe(1);
    expect(listCalls(store).map(({ replayed }) => replayed)).toEqual([false, true]);
  });

  it('is refused for another body and does not enter the ledger', () => {
    once(store, call('k'), () => ({ status: 201, body: '' }));
    const second = once(store, call('k', 'other'), () => expect.unreachable('it was applied'));
    expect(second.status).toBe(422);
    expect(listCalls(store)).toHaveLength(1);
  });

  it('is not needed: without one every call counts', () => {
    once(store, call(null), () => ({ status: 201, body: '' }));
    once(store, call(null), () => ({ status: 200, body: '' }));
    expect(listCalls(store).map(({ replayed }) => replayed)).toEqual([false, false]);
  });

  it('leaves neither answer nor ledger behind when the work fails', () => {
    const broken = () =>
      store.transact(() =>
        once(store, call('k'), () => {
          throw new Error('disk full');
        }),
      );
    expect(broken).toThrow('disk full');
    expect(listCalls(store)).toEqual([]);
    expect(once(store, call('k'), () => ({ status: 201, body: 'now' })).body).toBe('now');
  });
});
