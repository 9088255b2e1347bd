import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useOpenDossier } from '../shell/review-context.ts';
import { fieldId } from './field-id.ts';
import { FieldRow } from './field-row.tsx';
import { countDoubtful } from './next-doubtful.ts';
import { Notes } from './notes.tsx';
import { openGroups } from './open-groups.ts';

/** The dossier's values in groups: its own first, then each document's. */
export function FieldList(): VNode {
  const { open, say } = useOpenDossier();
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({});
  const shown = openGroups(open.view.groups, open.focused, byHand);
  useAskedFocus(open.focused, open.focusRequest);

  return (
    <section id="fields" class="fields" aria-label={say('fields.label')}>
      <Notes />
      {open.view.groups.map((group) => {
        const isOpen = shown.has(group.id);
        const doubtful = countDoubtful(group.fields, open.changes);
        return (
          <section key={group.id} class="group">
            <h2>
              <button
                type="button"
                class="group-head"
                aria-expanded={isOpen}
                onClick={() => setByHand({ ...byHand, [group.id]: !isOpen })}
              >
                {group.title}
                {doubtful > 0 && <span class="count">{say('dossier.doubtful', { count: doubtful })}</span>}
              </button>
            </h2>
            {isOpen && group.fields.map((field) => <FieldRow key={field.pointer} field={field} />)}
          </section>
        );
      })}
    </section>
  );
}

/** Puts the focus where a command asked for it, once the field is there. */
function useAskedFocus(pointer: string | null, request: number): void {
  useLayoutEffect(() => {
    const field = pointer === null || request === 0 ? null : document.getElementById(fieldId(pointer));
    if (field === null) return;
    field.focus({ preventScroll: true });
    field.closest('.field')?.scrollIntoView({ block: 'nearest' });
    if (field instanceof HTMLInputElement) field.select();
  }, [request]);
}
