import { describe, expect, it } from 'vitest';
import { drainExit } from '../../../src/pipeline/drain-exit.ts';
import { QUIET_DRAIN, rowCounts } from '../../support/delivery-report.ts';

const none = rowCounts();

describe('drainExit', () => {
  it.each([
    ['nothing to send', {}, 0, 0],
    ['all accepted', { accepted: 9 }, 0, 0],
    ['a required field is missing', { accepted: 9, held: 1 }, 0, 6],
    ['a refusal', { rejected: 1, held: 1 }, 0, 5],
    ['given up', { dead: 1 }, 0, 5],
    ['unknown', { unknown: 1 }, 0, 5],
    ['left for the next time', { pending: 3 }, 3, 5],
    ['waiting for its turn only', { pending: 3 }, 0, 0],
  ])('%s', (_name, counts, left, expected) => {
    expect(drainExit({ ...QUIET_DRAIN, targets: { province: { ...none, ...counts } }, left })).toBe(expected);
  });

  it('a target that was given up', () => {
    const stopped = { portal: 'TARGET_LOGIN' };
    expect(drainExit({ ...QUIET_DRAIN, left: 1, stopped, targets: { portal: { ...none, pending: 1 } } })).toBe(5);
  });
});
