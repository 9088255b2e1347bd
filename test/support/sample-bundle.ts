import { createHash } from 'node:crypto';
import { contentHash, DossierRecord, type RecordDocument, type RecordDossier } from '../../src/domain/index.ts';
import type { RecordBundle } from '../../src/plugin/index.ts';

export const sha256Of = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** A small valid record with one document and two files whose bytes are the given texts. */
export function sampleBundle(code: string, contents: { pdf?: string; text?: string; subject?: string } = {}) {
  const texts = {
    '01-quyet-dinh.pdf': contents.pdf ?? `pdf ${code}`,
    'original/quét.jpg': contents.text ?? `jpg ${code}`,
  };
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    sha256: sha256Of(text),
    bytes: Buffer.byteLength(text),
  }));
  const record = DossierRecord.parse({
    schema: 'sohoa/record/1',
    dossier: dossier(code, contents.subject ?? 'Cấp phép'),
    documents: [document(code, files)],
    archive: null,
    held: [],
    evidence: {},
    history: [],
  });
  const bundle: RecordBundle = { record, contentHash: contentHash(record), files };
  return { bundle, contents: Object.values(texts) };
}

function dossier(code: string, subject: string): RecordDossier {
  const agency = { code: 'H01.12', name: 'Sở Nội vụ' };
  return {
    code,
    procedureCode: '1.000001',
    procedureName: 'Thủ tục mẫu',
    fieldCode: 'G01',
    fieldName: 'Lĩnh vực mẫu',
    subject,
    ownerName: 'Nguyễn Văn Mẫu',
    ownerType: 1,
    ownerId: '001099000001',
    ownerIdType: 1,
    submitterName: null,
    phone: null,
    email: null,
    address: null,
    channel: 1,
    submittedTo: null,
    receivingAgency: agency,
    handlingAgency: agency,
    submittedDate: '2026-01-05',
    receivedDate: '2026-01-05',
    dueDate: null,
    finishedDate: null,
    returnedDate: null,
    resultDelivery: null,
    status: 1,
    fees: [],
    links: [],
    vneidVerified: null,
    onlinePayment: null,
    connectedDatabases: [],
  };
}

function document(code: string, files: RecordBundle['files']): RecordDocument {
  const original = files[1];
  return {
    docCode: `${code}.0000001`,
    typeCode: '02',
    typeName: 'Quyết định',
    paperKind: 'quyet-dinh',
    component: null,
    resultCode: null,
    copyKind: null,
    paperHolder: { name: null, id: null, birthDate: null },
    codeNumber: '12',
    codeNotation: 'QĐ-UBND',
    code: '12/QĐ-UBND',
    issuedDate: '2026-01-04',
    organName: 'UBND tỉnh Mẫu',
    subject: 'Về việc mẫu',
    signerName: 'Trần Thị Mẫu',
    signerPosition: 'Chủ tịch',
    fields: {},
    validFrom: null,
    validUntil: null,
    reuse: { state: 0, fromNationalStore: false, replacedByResultCode: null },
    validity: 'valid',
    numberOfPage: 1,
    numberOfPaper: null,
    language: 'vie',
    ocrConfidence: { mean: 0.95, low: 0.8 },
    signedCopy: false,
    signatures: [],
    files: files.slice(0, 1).map(({ path, sha256, bytes }) => ({ name: path, sha256, bytes })),
    pages: [
      {
        number: 1,
        source: { file: 'quét.jpg', sha256: original?.sha256 ?? '', index: 0 },
        widthMm: 210,
        heightMm: 297,
        dpi: 300,
        rotation: 0,
        skewDegrees: 0.4,
        marks: [],
      },
    ],
  };
}
