import { describe, expect, it } from 'vitest';
import { compareDossier, strangeDossier } from '../../../../src/delivery/reconcile/compare.ts';
import { nextCommand } from '../../../../src/delivery/reconcile/next-command.ts';
import { type OutboxRow, type RemoteDossier, TAKEN_BACK } from '../../../../src/plugin/index.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const [F, G] = ['1'.repeat(64), '2'.repeat(64)];

function row(change: Partial<OutboxRow> = {}): OutboxRow {
  const times = { nextAttemptAt: '', createdAt: '', updatedAt: '' };
  return {
    ...{ id: 1, operation: 'send', round: 0, target: 'tinh', after: null, dossierCode: 'A-1', recordVersion: 1 },
    ...{ contentHash: A, idempotencyKey: 'k', state: 'accepted', attempts: 1, lastCode: null, ...times },
    answer: { remoteId: 'r', status: 9, links: { [F]: 'https://tep.example/f' } },
    ...change,
  };
}

function remote(change: Partial<RemoteDossier> = {}): RemoteDossier {
  return { code: 'A-1', contentHash: A, status: 9, isWithdrawn: false, files: [{ sha256: F, link: null }], ...change };
}

function compare(rows: readonly OutboxRow[], theirs: readonly RemoteDossier[]) {
  return compareDossier({ target: 'tinh', code: 'A-1', rows, theirs, status: null });
}

const unsent = (state: OutboxRow['state'], change: Partial<OutboxRow> = {}) => row({ state, answer: null, ...change });

