import { outcomeText } from '../workspace/nightly/summary-text.ts';
import type { InstallReport, ScheduleView } from '../workspace/workspace.ts';
import { formatTime } from './format.ts';
import type { Session } from './session.ts';
import { factList } from './table.ts';

/** What was set up, and what is left for a person to do so that nights really run. */
export function installText(report: InstallReport, { words }: Session): string {
  const { system, dir, files, at, nextNight, secretVariables, environmentFile, lingerNeeded } = report;
  const names = secretVariables.join(', ');
  return [
    dir === null ? words('schedule.installed', { at, system }) : words('schedule.written', { folder: dir }),
    factList([
      ...files.map((file) => [words('schedule.file'), file] as const),
      [words('schedule.next'), formatTime(nextNight)],
    ]),
    ...(lingerNeeded === null ? [] : [words('schedule.linger', { user: lingerNeeded })]),
    ...(names === ''
      ? []
      : [
          system === 'cron'
            ? words('schedule.secrets-cron', { names })
            : words('schedule.secrets', { names, file: environmentFile }),
        ]),
  ].join('\n');
}

/** The timers, the last night and the next; a missed one with what to do. */
export function scheduleText({ timers, at, last, nextNight, missed }: ScheduleView, session: Session): string {
  const { words } = session;
  const facts: [string, string][] =
    timers === null
      ? []
      : [
          [words('schedule.system'), timers.dir === null ? timers.system : `${timers.system} (${timers.dir})`],
          [words('schedule.state'), words(`schedule.state.${timers.state}`)],
          [words('schedule.at'), words('schedule.at-value', { at })],
        ];
  facts.push([words('schedule.last'), lastText(last, session)]);
  if (timers !== null) facts.push([words('schedule.next'), formatTime(nextNight)]);
  return [
    ...(timers === null ? [words('schedule.none')] : []),
    factList(facts),
    ...(missed === null ? [] : [session.paint('yellow', words('schedule.missed', { night: missed }))]),
  ].join('\n');
}

function lastText(last: ScheduleView['last'], { words, language }: Session): string {
  if (last === null) return words('schedule.never');
  const { night, beganAt, endedAt, exitCode } = last;
  const began = formatTime(beganAt);
  if (endedAt === null) return words('schedule.running', { began });
  return words('schedule.last-value', { night, began, outcome: outcomeText(exitCode ?? 0, language) });
}
