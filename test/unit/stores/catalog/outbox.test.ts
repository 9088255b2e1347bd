import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../../src/plugin/index.ts';
import { openCatalog } from '../../../../src/stores/catalog/open-catalog.ts';
import { sampleBundle } from '../../../support/sample-bundle.ts';
import { sampleSource } from '../../../support/sample-source.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the outbox of the catalog', () => {
  const folder = temporaryFolder();
  let catalog: Catalog;
  beforeEach(async () => {
    catalog = await openCatalog(join(folder(), 'catalog.db'), { now: () => new Date('2026-01-05T03:00:00Z') });
  });
  afterEach(() => catalog.close());

  async function finish(code: string, content: string): Promise<string> {
    const { id } = await catalog.openDossier(sampleSource(code), 'dvc');
    const { bundle } = sampleBundle(code, { pdf: content });
    const intents = [
      { target: 'tinh', after: null },
      { target: 'cong', after: 'tinh' },
    ];
    await catalog.finishDossier({ id, state: 'done', bundle, held: [], problems: [], pageCount: 1, intents });
    return id;
  }
  async function accept(code: string, target: string): Promise<void> {
    const [row] = await catalog.outbox.list({ dossierCode: code, target });
    await catalog.outbox.update(row?.id ?? 0, { state: 'accepted', answer: { remoteId: 'r', links: {} } });
  }
  const due = async () =>
    (await catalog.outbox.due(new Date('2026-01-05T03:00:00Z'), 10)).map(
      ({ target, operation, round }) => `${target} ${operation} ${round}`,
    );

  it('orders the newest version once more only when nothing of it is open, and under a new key', async () => {
    await finish('A-1', 'a');
    expect(await catalog.outbox.sendAgain('A-1', 'tinh')).toBeNull();
    await accept('A-1', 'tinh');
    const again = await catalog.outbox.sendAgain('A-1', 'tinh');
    expect(again).toMatchObject({ round: 1, recordVersion: 1, state: 'pending', after: null });
    const keys = (await catalog.outbox.list({ target: 'tinh' })).map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(2);
    expect(await catalog.outbox.sendAgain('B-1', 'tinh')).toBeNull();
  });

  it('keeps the portal waiting while the province is written anew or was taken back', async () => {
    await finish('A-1', 'a');
    await accept('A-1', 'tinh');
    expect(await due()).toEqual(['cong send 0']);
    await catalog.outbox.sendAgain('A-1', 'tinh');
    expect(await due()).toEqual(['tinh send 1']);
    const [, again] = await catalog.outbox.list({ target: 'tinh' });
    await catalog.outbox.update(again?.id ?? 0, { state: 'accepted' });
    expect(await due()).toEqual(['cong send 0']);
    const withdrawal = await catalog.outbox.withdraw('A-1', 'tinh');
    expect(await due()).toEqual(['tinh withdraw 0']);
    await catalog.outbox.update(withdrawal?.id ?? 0, { state: 'withdrawn' });
    expect(await due()).toEqual([]);
  });

  it('takes back only what was sent, once, and drops what was still to go', async () => {
    await finish('A-1', 'a');
    expect(await catalog.outbox.withdraw('A-1', 'tinh')).toBeNull();
    await accept('A-1', 'tinh');
    await finish('A-1', 'b');
    expect(await catalog.outbox.withdraw('A-1', 'tinh')).toMatchObject({ operation: 'withdraw', recordVersion: 1 });
    const states = (await catalog.outbox.list({ target: 'tinh' })).map(({ state }) => state);
    expect(states).toEqual(['accepted', 'dropped', 'pending']);
    expect(await catalog.outbox.withdraw('A-1', 'tinh')).toBeNull();
    expect(await catalog.outbox.withdraw('A-1', 'tinh', { again: true })).toMatchObject({ round: 1 });
  });

  it('keeps a withdrawal of a dossier that is erased or was sent back, and its sendings from going', async () => {
    const id = await finish('A-1', 'a');
    await accept('A-1', 'tinh');
    await catalog.outbox.withdraw('A-1', 'tinh');
    await catalog.reconcile.begin('tinh', new Date(0));
    const seen = { code: 'A-1', contentHash: null, status: 1, isWithdrawn: false };
    const files = [{ sha256: 'f', link: 'https://tep.example/f' }];
    await catalog.reconcile.keep('tinh', { dossiers: [{ ...seen, files }], cursor: null, isDone: true });
    // Whoever has the link has the file.
    expect([...(await catalog.reconcile.seen('tinh', ['A-1'])).values()].flat()).toEqual([
      { ...seen, files: [{ sha256: 'f', link: null }] },
    ]);
    await catalog.eraseDossier(id);
    expect(await due()).toEqual(['tinh withdraw 0']);
    expect((await catalog.outbox.list()).map(({ operation, state }) => `${operation} ${state}`)).toEqual([
      'send accepted',
      'withdraw pending',
    ]);
    expect(await catalog.reconcile.seen('tinh', ['A-1'])).toEqual(new Map());
  });

  it('remembers which answers are not written into the record yet', async () => {
    await finish('A-1', 'a');
    await accept('A-1', 'tinh');
    const rows = await catalog.outbox.unnoted(10);
    expect(rows.map(({ target }) => target)).toEqual(['tinh']);
    await catalog.outbox.markNoted(rows.map(({ id }) => id));
    expect(await catalog.outbox.unnoted(10)).toEqual([]);
    await catalog.outbox.markNoted([]);
  });

  it('walks through dossiers in order of their codes, each with all its rows', async () => {
    for (const code of ['B-2', 'A-1', 'C-3']) await finish(code, 'a');
    await finish('A-1', 'b');
    const first = await catalog.outbox.byDossier('tinh', '', 2);
    expect(first.map(({ code, rows }) => `${code} ${rows.map(({ state }) => state).join(' ')}`)).toEqual([
      'A-1 superseded pending',
      'B-2 pending',
    ]);
    expect((await catalog.outbox.byDossier('tinh', 'B-2', 2)).map(({ code }) => code)).toEqual(['C-3']);
    expect(await catalog.outbox.byDossier('nirgends', '', 2)).toEqual([]);
  });
});
