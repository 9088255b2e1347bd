import type { VNode } from 'preact';
import { useOpenDossier } from '../shell/review-context.ts';
import { Dialog } from './dialog.tsx';

export function TakeOverDialog(): VNode {
  const { open, commands, say } = useOpenDossier();
  const by = open.lock.kind === 'mine' ? '' : open.lock.by;
  return (
    <Dialog title={say('lock.takeTitle')}>
      <p>{say('lock.takeText', { name: by === '' ? say('lock.unknown') : by })}</p>
      <div class="dialog-foot">
        <button type="button" onClick={() => commands.showDialog(null)}>
          {say('dialog.cancel')}
        </button>
        <button type="button" class="main" onClick={() => void commands.takeOver()}>
          {say('lock.take')}
        </button>
      </div>
    </Dialog>
  );
}
