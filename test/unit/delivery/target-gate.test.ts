import { describe, expect, it } from 'vitest';
import { DELIVERY_DEFAULTS } from '../../../src/delivery/settings.ts';
import { openGate } from '../../../src/delivery/target-gate.ts';

const SETTINGS = {
  ...DELIVERY_DEFAULTS,
  parallel: 3,
  failuresToPause: 2,
  firstPauseMs: 100,
  longestPauseMs: 300,
  pausesToStop: 4,
};
const at = (ms: number) => new Date(ms + 1_000_000);
const SILENT = { silent: 'TARGET_UNREACHABLE' };

describe('the gate of a target', () => {
  function fail(gate: ReturnType<typeof openGate>, ms: number) {
    gate.enter();
    gate.leave(SILENT, at(ms));
  }

  it('has as many places as may be under way', () => {
    const gate = openGate(SETTINGS);
    expect(gate.places(at(0))).toBe(3);
    gate.enter();
    gate.enter();
    expect(gate.places(at(0))).toBe(1);
    gate.leave('alive', at(0));
    expect(gate.places(at(0))).toBe(2);
  });

  it('pauses after some failures in a row, then lets one row probe', () => {
    const gate = openGate(SETTINGS);
    fail(gate, 0);
    expect(gate.places(at(0))).toBe(3);
    fail(gate, 0);
    expect(gate.places(at(99))).toBe(0);
    expect(gate.opensAt()).toEqual(at(100));
    expect(gate.places(at(100))).toBe(1);
    gate.enter();
    expect(gate.places(at(100))).toBe(0);
    gate.leave('alive', at(101));
    expect(gate.places(at(101))).toBe(3);
  });

  it('pauses longer each time the probe fails, and in the end stays closed', () => {
    const gate = openGate(SETTINGS);
    let now = 0;
    fail(gate, now);
    const pauses: number[] = [];
    for (;;) {
      fail(gate, now);
      const opens = gate.opensAt();
      if (opens === null) break;
      pauses.push(opens.getTime() - at(now).getTime());
      now = opens.getTime() - at(0).getTime();
    }
    expect(pauses).toEqual([100, 200, 300, 300]);
    expect(gate.stoppedBy()).toBe('TARGET_UNREACHABLE');
    expect(gate.places(at(1_000_000))).toBe(0);
  });

  it('counts failures of rows that were under way together as one', () => {
    const gate = openGate(SETTINGS);
    for (let row = 0; row < 3; row++) gate.enter();
    for (let row = 0; row < 3; row++) gate.leave(SILENT, at(0));
    expect(gate.opensAt()).toEqual(at(100));
  });

  it('learns nothing from a row that never asked the target', () => {
    const gate = openGate(SETTINGS);
    fail(gate, 0);
    gate.enter();
    gate.leave('not-asked', at(0));
    fail(gate, 0);
    expect(gate.places(at(0))).toBe(0);
  });
});
