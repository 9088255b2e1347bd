import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DossierView } from '../../review/api.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import { FieldRow } from './field-row.tsx';
import { countDoubtful } from './next-doubtful.ts';
import { isEmptyField } from './open-groups.ts';

interface FieldGroupProps {
  readonly group: DossierView['groups'][number];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One document's values. Most papers fill a third of the possible fields: the empty ones come when asked for. */
export function FieldGroup({ group, isOpen, onToggle }: FieldGroupProps): VNode {
  const { open, say } = useOpenDossier();
  const [showsEmpty, setShowsEmpty] = useState(false);
  const doubtful = countDoubtful(group.fields, open.changes);
  const filled = group.fields.filter(
    (field) => field.pointer === open.focused || field.pointer in open.typed || !isEmptyField(field, open.changes),
  );
  const hidden = group.fields.length - filled.length;
  return (
    <section class="group">
      <h2>
        <button type="button" class="group-head" aria-expanded={isOpen} onClick={onToggle}>
          {group.title}
          {doubtful > 0 && <span class="count">{say('dossier.doubtful', { count: doubtful })}</span>}
        </button>
      </h2>
      {isOpen && (showsEmpty ? group.fields : filled).map((field) => <FieldRow key={field.pointer} field={field} />)}
      {isOpen && (hidden > 0 || showsEmpty) && (
        <button type="button" class="plain more" aria-expanded={showsEmpty} onClick={() => setShowsEmpty(!showsEmpty)}>
          {showsEmpty ? say('fields.fewer') : say('fields.more', { count: hidden })}
        </button>
      )}
    </section>
  );
}
