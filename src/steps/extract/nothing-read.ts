import type { ExtractedDocument } from '../../plugin/index.ts';
import { ABSENT } from './reading.ts';

/** What is read off a paper that says nothing. */
export const NOTHING_READ: ExtractedDocument = {
  typeCode: ABSENT,
  paperKind: ABSENT,
  codeNumber: ABSENT,
  codeNotation: ABSENT,
  issuedDate: ABSENT,
  organName: ABSENT,
  subject: ABSENT,
  signerName: ABSENT,
  signerPosition: ABSENT,
  holderName: ABSENT,
  holderId: ABSENT,
  holderBirthDate: ABSENT,
  fields: {},
};
