import type { ExtractedDocument } from './artifacts.ts';

/** Where the machine's own reading of a value stands, by its path below a document of the record; `/fields/…` keep their keys. */
export const EXTRACTED_PLACES: Readonly<Record<string, Exclude<keyof ExtractedDocument, 'fields'>>> = {
  '/typeCode': 'typeCode',
  '/paperKind': 'paperKind',
  '/codeNumber': 'codeNumber',
  '/codeNotation': 'codeNotation',
  '/issuedDate': 'issuedDate',
  '/organName': 'organName',
  '/subject': 'subject',
  '/signerName': 'signerName',
  '/signerPosition': 'signerPosition',
  '/paperHolder/name': 'holderName',
  '/paperHolder/id': 'holderId',
  '/paperHolder/birthDate': 'holderBirthDate',
};
