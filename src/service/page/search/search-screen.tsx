import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { moveAlong } from '../keyboard/move-along.ts';
import { useReview } from '../shell/review-context.ts';
import { HitList } from './hit-list.tsx';
import { SearchFields } from './search-fields.tsx';

/** Papers by their words: type, Enter, down into the hits, Enter opens one at its page. */
export function SearchScreen(): VNode {
  const { state, commands, say } = useReview();
  const { view, asked, busy } = state.search;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    void commands.loadChoices();
    document.getElementById('search-words')?.focus();
  }, []);

  const left = view === null ? 0 : view.total - view.hits.length;
  return (
    <section
      class="look"
      aria-labelledby="search-title"
      ref={box}
      onKeyDown={(event) => moveAlong(event, box.current, '.hits a', '#search-words')}
    >
      <h1 id="search-title">{say('search.title')}</h1>
      <SearchFields />
      <p role="status" class="look-count">
        {busy && say('search.busy')}
        {!busy && view !== null && say(view.total === 0 ? 'search.none' : 'search.count', countsOf(view))}
        {!busy &&
          view !== null &&
          view.exact > 0 &&
          view.exact < view.total &&
          ` ${say('search.exact', { exact: view.exact })}`}
        {!busy && view !== null && view.unindexed > 0 && ` ${say('search.unindexed', { count: view.unindexed })}`}
      </p>
      {view !== null && <HitList hits={view.hits} />}
      {left > 0 && (
        <button type="button" onClick={() => void commands.moreHits()}>
          {say('search.more', { left })}
        </button>
      )}
      {asked === null && <p class="quiet">{say('search.hint')}</p>}
    </section>
  );
}

function countsOf({ total, hits }: { total: number; hits: readonly unknown[] }) {
  return { total, shown: hits.length };
}
