import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Sampling reviews. */
export const qualityErrors = defineErrors({
  SAMPLING_UNKNOWN: {
    message: 'There is no sampling {id}.',
    hint: 'List them with: sohoa sampling list',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  SAMPLING_LOT_EMPTY: {
    message: 'No finished document is free of doubt: there is no lot to draw from.',
    hint: 'See where everything stands: sohoa status',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  SAMPLING_ITEM_UNKNOWN: {
    message: 'Document {document} was not drawn in sampling {id}, or the sampling is closed.',
    hint: 'See what was drawn: sohoa sampling show {id}',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  SAMPLING_NOT_THROUGH: {
    message: 'Sampling {id}: {left} drawn documents have not been looked at yet.',
    hint: 'Look at them (sohoa sampling show {id}), then close it again.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
});
