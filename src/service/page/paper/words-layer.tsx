import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WordsView } from '../../review/api.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import { inPercent } from './in-percent.ts';
import { WordEditor } from './word-editor.tsx';
import { chosen, extend, placeWords, type Selection, walk } from './word-walk.ts';

/** The words read on the page: unsure ones underlined, each one reachable by arrows and open to correction. */
export function WordsLayer({ view }: { view: WordsView }): VNode {
  const { commands, say } = useOpenDossier();
  const words = placeWords(view);
  const [selection, setSelection] = useState<Selection>({ from: 0, to: 0 });
  const [editing, setEditing] = useState(false);
  const layer = useRef<HTMLFieldSetElement>(null);
  const picked = chosen(words, selection);

  const select = (next: Selection): void => {
    setSelection(next);
    layer.current?.querySelectorAll<HTMLElement>('.word')[next.from]?.focus({ preventScroll: false });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = afterKey(event, words, selection);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    select(next);
  };
  const close = (): void => {
    setEditing(false);
    select(selection);
  };
  return (
    <fieldset id="page-words" class="bare words" aria-label={say('paper.words')} ref={layer} onKeyDown={onKeyDown}>
      {words.map(({ word }, at) => (
        <button
          type="button"
          key={at}
          class={`word ${word.low ? 'word-low' : ''} ${at >= selection.from && at <= selection.to ? 'word-picked' : ''}`}
          tabIndex={at === selection.from ? 0 : -1}
          aria-label={say(word.low ? 'paper.lowWord' : 'paper.word', { text: word.text })}
          style={inPercent(word.box, view)}
          onFocus={() => at !== selection.from && setSelection({ from: at, to: at })}
          onClick={(event) => {
            // Enter on a button is a click too, and the one way to edit what Shift+arrow chose.
            if (event.detail > 0) setSelection({ from: at, to: at });
            setEditing(true);
          }}
        />
      ))}
      {editing && picked !== null && (
        <WordEditor
          text={picked.text}
          style={inPercent(picked.box, view)}
          onCancel={close}
          onSave={(text) => {
            close();
            if (text !== picked.text) void commands.correctWords(picked.box, text);
          }}
        />
      )}
    </fieldset>
  );
}

const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

function afterKey(event: KeyboardEvent, words: ReturnType<typeof placeWords>, selection: Selection): Selection | null {
  if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey) return null;
  const arrow = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key as keyof typeof ARROWS] : null;
  if (arrow === null) return null;
  if (event.shiftKey) return extend(words, selection, arrow === 'left' || arrow === 'up' ? -1 : 1);
  const at = walk(words, selection.from, arrow);
  return { from: at, to: at };
}
