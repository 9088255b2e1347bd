import { errorWords } from '../messages/index.ts';
import { waitingText } from '../workspace/nightly/summary-text.ts';
import type { WatchEvent, WatchReport } from '../workspace/workspace.ts';
import { formatTime } from './format.ts';
import type { Session } from './session.ts';
import { stateCounts } from './state-words.ts';

/** A line for what happens while a folder is watched. */
export function watchEventText(event: WatchEvent, { words, language }: Session, now = new Date()): string {
  const time = formatTime(now.toISOString());
  switch (event.kind) {
    case 'ready':
      return [words('watch.ready', { seconds: event.stableSeconds }), words('watch.stop')].join('\n');
    case 'no-events':
      return words('watch.no-events', { reason: event.reason, minutes: event.rescanMinutes });
    case 'trouble':
      return words('watch.trouble', {
        time,
        message: `${errorWords(language, event.error).message} (${event.error.code})`,
      });
    case 'round': {
      const { counts, dossiers } = event.report;
      return words('watch.round', {
        time,
        taken: dossiers.length,
        counts: stateCounts('dossier', counts.dossiers, language) || '–',
        waiting: waitingText(event.waiting, language) || '–',
      });
    }
  }
}

export function watchEndText({ rounds, taken }: WatchReport, { words }: Session): string {
  return words('watch.ended', { rounds, taken });
}
