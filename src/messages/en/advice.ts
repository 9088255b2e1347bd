/**
 * Words for the `{detail}` and `{suggestion}` of errors whose text depends on the case: the error carries the English
 * text and, in `detailId` or `suggestionId`, the name of these words.
 */
export const advice = {
  'suggestion.did-you-mean': 'Did you mean: {nearest}?',
  'suggestion.see-help': 'See all commands with: sohoa --help',
} as const;
