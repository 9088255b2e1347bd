import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ReviewEntry } from '../../../domain/index.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import { Dialog } from './dialog.tsx';
import { tellEntry } from './tell-entry.ts';

/** Who decided what, the newest first; each decision can be taken back. */
export function HistoryDialog(): VNode {
  const { open, commands, say } = useOpenDossier();
  const list = useRef<HTMLOListElement>(null);
  const isLoaded = open.history !== null;
  useEffect(() => void commands.loadHistory(), []);
  // The dialog opened before there was anything to take back.
  useEffect(() => {
    if (isLoaded) list.current?.querySelector('button')?.focus();
  }, [isLoaded]);
  const entries = [...(open.history?.entries ?? [])].reverse();
  return (
    <Dialog title={say('history.title')} class="panel">
      {open.history === null && <p>{say('app.loading')}</p>}
      {open.history !== null && entries.length === 0 && <p>{say('history.empty')}</p>}
      <ol class="history" ref={list}>
        {entries.map((entry) => (
          <HistoryLine key={entry.seq} entry={entry} />
        ))}
      </ol>
    </Dialog>
  );
}

function HistoryLine({ entry }: { entry: ReviewEntry }): VNode {
  const { state, open, commands, say } = useOpenDossier();
  const language = state.session?.language ?? 'vi';
  const at = new Date(entry.at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <li class={entry.undone ? 'undone' : ''}>
      <span>{tellEntry(entry.action, entry.was, open.view, say, state.session?.steps ?? [])}</span>
      <span class="quiet">
        {entry.by} · <time dateTime={entry.at}>{at}</time>
        {entry.undone && ` · ${say('history.undone')}`}
      </span>
      {!entry.undone && open.lock.kind === 'mine' && (
        <button type="button" disabled={open.busy} onClick={() => void commands.undo(entry.seq)}>
          {say('history.undo')}
        </button>
      )}
    </li>
  );
}
