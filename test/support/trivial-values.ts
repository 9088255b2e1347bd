import type { RecordDossier } from '../../src/domain/index.ts';
import type { CheckedDossier } from '../../src/plugin/index.ts';

/** A document of which nothing but a subject is known. */
export function checkedDocument(
  code: string,
  index: number,
  subject: string | null,
): CheckedDossier['documents'][number] {
  return {
    docCode: `${code}.${String(index + 1).padStart(7, '0')}`,
    typeCode: '32',
    typeName: 'Khác',
    paperKind: 'khac',
    component: null,
    resultCode: null,
    copyKind: null,
    paperHolder: { name: null, id: null, birthDate: null },
    codeNumber: null,
    codeNotation: null,
    code: null,
    issuedDate: null,
    organName: null,
    subject,
    signerName: null,
    signerPosition: null,
    fields: {},
    validFrom: null,
    validUntil: null,
    reuse: { state: 0, fromNationalStore: false, replacedByResultCode: null },
    validity: 'unknown',
    numberOfPaper: null,
    language: 'vie',
  };
}

/** A dossier of which nothing but an owner's number is known. */
export function dossierValues(code: string): RecordDossier {
  const agency = { code: null, name: null };
  const nothing = null;
  return {
    code,
    procedureCode: nothing,
    procedureName: nothing,
    fieldCode: nothing,
    fieldName: nothing,
    subject: nothing,
    ownerName: nothing,
    ownerType: nothing,
    ownerId: '001099000001',
    ownerIdType: nothing,
    submitterName: nothing,
    phone: nothing,
    email: nothing,
    address: nothing,
    channel: nothing,
    submittedTo: nothing,
    receivingAgency: agency,
    handlingAgency: agency,
    submittedDate: nothing,
    receivedDate: nothing,
    dueDate: nothing,
    finishedDate: nothing,
    returnedDate: nothing,
    resultDelivery: nothing,
    status: nothing,
    fees: [],
    links: [],
    vneidVerified: nothing,
    onlinePayment: nothing,
    connectedDatabases: [],
  };
}
