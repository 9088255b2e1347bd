import type { VNode } from 'preact';
import { allFields } from '../fields/changes.ts';
import { countDoubtful } from '../fields/next-doubtful.ts';
import { areaAddress } from '../shell/address.ts';
import { useOpenDossier } from '../shell/review-context.ts';

/** Which dossier this is, how much of it is doubtful, and what can be done with all of it. */
export function DossierBar(): VNode {
  const { state, open, commands, say } = useOpenDossier();
  const { view, saving, lock, busy } = open;
  const mayChange = lock.kind === 'mine';
  return (
    <div class="dossier-bar">
      <a href={areaAddress(state.area)}>{say(`back.${state.area}`)}</a>
      <h1>{view.code}</h1>
      <span class="count">{say('dossier.doubtful', { count: countDoubtful(allFields(view), open.changes) })}</span>
      <span class={`quiet saving saving-${saving}`}>{say(busy ? 'save.busy' : `save.${saving}`)}</span>
      <span class="spring" />
      <fieldset aria-label={say('dossier.actions')} class="bare dossier-actions">
        <button type="button" class="plain" onClick={() => commands.showDialog('history')}>
          {say('dossier.history')} <kbd>Alt+H</kbd>
        </button>
        <button type="button" disabled={!mayChange} onClick={() => commands.showDialog('reject')}>
          {say('dossier.reject')} <kbd>F8</kbd>
        </button>
        <button type="button" disabled={!mayChange} onClick={() => void commands.save()}>
          {say('dossier.save')} <kbd>Ctrl+S</kbd>
        </button>
        <button type="button" class="main" onClick={() => void commands.saveAndNext()}>
          {say('dossier.saveNext')} <kbd>Ctrl+Enter</kbd>
        </button>
      </fieldset>
    </div>
  );
}