describe('one dossier on both sides', () => {
  it.each<[string, OutboxRow[], RemoteDossier[]]>([
    ['both hold the same', [row()], [remote()]],
    [
      'the target keeps no hash, no status, no files',
      [row({ answer: null })],
      [remote({ contentHash: null, status: null, files: [] })],
    ],
    [
      'the target keeps a file of an earlier version too',
      [row()],
      [
        remote({
          files: [
            { sha256: F, link: null },
            { sha256: G, link: null },
          ],
        }),
      ],
    ],
    [
      'taken back on both sides',
      [row(), row({ id: 2, operation: 'withdraw', state: 'withdrawn' })],
      [remote({ isWithdrawn: true })],
    ],
    ['taken back, and gone over there', [row(), row({ id: 2, operation: 'withdraw', state: 'withdrawn' })], []],
    [
      'taken back, a newer version waits for a person',
      [
        row(),
        row({ id: 2, operation: 'withdraw', state: 'withdrawn' }),
        unsent('held', { id: 3, lastCode: TAKEN_BACK }),
      ],
      [remote({ isWithdrawn: true })],
    ],
    ['given up here, not there', [unsent('dropped')], []],
    [
      'sent again after it was taken back',
      [row(), row({ id: 2, operation: 'withdraw', state: 'withdrawn' }), row({ id: 3, round: 1 })],
      [remote()],
    ],
  ])('agrees: %s', (_, rows, theirs) => {
    expect(compare(rows, theirs)).toEqual([]);
  });

  it.each<[string, string | null, string, OutboxRow[], RemoteDossier[]]>([
    ['missing-there', 'drain', 'waits', [unsent('pending')], []],
    ['missing-there', 'look', 'given up after many tries', [unsent('dead')], []],
    ['missing-there', null, 'refused', [unsent('rejected')], []],
    ['missing-there', null, 'lacks a field', [unsent('held')], []],
    ['lost-there', 'send-again', 'accepted, then gone', [row()], []],
    [
      'lost-there',
      'drain',
      'gone, and a newer version waits',
      [row(), unsent('pending', { id: 2, contentHash: B })],
      [],
    ],
    ['content-differs', 'send-again', 'somebody changed it', [row()], [remote({ contentHash: B })]],
    [
      'content-differs',
      null,
      'refused, and something else is there',
      [unsent('rejected')],
      [remote({ contentHash: B })],
    ],
    [
      'older-there',
      'drain',
      'a newer version waits',
      [row(), unsent('unknown', { id: 2, contentHash: B })],
      [remote()],
    ],
    ['arrived-unnoticed', 'look', 'no answer, but it is there', [unsent('dead')], [remote()]],
    ['arrived-unnoticed', 'look', 'refused, but it is there', [unsent('rejected')], [remote()]],
    [
      'arrived-unnoticed',
      'look',
      'the newer version is there',
      [row(), unsent('unknown', { id: 2, contentHash: B })],
      [remote({ contentHash: B })],
    ],
    ['arrived-unnoticed', null, 'held here, never sent', [unsent('held')], [remote()]],
    ['arrived-unnoticed', null, 'given up here by a person', [unsent('dropped')], [remote()]],
    ['withdrawn-there', null, 'taken back over there', [row()], [remote({ isWithdrawn: true })]],
    [
      'not-withdrawn-there',
      'withdraw-again',
      'taken back here',
      [row(), row({ id: 2, operation: 'withdraw', state: 'withdrawn' })],
      [remote()],
    ],
    [
      'not-withdrawn-there',
      'drain',
      'the withdrawal waits',
      [row(), unsent('pending', { id: 2, operation: 'withdraw' })],
      [remote()],
    ],
    [
      'not-withdrawn-there',
      null,
      'the withdrawal was refused',
      [row(), unsent('rejected', { id: 2, operation: 'withdraw' })],
      [remote()],
    ],
    ['status-differs', 'send-again', 'theirs fell behind', [row()], [remote({ status: 4 })]],
    [
      'status-differs',
      null,
      'theirs was decided',
      [row({ answer: { remoteId: null, links: {}, status: 4 } })],
      [remote({ status: 9 })],
    ],
    ['status-differs', null, 'the result was handed out', [row()], [remote({ status: 10 })]],
    ['file-missing-there', 'send-again', 'a file is gone', [row()], [remote({ files: [] })]],
    [
      'file-differs',
      'send-again',
      'another lies in its place',
      [row()],
      [remote({ files: [{ sha256: G, link: null }] })],
    ],
    ['duplicate-there', null, 'listed twice', [row()], [remote(), remote()]],
  ])('%s, healed by %s: %s', (kind, healing, _, rows, theirs) => {
    const found = compare(rows, theirs);
    expect(found).toMatchObject([{ target: 'tinh', code: 'A-1', kind, healing }]);
  });

  it('tells a further status and a missing file apart, and heals neither: the files would take our status along', () => {
    const found = compare([row()], [remote({ status: 10, files: [] })]);
    expect(found.map(({ kind, healing }) => [kind, healing])).toEqual([
      ['status-differs', null],
      ['file-missing-there', null],
    ]);
  });

  it('takes the status of the record where the target gave none', () => {
    const answer = { remoteId: null, links: {} };
    const pair = { target: 'tinh', code: 'A-1', rows: [row({ answer })], theirs: [remote({ status: 2 })], status: 4 };
    expect(compareDossier(pair)).toMatchObject([{ kind: 'status-differs', ours: '4', theirs: '2' }]);
  });

  it('does not ask for what is taken back already and was never ours', () => {
    expect(strangeDossier('tinh', 'X-1', [remote({ isWithdrawn: true })])).toEqual([]);
    expect(strangeDossier('tinh', 'X-1', [remote()])).toMatchObject([{ kind: 'missing-here', theirs: A }]);
  });

  it('says what to type next, safe to paste', () => {
    const next = (code: string, rows: OutboxRow[], theirs: RemoteDossier[]) =>
      compareDossier({ target: 'tinh', code, rows, theirs, status: null }).map(nextCommand);
    expect(next('A-1', [row()], [])).toEqual(['sohoa reconcile --target tinh --repair']);
    expect(next('HS 12/2009', [unsent('rejected')], [])).toEqual(["sohoa outbox redrive 'HS 12/2009' --target tinh"]);
    expect(next("a'; rm -rf ~", [unsent('held')], [])).toEqual([String.raw`sohoa outbox show 'a'\''; rm -rf ~'`]);
    expect(next('A-1', [row()], [remote({ isWithdrawn: true })])).toEqual([
      'sohoa outbox redrive A-1 --target tinh --state accepted',
    ]);
    expect(next('A-1', [row()], [remote(), remote()])).toEqual([null]);
  });
});
