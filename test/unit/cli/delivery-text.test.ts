import { describe, expect, it } from 'vitest';
import { drainText } from '../../../src/cli/delivery-text.ts';
import { openSession } from '../../../src/cli/session.ts';
import { QUIET_DRAIN, rowCounts } from '../../support/delivery-report.ts';

const session = openSession(['--lang', 'en', '--no-color'], new AbortController().signal);
const none = rowCounts();

describe('drainText', () => {
  it('says so when nothing was waiting', () => {
    expect(drainText({ ...QUIET_DRAIN, targets: {} }, session)).toBe('Nothing was waiting.');
  });

  it('names a target that was given up, and why', () => {
    const stopped = { portal: 'TARGET_LOGIN' };
    const report = { ...QUIET_DRAIN, attempts: 1, left: 1, stopped, targets: { portal: { ...none, pending: 1 } } };
    expect(drainText(report, session)).toContain('portal does not accept the user name or secret.');
  });

  it('tells what was looked up instead of being sent again', () => {
    const report = { ...QUIET_DRAIN, targets: { portal: { ...none, accepted: 2 } }, accepted: 2, attempts: 3 };
    const text = drainText({ ...report, unknownsAsked: 2, resendsAvoided: 1, left: 1 }, session);
    expect(text).toContain('2 accepted in 3 tries');
    expect(text).toContain('2 unclear deliveries were looked up; 1 had arrived');
    expect(text).toContain('sohoa deliver');
  });
});
