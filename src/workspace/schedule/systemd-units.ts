import type { TimerFacts } from './timer-facts.ts';

/** File name → content. */
export type UnitFiles = Readonly<Record<string, string>>;

export function unitName({ id }: Pick<TimerFacts, 'id'>): string {
  return `sohoa-${id}`;
}

/** A service that does one night and the timer that starts it, also when the machine was off at that time. */
export function systemdUnits(facts: TimerFacts): UnitFiles {
  const name = unitName(facts);
  return { [`${name}.service`]: service(facts), [`${name}.timer`]: timer(facts) };
}

/**
 * `RestartForceExitStatus` would say it in one line, but systemd refuses it for a oneshot. So: again after a failure, yet
 * not for the exit codes that another try does not change. What is left is 75 (locked, disk full) and being killed.
 */
function service(facts: TimerFacts): string {
  const { id, dir, node, bin, environmentFile } = facts;
  const command = [word(node), ...[bin, 'schedule', 'run', '--if-missed', '--workspace', dir].map(argument)].join(' ');
  return `[Unit]
Description=sohoa: nightly run of workspace ${id}
RequiresMountsFor=${word(dir)}
StartLimitIntervalSec=6h
StartLimitBurst=12
${facts.isSystemWide ? 'Wants=network-online.target\nAfter=network-online.target\n' : ''}
[Service]
Type=oneshot
ExecStart=${command}
WorkingDirectory=${plain(dir)}
EnvironmentFile=-${plain(environmentFile)}
SuccessExitStatus=6
Restart=on-failure
RestartSec=10min
RestartPreventExitStatus=1 2 3 4 5 130
KillMode=mixed
TimeoutStopSec=30
Nice=10
IOSchedulingPriority=7
UMask=0077
${hardening(facts).join('\n')}
`;
}

/** Everything is read-only but the workspace and what the settings write to; papers in the hot folder above all. */
function hardening(facts: TimerFacts): string[] {
  const writable = [word(facts.dir), ...facts.writes.map((folder) => word(`-${folder}`))];
  const isInTmp = [facts.dir, facts.bin, ...facts.reads, ...facts.writes].some((path) => /^\/(var\/)?tmp\//.test(path));
  return [
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    `ReadWritePaths=${writable.join(' ')}`,
    // A private /tmp would hide folders that lie there.
    ...(isInTmp ? [] : ['PrivateTmp=yes']),
    'PrivateDevices=yes',
    'ProtectKernelTunables=yes',
    'ProtectKernelModules=yes',
    'ProtectControlGroups=yes',
    'ProtectClock=yes',
    'ProtectHostname=yes',
    'RestrictSUIDSGID=yes',
    'RestrictRealtime=yes',
    'RestrictNamespaces=yes',
    'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK',
    'LockPersonality=yes',
    'SystemCallArchitectures=native',
  ];
}

/** Agencies that all begin at the same minute would meet at the portal. */
function timer({ id, at }: TimerFacts): string {
  return `[Unit]
Description=sohoa: every night for workspace ${id}

[Timer]
OnCalendar=*-*-* ${at}:00 Asia/Ho_Chi_Minh
RandomizedDelaySec=10min
Persistent=true

[Install]
WantedBy=timers.target
`;
}

/** A quoted word; `%` begins a specifier everywhere in a unit file. */
function word(text: string): string {
  return `"${plain(text).replace(/["\\]/g, '\\$&')}"`;
}

/** A word behind the program: there `$` begins a variable too. */
function argument(text: string): string {
  return word(text).replaceAll('$', '$$$$');
}

/** Settings that take one path to the end of the line know no quotes. */
function plain(text: string): string {
  return text.replaceAll('%', '%%');
}
