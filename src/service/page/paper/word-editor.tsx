import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useOpenDossier } from '../shell/review-context.ts';

interface WordEditorProps {
  readonly text: string;
  readonly style: Readonly<Record<string, string>>;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** A small box below the chosen words. Enter and Esc count only while no letter is being composed. */
export function WordEditor({ text, style, onSave, onCancel }: WordEditorProps): VNode {
  const { say } = useOpenDossier();
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  // Before the next key, not after the next painting: who types on at once would type into nothing.
  useLayoutEffect(() => input.current?.select(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') onSave(typed);
    else onCancel();
  };
  return (
    <div class="word-editor" style={{ left: style['left'], top: `calc(${style['top']} + ${style['height']} + 4px)` }}>
      <label>
        {say('paper.edit')}
        <input
          ref={input}
          type="text"
          value={typed}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <span class="quiet">{say('paper.editHint')}</span>
    </div>
  );
}
