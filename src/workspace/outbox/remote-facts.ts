import type { RecordRemote } from '../../domain/index.ts';
import type { Outbox, OutboxRow } from '../../plugin/index.ts';
import { noteRemote } from '../../stores/records/note-remote.ts';
import type { Room } from '../room.ts';

const AT_ONCE = 200;

/** What each target answered last about a dossier, as it stands in the record's folder. */
export async function remoteFacts(outbox: Outbox, code: string): Promise<RecordRemote[]> {
  const rows = await outbox.list({ dossierCode: code, states: ['accepted', 'withdrawn'] });
  const byTarget = Map.groupBy(rows, ({ target }) => target);
  return [...byTarget].map(([target, own]) => factsOf(target, own)).sort((a, b) => (a.target < b.target ? -1 : 1));
}

/** Brings the folders of records up to date with what came back since; what a crash leaves out comes the next time. */
export async function noteAnswers({ catalog, paths }: Pick<Room, 'catalog' | 'paths'>): Promise<number> {
  let noted = 0;
  for (;;) {
    const rows = await catalog.outbox.unnoted(AT_ONCE);
    if (rows.length === 0) return noted;
    for (const code of new Set(rows.map(({ dossierCode }) => dossierCode))) {
      if (await noteRemote(paths.records, code, await remoteFacts(catalog.outbox, code))) noted += 1;
    }
    await catalog.outbox.markNoted(rows.map(({ id }) => id));
  }
}

function factsOf(target: string, rows: readonly OutboxRow[]): RecordRemote {
  const accepted = rows.findLast(({ state }) => state === 'accepted');
  const status = accepted?.answer?.status ?? null;
  return {
    target,
    remoteId: accepted?.answer?.remoteId || null,
    status: status !== null && status >= 1 && status <= 10 ? status : null,
    withdrawn: rows.at(-1)?.state === 'withdrawn',
  };
}
