import { describe, expect, it } from 'vitest';
import { drainExit, drainText } from '../../../src/cli/delivery-text.ts';
import { openSession } from '../../../src/cli/session.ts';

const session = openSession(['--lang', 'en', '--no-color'], new AbortController().signal);
const none = { pending: 0, sending: 0, accepted: 0, rejected: 0, unknown: 0, held: 0, dead: 0, superseded: 0 };
const quiet = { accepted: 0, attempts: 0, retries: 0, unknownsAsked: 0, resendsAvoided: 0, left: 0, stopped: {} };

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
    expect(drainExit({ ...quiet, targets: { province: { ...none, ...counts } }, left })).toBe(expected);
  });
});

describe('drainText', () => {
  it('says so when nothing was waiting', () => {
    expect(drainText({ ...quiet, targets: {} }, session)).toBe('Nothing was waiting.');
  });

  it('names a target that was given up, and why', () => {
    const stopped = { portal: 'TARGET_LOGIN' };
    const report = { ...quiet, attempts: 1, left: 1, stopped, targets: { portal: { ...none, pending: 1 } } };
    expect(drainText(report, session)).toContain('portal does not accept the user name or secret.');
    expect(drainExit(report)).toBe(5);
  });

  it('tells what was looked up instead of being sent again', () => {
    const report = { ...quiet, targets: { portal: { ...none, accepted: 2 } }, accepted: 2, attempts: 3 };
    const text = drainText({ ...report, unknownsAsked: 2, resendsAvoided: 1, left: 1 }, session);
    expect(text).toContain('2 accepted in 3 tries');
    expect(text).toContain('2 unclear deliveries were looked up; 1 had arrived');
    expect(text).toContain('sohoa deliver');
  });
});
