import type { VNode } from 'preact';
import type { FieldView } from '../../review/api.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import type { OpenDossier } from '../store/state.ts';
import { type Say, sayOr } from '../words/index.ts';
import { shownText } from './changes.ts';
import { FieldControl } from './field-control.tsx';
import { fieldId } from './field-id.ts';
import { FieldOffers } from './field-offers.tsx';
import { breaksRule } from './is-wrong.ts';

export type FieldLooks = 'doubtful' | 'wrong' | 'settled' | 'reviewed' | 'plain';

export function FieldRow({ field }: { field: FieldView }): VNode {
  const { open, say } = useOpenDossier();
  const { pointer } = field;
  const looks = looksOf(open, field);
  const isFocused = open.focused === pointer;
  const explained = looks === 'plain' && !isFocused ? undefined : `${fieldId(pointer)}-why`;
  return (
    <div class={`field field-${looks} ${isFocused ? 'field-focused' : ''}`}>
      <label for={fieldId(pointer)}>{field.label}</label>
      <FieldControl
        field={field}
        text={open.typed[pointer] ?? shownText(field, open.changes)}
        wrong={looks === 'wrong'}
        locked={open.lock.kind !== 'mine'}
        explained={explained}
      />
      {explained !== undefined && (
        <p id={explained} class="why">
          {reasonWords(say, open, field, looks)}
          {isFocused && field.source !== null && field.confidence !== null && (
            <span class="quiet">
              {' '}
              {say('fields.source', {
                source: sayOr(say, `source.${field.source}`, field.source),
                percent: Math.round(field.confidence * 100),
              })}
            </span>
          )}
        </p>
      )}
      {isFocused && <FieldOffers field={field} />}
    </div>
  );
}

function reasonWords(say: Say, open: OpenDossier, field: FieldView, looks: FieldLooks): string {
  if (open.invalid.has(field.pointer)) return say('fields.badDate');
  if (looks === 'doubtful' || looks === 'wrong') return say('fields.doubtful', { reason: field.held?.words ?? '' });
  if (looks === 'settled') return say(open.changes[field.pointer] === null ? 'fields.absent' : 'fields.settled');
  return looks === 'reviewed' ? say('fields.reviewed') : '';
}

function looksOf(open: OpenDossier, field: FieldView): FieldLooks {
  if (open.invalid.has(field.pointer)) return 'wrong';
  if (field.pointer in open.changes) return 'settled';
  if (field.held !== null) return breaksRule(field.held.reason) ? 'wrong' : 'doubtful';
  return field.reviewed ? 'reviewed' : 'plain';
}
