import { describe, expect, it } from 'vitest';
import { drainText } from '../../../src/cli/delivery-text.ts';
import { openSession } from '../../../src/cli/session.ts';

const session = openSession(['--lang', 'en', '--no-color'], new AbortController().signal);
const none = {
  pending: 0,
  sending: 0,
  accepted: 0,
  rejected: 0,
  unknown: 0,
  held: 0,
  dead: 0,
  superseded: 0,
  withdrawn: 0,
  dropped: 0,
};
const quiet = {
  accepted: 0,
  withdrawn: 0,
  attempts: 0,
  retries: 0,
  unknownsAsked: 0,
  resendsAvoided: 0,
  left: 0,
  stopped: {},
};

describe('drainText', () => {
  it('says so when nothing was waiting', () => {
    expect(drainText({ ...quiet, targets: {} }, session)).toBe('Nothing was waiting.');
  });

  it('names a target that was given up, and why', () => {
    const stopped = { portal: 'TARGET_LOGIN' };
    const report = { ...quiet, attempts: 1, left: 1, stopped, targets: { portal: { ...none, pending: 1 } } };
    expect(drainText(report, session)).toContain('portal does not accept the user name or secret.');
  });

  it('tells what was looked up instead of being sent again', () => {
    const report = { ...quiet, targets: { portal: { ...none, accepted: 2 } }, accepted: 2, attempts: 3 };
    const text = drainText({ ...report, unknownsAsked: 2, resendsAvoided: 1, left: 1 }, session);
    expect(text).toContain('2 accepted in 3 tries');
    expect(text).toContain('2 unclear deliveries were looked up; 1 had arrived');
    expect(text).toContain('sohoa deliver');
  });
});
