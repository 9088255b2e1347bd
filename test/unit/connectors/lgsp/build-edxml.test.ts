import { describe, expect, it } from 'vitest';
import { buildEdxml } from '../../../../src/connectors/lgsp/build-edxml.ts';
import type { EdxmlMessage } from '../../../../src/connectors/lgsp/edxml.ts';
import { readEdxml } from '../../../../src/connectors/lgsp/read-edxml.ts';

const LIMITS = { maxBytes: 1_000_000, maxAttachmentBytes: 1_000_000, maxAttachments: 3 };

const message = (subject: string): EdxmlMessage => ({
  from: { id: 'H56.14', inCharge: null, name: 'Phòng A & B' },
  to: [{ id: 'H56.15', inCharge: null, name: null }],
  documentId: '1',
  ...{ codeNumber: null, codeNotation: null, place: null, type: null, typeDetail: null, typeName: null },
  ...{ promulgationDate: null, subject, content: null, steeringType: null, businessDocType: null, paper: null },
  signer: { fullName: null, position: null, competence: null },
  other: {
    ...{ priority: null, sphere: null, typerNotation: null },
    ...{ promulgationAmount: null, pageAmount: null, direction: null },
  },
  trace: [],
  attachments: [],
});

describe('a message', () => {
  // The library that writes XML takes whatever looks like an entity for one and leaves it as it is.
  it.each(['Q&A;', '&amp;', 'a &lt; b', '&#60;x&#62;', '&#x3c;', 'A & B', '<b>]]></b>'])(
    'says %s as it was',
    (subject) => {
      expect(readEdxml(Buffer.from(buildEdxml(message(subject))), LIMITS).subject).toBe(subject);
    },
  );
});
