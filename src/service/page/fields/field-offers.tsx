import type { VNode } from 'preact';
import type { FieldView } from '../../review/api.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import { sayOr } from '../words/index.ts';
import { showValue } from './changes.ts';

/** What can be taken with one key: the machine's suggestions, what it read first, and "the paper does not say". */
export function FieldOffers({ field }: { field: FieldView }): VNode {
  const { open, commands, say } = useOpenDossier();
  const locked = open.lock.kind !== 'mine';
  const take = (value: string | null) => () => {
    commands.choose(field.pointer, value);
    commands.goTo(field.pointer);
  };
  const candidates = field.held?.candidates.slice(0, 9) ?? [];
  return (
    <fieldset class="bare offers" aria-label={say('fields.candidates')}>
      {candidates.map((candidate, at) => (
        <button
          type="button"
          tabIndex={-1}
          key={`${candidate.source} ${candidate.value}`}
          disabled={locked}
          onClick={take(candidate.value)}
        >
          <kbd>Alt+{at + 1}</kbd> {showValue(field, candidate.value)}{' '}
          <span class="quiet">
            {sayOr(say, `source.${candidate.source}`, candidate.source)} {Math.round(candidate.confidence * 100)} %
          </span>
        </button>
      ))}
      <button type="button" tabIndex={-1} disabled={locked || field.original === null} onClick={take(field.original)}>
        <kbd>Alt+O</kbd>{' '}
        {say('fields.original', {
          value: field.original === null ? say('fields.none') : showValue(field, field.original),
        })}
      </button>
      <button type="button" tabIndex={-1} disabled={locked} onClick={take(null)}>
        <kbd>Alt+0</kbd> {say('fields.absent')}
      </button>
    </fieldset>
  );
}
