import { type ErrorParams, fillIn } from '../errors/index.ts';

/** English words for errors whose text depends on the case. Other languages find theirs by the ids (`detailId`, `suggestionId`). */
const DETAILS = {
  'key-unknown': '"{key}" is not known here',
  'value-wrong': '{field}: {reason}',
  'yaml-syntax': 'this is no valid YAML ({reason})',
  'artifact-twice': 'step "{step}" writes "{artifact}", which "{other}" writes already',
  'batch-late': 'step "{step}" works on the whole batch and has to come first',
  'transient-read': 'step "{step}" cannot read "{artifact}", which exists only while its page passes',
} as const;

const SUGGESTIONS = {
  'allowed-here': 'Allowed here: {nearest}',
  indentation: 'Check indentation, colons and quotes at this line.',
  'see-steps': 'Nearest: {nearest}. See all with: sohoa steps list',
  'step-settings': 'See what it can be set to: sohoa steps show {step}',
  'one-writer': 'Leave out one of the two.',
  'move-up': 'Move it up.',
  writers: 'Steps that write it: {nearest}',
  'no-writer': 'No known step writes it; see: sohoa steps show {step}',
  'steps-of': 'Its steps: {nearest}',
} as const;

interface Wording {
  readonly detail?: keyof typeof DETAILS;
  readonly suggestion: keyof typeof SUGGESTIONS;
  readonly values: ErrorParams;
}

/** Placeholder values of an error that explains itself by case. */
export function wording({ detail, suggestion, values }: Wording): ErrorParams {
  return {
    ...values,
    ...(detail === undefined ? {} : { detailId: detail, detail: fillIn(DETAILS[detail], values) }),
    suggestionId: suggestion,
    suggestion: fillIn(SUGGESTIONS[suggestion], values),
  };
}

/** Names in a row, or a dash for none. */
export function listed(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ');
}
