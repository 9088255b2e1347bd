import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Review } from '../commands/index.ts';
import { Dialogs } from '../dialogs/dialogs.tsx';
import { DossierScreen } from '../dossier/dossier-screen.tsx';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { QueueScreen } from '../queue/queue-screen.tsx';
import { ReuseScreen } from '../reuse/reuse-screen.tsx';
import { SamplingScreen } from '../sampling/sampling-screen.tsx';
import { SearchScreen } from '../search/search-screen.tsx';
import type { AppState } from '../store/state.ts';
import { type Language, type Say, speaker } from '../words/index.ts';
import { type Area, placeOf } from './address.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { Header } from './header.tsx';
import { NoticeLine } from './notice-line.tsx';
import { ReviewContext } from './review-context.ts';

/** The whole page: header, one screen, whatever dialog is open, and the line that speaks. */
export function App({ review }: { review: Review }): VNode {
  const state = useStoreState(review);
  const language: Language = state.session?.language ?? 'vi';
  const say = useMemo(() => speaker(language), [language]);
  useAddress(review);
  useShortcuts(review);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = titleOf(state, say);
  }, [language, say, state.open?.view.code, state.area]);

  return (
    <ReviewContext.Provider value={{ state, commands: review.commands, say }}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {say('app.skip')}
      </button>
      <Header />
      <ConnectionBanner />
      <main id="main" tabIndex={-1}>
        {state.open === null ? <AreaScreen area={state.area} /> : <DossierScreen key={state.open.view.code} />}
      </main>
      <NoticeLine />
      <Dialogs />
    </ReviewContext.Provider>
  );
}

/** Never who or what is looked for: titles are kept in the browser's history. */
function titleOf({ open, area }: AppState, say: Say): string {
  if (open !== null) return `${open.view.code} · ${say('app.name')}`;
  return area === 'queue' ? say('app.name') : `${say(`nav.${area}`)} · ${say('app.name')}`;
}

function AreaScreen({ area }: { area: Area }): VNode {
  if (area === 'search') return <SearchScreen />;
  if (area === 'sampling') return <SamplingScreen />;
  return area === 'reuse' ? <ReuseScreen /> : <QueueScreen />;
}

function useStoreState(review: Review) {
  const [state, setState] = useState(review.store.get());
  useEffect(() => {
    setState(review.store.get());
    return review.store.subscribe(() => setState(review.store.get()));
  }, [review]);
  return state;
}

/** The address decides what is shown, so that back, forward and reload do what people expect. */
function useAddress({ commands }: Review): void {
  useEffect(() => {
    const follow = (): void => {
      const place = placeOf(window.location.hash);
      const { code, page } = place;
      const arrived = code === null ? commands.leave() : commands.open(code, page);
      void arrived.then(() => commands.arrive(place)).then(commands.load);
    };
    const stay = (event: BeforeUnloadEvent): void => {
      if (commands.hasUnsentInput()) event.preventDefault();
    };
    void commands.start().then(follow);
    window.addEventListener('hashchange', follow);
    window.addEventListener('beforeunload', stay);
    window.addEventListener('pagehide', commands.abandon);
    return () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('beforeunload', stay);
      window.removeEventListener('pagehide', commands.abandon);
    };
  }, [commands]);
}
