import type { VNode } from 'preact';
import { AREAS, areaAddress } from './address.ts';
import { useReview } from './review-context.ts';

/** What stands above every screen. */
export function Header(): VNode {
  const { state, commands, say } = useReview();
  const progress = state.queue.view?.progress;
  return (
    <header class="header">
      <strong class="brand">sohoa</strong>
      <nav aria-label={say('nav.label')}>
        {AREAS.map((area) => (
          <a
            key={area}
            href={areaAddress(area)}
            aria-current={state.open === null && state.area === area ? 'page' : undefined}
          >
            {say(`nav.${area}`)}
          </a>
        ))}
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
