/**
 * Words for the `{detail}` and `{suggestion}` of errors whose text depends on the case: the error carries the English
 * text and, in `detailId` or `suggestionId`, the name of these words.
 */
export const advice = {
  'suggestion.did-you-mean': 'Did you mean: {nearest}?',
  'suggestion.command-help': 'See: sohoa {command} --help',
  'suggestion.see-settings': 'All settings with their meaning: docs/reference/settings.md',
  'suggestion.see-pipelines': 'List them with: sohoa pipelines list',
  'suggestion.see-help': 'See all commands with: sohoa --help',
  'detail.key-unknown': '"{key}" is not known here',
  'detail.value-wrong': '{field}: {reason}',
  'detail.yaml-syntax': 'this is no valid YAML ({reason})',
  'detail.artifact-twice': 'step "{step}" writes "{artifact}", which "{other}" writes already',
  'detail.batch-late': 'step "{step}" works on the whole batch and has to come first',
  'detail.transient-read': 'step "{step}" cannot read "{artifact}", which exists only while its page passes',
  'suggestion.allowed-here': 'Allowed here: {nearest}',
  'suggestion.indentation': 'Check indentation, colons and quotes at this line.',
  'suggestion.see-steps': 'Nearest: {nearest}. See all with: sohoa steps list',
  'suggestion.step-settings': 'See what it can be set to: sohoa steps show {step}',
  'suggestion.one-writer': 'Leave out one of the two.',
  'suggestion.move-up': 'Move it up.',
  'suggestion.writers': 'Steps that write it: {nearest}',
  'suggestion.no-writer': 'No known step writes it; see: sohoa steps show {step}',
  'suggestion.steps-of': 'Its steps: {nearest}',
} as const;
