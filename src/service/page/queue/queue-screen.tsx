import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { moveAlong } from '../keyboard/move-along.ts';
import { useReview } from '../shell/review-context.ts';
import { QueueFilter } from './queue-filter.tsx';
import { QueueTable } from './queue-table.tsx';

/** What waits: find it, go to it with the arrows, open it with Enter. */
export function QueueScreen(): VNode {
  const { state, commands, say } = useReview();
  const { view } = state.queue;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (view !== null && document.activeElement === document.body) startLink(box.current, state.queue.last)?.focus();
  }, [view !== null]);

  const left = view === null ? 0 : view.total - view.items.length;
  return (
    <section
      class="queue"
      aria-labelledby="queue-title"
      ref={box}
      onKeyDown={(event) => moveAlong(event, box.current, 'tbody a', 'input')}
    >
      <div class="queue-head">
        <h1 id="queue-title">{say('queue.title')}</h1>
        <QueueFilter />
      </div>
      {view === null && <p>{say('app.loading')}</p>}
      {view?.items.length === 0 && <p>{say('queue.empty')}</p>}
      {view !== null && view.items.length > 0 && <QueueTable items={view.items} />}
      {left > 0 && (
        <button type="button" onClick={() => void commands.more()}>
          {say('queue.more', { left })}
        </button>
      )}
      <p class="quiet">{say('queue.hint')}</p>
    </section>
  );
}

/** The dossier come back from, or the first. */
function startLink(box: HTMLElement | null, last: string | null): HTMLElement | undefined {
  const links = [...(box?.querySelectorAll<HTMLElement>('tbody a') ?? [])];
  return links.find(({ textContent }) => textContent === last) ?? links[0];
}
