import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useReview } from '../shell/review-context.ts';

interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** The browser's own dialog: keeps the focus inside, closes with Esc, gives the focus back. */
export function Dialog({ title, children, class: looks = '' }: DialogProps): VNode {
  const { commands, say } = useReview();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the next key, which would go into the field below otherwise.
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class={looks} aria-labelledby={titleId} onClose={() => commands.showDialog(null)}>
      <h2 id={titleId}>{title}</h2>
      {children}
      {/* The last in order, so that the focus begins at what the dialog asks for. */}
      <button type="button" class="plain dialog-close" onClick={() => commands.showDialog(null)}>
        {say('dialog.close')} <kbd>Esc</kbd>
      </button>
    </dialog>
  );
}
