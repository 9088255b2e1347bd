import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutboxAct, planAct } from '../../../src/workspace/outbox/acts.ts';
import { carryOut } from '../../../src/workspace/outbox/carry-out.ts';
import type { Room } from '../../../src/workspace/room.ts';
import { type DeliveryBench, openBench, PORTAL, PROVINCE } from '../../support/delivery-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('what a person orders of the outbox', () => {
  const folder = temporaryFolder();
  let bench: DeliveryBench;
  beforeEach(async () => {
    bench = await openBench(folder());
    bench.use(bench.province.connector({ withdraws: true }));
  });
  afterEach(() => bench.catalog.close());

  // As much of a workspace as the acts look at.
  const room = () =>
    ({
      catalog: bench.catalog,
      targets: { open: async (target: string) => bench.connectors.get(target) ?? bench.portal.connector() },
    }) as unknown as Room;
  const plan = (act: OutboxAct) => planAct(room(), act);
  const redrive = (codes: string[] = [], change: Partial<OutboxAct & { verb: 'redrive' }> = {}): OutboxAct => ({
    verb: 'redrive',
    ...{ codes, target: null, state: null },
    ...change,
  });
  async function carry(act: OutboxAct, reason: string | null = null) {
    const { confirm } = await plan(act);
    return carryOut(room(), act, { confirm: confirm ?? '', reason, now: bench.clock.now() });
  }
  async function stop(code: string, state: 'dead' | 'rejected' | 'held', lastCode = 'TARGET_REFUSED 422') {
    const row = await bench.row('tinh', code);
    await bench.catalog.outbox.update(row.id, { state, lastCode, attempts: state === 'held' ? 0 : 3 });
  }

  it('does nothing without the code of the preview, and asks for another look when the queue has changed', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    await stop('A-1', 'dead');
    const before = await plan(redrive());
    expect(before).toMatchObject({ verb: 'redrive', rows: [{ code: 'A-1', becomes: 'look', mayHaveArrived: true }] });
    expect(await plan(redrive())).toEqual(before);
    expect(await bench.states()).toEqual(['tinh A-1 v1 dead']);
    const wrong = carryOut(room(), redrive(), { confirm: '00000000', reason: null });
    await expect(wrong).rejects.toMatchObject({ code: 'CONFIRM_STALE', exitCode: 2 });

    await bench.finish('A-2', 'a', [PROVINCE]);
    await stop('A-2', 'rejected');
    const stale = carryOut(room(), redrive(), { confirm: before.confirm ?? '', reason: null });
    await expect(stale).rejects.toMatchObject({ code: 'CONFIRM_STALE' });
    // The code of one act is none for another.
    const drop: OutboxAct = { verb: 'drop', code: 'A-1', target: null };
    const other = carryOut(room(), drop, { confirm: (await plan(redrive(['A-1']))).confirm ?? '', reason: null });
    await expect(other).rejects.toMatchObject({ code: 'CONFIRM_STALE' });
    expect(await bench.states()).toEqual(['tinh A-1 v1 dead', 'tinh A-2 v1 rejected']);
  });

  it('tries refused and dead rows again after a look, held ones from the beginning', async () => {
    for (const code of ['A-1', 'A-2', 'A-3', 'A-4']) await bench.finish(code, 'a', [PROVINCE]);
    await stop('A-1', 'dead');
    await stop('A-2', 'rejected');
    await stop('A-3', 'held', 'ownerId');
    await carry(redrive());
    expect((await bench.catalog.outbox.list()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual([
      'unknown 0',
      'unknown 0',
      'pending 0',
      'pending 0',
    ]);
    expect(await bench.drain()).toMatchObject({ accepted: 4, left: 0 });
    expect(bench.province.calls.filter((call) => call.startsWith('look'))).toEqual(['look A-1', 'look A-2']);
    expect((await plan(redrive())).confirm).toBeNull();
  });

  it('chooses by dossier, target and state', async () => {
    for (const code of ['A-1', 'A-2']) await bench.finish(code, 'a');
    await stop('A-1', 'dead');
    await stop('A-2', 'rejected');
    const codesOf = async (act: OutboxAct) => (await plan(act)).rows.map(({ code, target }) => `${code} ${target}`);
    expect(await codesOf(redrive(['A-2']))).toEqual(['A-2 tinh']);
    expect(await codesOf(redrive([], { state: 'dead' }))).toEqual(['A-1 tinh']);
    expect(await codesOf(redrive([], { target: 'cong' }))).toEqual([]);
    await expect(plan(redrive([], { state: 'accepted' }))).rejects.toMatchObject({ code: 'CODES_NEEDED' });
  });

  it('gives up what waits, of one target or of all, and a newer version goes out all the same', async () => {
    await bench.finish('A-1', 'a');
    expect(await plan({ verb: 'drop', code: 'A-1', target: 'cong' })).toMatchObject({ rows: [{ target: 'cong' }] });
    await carry({ verb: 'drop', code: 'A-1', target: null }, 'gửi nhầm đợt');
    expect(await bench.states()).toEqual(['tinh A-1 v1 dropped', 'cong A-1 v1 dropped']);
    expect(await bench.drain()).toMatchObject({ attempts: 0, left: 0 });
    await expect(plan({ verb: 'drop', code: 'A-1', target: null })).rejects.toMatchObject({ code: 'NOTHING_QUEUED' });
    await bench.finish('A-1', 'b', [PROVINCE]);
    expect(await bench.drain()).toMatchObject({ accepted: 1 });
  });

  it('takes a delivery back; a newer version then waits until somebody says so', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    const withdraw: OutboxAct = { verb: 'withdraw', code: 'A-1', target: 'tinh' };
    await expect(plan(withdraw)).rejects.toMatchObject({ code: 'NOTHING_TO_WITHDRAW' });
    await bench.drain();
    expect(await plan(withdraw)).toMatchObject({ rows: [{ becomes: 'withdrawn', state: 'accepted' }], alsoAt: [] });
    await carry(withdraw);
    expect(await bench.drain()).toMatchObject({ withdrawn: 1, accepted: 0, left: 0 });
    expect(bench.province.ledger.map(({ kind }) => kind)).toEqual(['dossier', 'file', 'file', 'withdrawal']);
    await expect(plan(withdraw)).rejects.toMatchObject({ code: 'NOTHING_TO_WITHDRAW' });

    await bench.finish('A-1', 'b', [PROVINCE]);
    expect(await bench.drain()).toMatchObject({ attempts: 0 });
    expect(await bench.states()).toEqual(['tinh A-1 v1 accepted', 'tinh A-1 v1 withdrawn', 'tinh A-1 v2 held']);
    // By its code only: all that stopped is not all that was taken back.
    expect((await plan(redrive())).confirm).toBeNull();
    await carry(redrive(['A-1']));
    expect(await bench.drain()).toMatchObject({ accepted: 1 });
    expect(bench.province.ledger.at(-3)).toMatchObject({ kind: 'dossier' });
  });

  it('sends the same version once more when asked to, under a key of its own', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    await bench.drain();
    await carry({ verb: 'withdraw', code: 'A-1', target: 'tinh' });
    await bench.drain();
    const again = redrive(['A-1'], { state: 'withdrawn' });
    expect(await plan(again)).toMatchObject({ rows: [{ becomes: 'send-again' }] });
    await carry(again);
    await bench.drain();
    const dossiers = bench.province.ledger.filter((entry) => entry.kind === 'dossier');
    expect(dossiers.map(({ key }) => key)).toHaveLength(2);
    expect(new Set(dossiers.map(({ key }) => key)).size).toBe(2);
    expect(await bench.states()).toContain('tinh A-1 v1 withdrawn');
  });

  it('tells who else holds it, and says what to do where nothing can be taken back', async () => {
    bench.connectors.set('cong', bench.portal.connector({ needsLinks: true }));
    await bench.finish('A-1', 'a', [PROVINCE, PORTAL]);
    await bench.drain();
    expect(await plan({ verb: 'withdraw', code: 'A-1', target: 'tinh' })).toMatchObject({ alsoAt: ['cong'] });
    const refused = plan({ verb: 'withdraw', code: 'A-1', target: 'cong' });
    await expect(refused).rejects.toMatchObject({ code: 'WITHDRAW_NOT_OFFERED', where: { target: 'cong' } });
  });

  it('leaves a line in the log: who, what, which dossier, why', async () => {
    await bench.finish('A-1', 'a', [PROVINCE]);
    const drop: OutboxAct = { verb: 'drop', code: 'A-1', target: null };
    const { confirm } = await plan(drop);
    const personal = carryOut(room(), drop, { confirm: confirm ?? '', reason: 'theo đơn của 001099000001' });
    await expect(personal).rejects.toMatchObject({ code: 'PURPOSE_INVALID' });
    await carry(drop, 'gửi nhầm đợt');
    const [entry, ...others] = await bench.catalog.audit.after(0, 10);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ action: 'outbox.drop', dossier: 'A-1', purpose: 'gửi nhầm đợt', persons: '' });
    expect(JSON.parse(entry?.detail ?? '{}')).toEqual({ targets: 'tinh', rows: 1 });
  });
});
