import type { TimerFacts } from './timer-facts.ts';

/**
 * cron knows no time zone and makes nothing up. So it asks every hour, at the night's minute, and at the start of the
 * machine, whether a night is due; the program knows what time it is in Viet Nam and what was done.
 */
export function cronBlock(facts: TimerFacts): string {
  const { id, dir, node, bin, at } = facts;
  const minute = Number(at.slice(3));
  const words = [node, bin, 'schedule', 'run', '--if-missed', '--quiet', '--workspace', dir].map(quoted).join(' ');
  const command = `cd ${quoted(dir)} && ${words} >>${quoted(`${dir}/data/logs/schedule.log`)} 2>&1`;
  return [
    begin(id),
    `# ${at} (Viet Nam), or the next start after it. Written by: sohoa schedule install`,
    `@reboot ${escaped(command)}`,
    `${minute} * * * * ${escaped(command)}`,
    end(id),
    '',
  ].join('\n');
}

/** A crontab with the block put in place of the old one, or at its end; everything else stays as it is. */
export function withBlock(crontab: string, id: string, block: string): string {
  const { before, after, found } = around(crontab, id);
  if (found) return before + block + after;
  return `${crontab}${crontab === '' || crontab.endsWith('\n') ? '' : '\n'}${block}`;
}

export function withoutBlock(crontab: string, id: string): string {
  const { before, after } = around(crontab, id);
  return before + after;
}

/** The block as it stands there; null where there is none. */
export function blockIn(crontab: string, id: string): string | null {
  const { block, found } = around(crontab, id);
  return found ? block : null;
}

function around(crontab: string, id: string) {
  const from = lineStart(crontab, begin(id), 0);
  const last = from === -1 ? -1 : lineStart(crontab, end(id), from);
  if (from === -1 || last === -1) return { before: crontab, block: '', after: '', found: false };
  const newline = crontab.indexOf('\n', last);
  const to = newline === -1 ? crontab.length : newline + 1;
  return { before: crontab.slice(0, from), block: crontab.slice(from, to), after: crontab.slice(to), found: true };
}

function lineStart(text: string, line: string, from: number): number {
  const lines = text.slice(from).split('\n');
  let at = from;
  for (const one of lines) {
    if (one === line) return at;
    at += one.length + 1;
  }
  return -1;
}

const begin = (id: string) => `# sohoa ${id}: begin`;
const end = (id: string) => `# sohoa ${id}: end`;

function quoted(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** cron makes a line break of every `%` that no backslash stands before. */
function escaped(command: string): string {
  return command.replaceAll('%', '\\%');
}
