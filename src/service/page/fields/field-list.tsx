import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useOpenDossier } from '../shell/review-context.ts';
import { FieldGroup } from './field-group.tsx';
import { fieldId } from './field-id.ts';
import { Notes } from './notes.tsx';
import { openGroups } from './open-groups.ts';

/** The dossier's values in groups: its own first, then those of each document. */
export function FieldList(): VNode {
  const { open, say } = useOpenDossier();
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({});
  const shown = openGroups(open.view.groups, open.focused, byHand);
  useAskedFocus(open.focused, open.focusRequest);

  return (
    <section id="fields" class="fields" aria-label={say('fields.label')}>
      <Notes />
      {open.view.groups.map((group) => (
        <FieldGroup
          key={group.id}
          group={group}
          isOpen={shown.has(group.id)}
          onToggle={() => setByHand({ ...byHand, [group.id]: !shown.has(group.id) })}
        />
      ))}
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
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  }, [request]);
}
