import type { VNode } from 'preact';
import { useOpenDossier } from '../shell/review-context.ts';

/** Who has the dossier, where it is not this window. */
export function LockBanner(): VNode {
  const { open, commands, say } = useOpenDossier();
  const { lock } = open;
  if (lock.kind === 'mine') return <div role="alert" class="unseen" />;
  const name = lock.by === '' ? say('lock.unknown') : lock.by;
  return (
    <div role="alert" class="banner banner-lock">
      <span>{say(lock.kind === 'lost' ? 'lock.lost' : 'lock.other', { name })}</span>
      <button type="button" onClick={() => commands.showDialog('take-over')}>
        {say('lock.take')}
      </button>
    </div>
  );
}
