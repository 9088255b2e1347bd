import type { VNode } from 'preact';
import { addressOf } from './address.ts';
import { useReview } from './review-context.ts';

/** What stands above every screen. Search and reuse get their places in the `nav`. */
export function Header(): VNode {
  const { state, commands, say } = useReview();
  const progress = state.queue.view?.progress;
  return (
    <header class="header">
      <strong class="brand">sohoa</strong>
      <nav aria-label={say('nav.label')}>
        <a href={addressOf(null)} aria-current={state.open === null ? 'page' : undefined}>
          {say('nav.queue')}
        </a>
      </nav>
      <p class="progress">
        <span class="unseen">{say('progress.label')}: </span>
        {progress !== undefined &&
          say('progress.text', {
            settled: progress.settled,
            total: progress.settled + progress.waiting,
            waiting: progress.waiting,
          })}
      </p>
      <span class="spring" />
      {state.session !== null && <span class="quiet">{say('app.reviewer', { name: state.session.reviewer })}</span>}
      <button type="button" class="plain" onClick={() => commands.showDialog('help')}>
        {say('dossier.help')} <kbd>?</kbd>
      </button>
    </header>
  );
}
