/**
 * Why a value waits for a person. The words shown stand in the messages under `held.<reason>`;
 * steps of plugins may use further codes of the same shape.
 */
export const HELD_REASONS = [
  // identity numbers
  'ID_LENGTH',
  'ID_LOST_ZERO',
  'ID_FORMAT',
  'ID_BIRTH_YEAR',
  'ID_SEX',
  'ID_PROVINCE',
  'ID_TYPE_UNKNOWN',
  // dates
  'DATE_IMPOSSIBLE',
  'DATE_FORMAT',
  'DATE_WORDS_DIFFER',
  'DATE_ORDER',
  // codes and closed lists
  'CODE_FORMAT',
  'NUMBER_FORMAT',
  'CHANNEL_UNKNOWN',
  'STATUS_UNKNOWN',
  'PROCEDURE_UNKNOWN',
  'PROCEDURE_NAME_DIFFERS',
  'AGENCY_ENDED',
  'AGENCY_SEVERAL',
  // the register against the papers
  'OWNER_DIFFERS',
  'OWNER_ID_DIFFERS',
  'PAGE_COUNT_DIFFERS',
  // separator sheets
  'SHEET_UNREADABLE',
  'LEAF_COUNT_DIFFERS',
  'LEAF_MISSING',
  'LEAF_DOUBLE',
  // how pages were scanned
  'DUPLEX_COUNTS_DIFFER',
  'PAGE_LOW_CONFIDENCE',
  // what was read on a page
  'LOW_CONFIDENCE',
  'DIGITS_UNSURE',
  'LETTERS_UNSURE',
  'HANDWRITTEN',
  'UNDER_STAMP',
  'PATTERN_NEAR',
  'NAME_FORMAT',
  'CODE_DIFFERS',
  'TYPE_UNSURE',
  'NOTATION_TYPE_DIFFERS',
  'NOTATION_AGENCY_DIFFERS',
  'NOTATION_YEAR_DIFFERS',
] as const;

export type HeldReason = (typeof HELD_REASONS)[number];
