import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemdUnits } from '../../../../src/workspace/schedule/systemd-units.ts';
import { hasTool } from '../../../support/pdf-tools.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { timerFactsFor } from '../../../support/timer-facts.ts';

describe('systemd units', () => {
  // Where this project lies on this machine must not matter: below /tmp it would change what is written.
  const INSTALLED = { bin: '/opt/sohoa/bin/run.js' };
  const { service, timer } = unitsOf('/srv/sohoa', INSTALLED);

  it('begin at the set time in Viet Nam and make up for a machine that was off', () => {
    expect(timer).toMatch(/^OnCalendar=\*-\*-\* 01:30:00 Asia\/Ho_Chi_Minh$/m);
    expect(timer).toMatch(/^Persistent=true$/m);
    expect(timer).toMatch(/^RandomizedDelaySec=/m);
  });

  it('map exit codes: 6 is success, only 75 and being killed are tried again', () => {
    expect(service).toMatch(/^Type=oneshot$/m);
    expect(service).toMatch(/^SuccessExitStatus=6$/m);
    expect(service).toMatch(/^Restart=on-failure$/m);
    expect(service).toMatch(/^RestartPreventExitStatus=1 2 3 4 5 130$/m);
  });

  it('let a night write to the workspace and to what the settings name, and nowhere else', () => {
    expect(service).toMatch(/^ProtectSystem=strict$/m);
    expect(service).toMatch(/^NoNewPrivileges=yes$/m);
    expect(service).toMatch(/^UMask=0077$/m);
    expect(service).toMatch(/^PrivateTmp=yes$/m);
    const { service: other } = unitsOf('/srv/sohoa', { writes: ['/var/lib/node exporter'] });
    expect(other).toContain('ReadWritePaths="/srv/sohoa" "-/var/lib/node exporter"\n');
  });

  it('do not hide folders below /tmp behind a private one', () => {
    expect(unitsOf('/srv/sohoa', { ...INSTALLED, reads: ['/tmp/quet'] }).service).not.toContain('PrivateTmp');
  });

  it('write paths the way systemd reads them', () => {
    const { service: odd } = unitsOf('/srv/a "b" 100% $HOME\\x');
    expect(odd).toContain('"--workspace" "/srv/a \\"b\\" 100%% $$HOME\\\\x"\n');
    expect(odd).toContain('WorkingDirectory=/srv/a "b" 100%% $HOME\\x\n');
  });
});

describe.skipIf(!hasTool('systemd-analyze'))('systemd itself', () => {
  const folder = temporaryFolder();

  it.each([
    ['a plain path', 'kho'],
    ['blanks, quotes, signs of systemd and of the shell', 'kho "số hóa" 100% $HOME it\'s'],
  ])('finds nothing wrong with the units: %s', (_what, name) => {
    const dir = join(folder(), name);
    mkdirSync(dir);
    for (const isSystemWide of [true, false]) {
      const { status, output } = verify(systemdUnits(timerFactsFor(dir, { isSystemWide })));
      expect(output).toBe('');
      expect(status).toBe(0);
    }
  });

  it('would have told: a restart setting that a oneshot may not have, and a program that is not there', () => {
    const units = systemdUnits(timerFactsFor(folder()));
    const wrong = (from: RegExp, to: string) =>
      verify(Object.fromEntries(Object.entries(units).map(([name, text]) => [name, text.replace(from, to)])));
    expect(wrong(/^Restart=on-failure$/m, 'RestartForceExitStatus=75').status).not.toBe(0);
    expect(wrong(/^ExecStart="/m, 'ExecStart="/nowhere').output).toContain('/nowhere');
    expect(wrong(/Asia\/Ho_Chi_Minh/, 'Asia/Nowhere').output).toContain('calendar specification');
  });

  function verify(units: Readonly<Record<string, string>>) {
    const files = Object.entries(units).map(([name, text]) => {
      writeFileSync(join(folder(), name), text);
      return join(folder(), name);
    });
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }
});

function unitsOf(dir: string, more: Parameters<typeof timerFactsFor>[1] = {}) {
  const [service = '', timer = ''] = Object.values(systemdUnits(timerFactsFor(dir, more)));
  return { service, timer };
}
