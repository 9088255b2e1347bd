import type { VNode } from 'preact';
import type { ChoicesView } from '../../review/look-api.ts';
import { useReview } from '../shell/review-context.ts';

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: ChoicesView['kinds'];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** One of a list, or any. */
export function ChoiceField({ label, choices, value, onValue }: ChoiceFieldProps): VNode {
  const { say } = useReview();
  return (
    <label class="look-field">
      {label}
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{say('look.any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
