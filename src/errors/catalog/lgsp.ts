import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Official documents on the axis of document exchange. */
export const lgspErrors = defineErrors({
  EDXML_INVALID: {
    message: 'An edXML message is not as the standard has it ({reason}).',
    hint: 'Ask whoever made it for another. {reason} names the element, or what was wrong with the text as a whole.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  EDXML_TOO_LARGE: {
    message: 'An edXML message holds more than is taken ({bytes}).',
    hint: 'The limits are maxMessageBytes, maxAttachmentBytes and maxAttachments in the settings of the target.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  LGSP_MAYBE_SENT: {
    message:
      'A document may have been sent to {target} already: the last sending got no answer, and this system cannot be asked.',
    hint: 'Look for it at the receiver or in the axis’s own pages. If it is not there: sohoa outbox redrive',
    recovery: 'fix-input',
    exit: EXIT.outside,
  },
  LGSP_CANNOT_TELL: {
    message: '{target} cannot be asked what it holds.',
    hint: 'The document interface knows sending and receiving only; what was sent stands in sohoa outbox list.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
});
