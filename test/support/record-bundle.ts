import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  contentHash,
  DossierRecord,
  documentCode,
  documentFileStem,
  type RecordDocument,
  type RecordDossier,
} from '../../src/domain/index.ts';
import type { RecordBundle } from '../../src/plugin/index.ts';

/** What a test wants to be different from a complete, deliverable record. */
export interface BundleWish {
  readonly dossier?: Partial<RecordDossier>;
  /** One entry a document. */
  readonly documents?: readonly Partial<RecordDocument>[];
}

/** A record with the bytes of its files by SHA-256. */
export interface BundleWithFiles {
  readonly bundle: RecordBundle;
  readonly contents: ReadonlyMap<string, Buffer>;
}

/** The `number`-th of a day's invented dossiers: two documents, each with a PDF, a text and an ALTO file. */
export function recordBundle(number = 1, wish: BundleWish = {}): BundleWithFiles {
  const code = `H99.14-261105-${String(number).padStart(4, '0')}`;
  const contents = new Map<string, Buffer>();
  const keep = (text: string): { sha256: string; bytes: number } => {
    const content = Buffer.from(text);
    const sha256 = createHash('sha256').update(content).digest('hex');
    contents.set(sha256, content);
    return { sha256, bytes: content.byteLength };
  };
  const wishes = wish.documents ?? [{}, { typeCode: null, typeName: null, paperKind: 'to-khai', code: null }];
  const original = { path: 'original/scan.pdf', ...keep(`%PDF-1.7 original ${code}`) };
  const documents = wishes.map((own, index): RecordDocument => {
    const ordinal = index + 1;
    const stem = documentFileStem(ordinal, own.paperKind ?? 'quyet-dinh');
    const files = ['pdf', 'txt', 'alto.xml'].map((ending) => ({
      name: `${stem}.${ending}`,
      ...keep(`${ending} of document ${ordinal} of ${code}`),
    }));
    return { ...completeDocument(code, ordinal, original.sha256), files, ...own };
  });
  const record = DossierRecord.parse({
    schema: 'sohoa/record/1',
    dossier: { ...completeDossier(code, number), ...wish.dossier },
    documents,
    archive: null,
    held: [],
    evidence: {},
    history: [],
  });
  const files = documents.flatMap((document) =>
    document.files.map(({ name, sha256, bytes }) => ({ path: name, sha256, bytes })),
  );
  return { bundle: { record, contentHash: contentHash(record), files: [...files, original] }, contents };
}

/** Writes the files under their hashes and answers as the blob store does. */
export async function writeBlobs(
  folder: string,
  bundles: readonly BundleWithFiles[],
): Promise<(sha256: string) => Promise<string>> {
  await mkdir(folder, { recursive: true });
  for (const { contents } of bundles) {
    for (const [sha256, content] of contents) await writeFile(join(folder, sha256), content);
  }
  return async (sha256) => join(folder, sha256);
}

function completeDossier(code: string, number: number): RecordDossier {
  const agency = { code: 'H99.14', name: 'Sở Tư pháp tỉnh Mẫu' };
  return {
    code,
    procedureCode: '1.900101.H99',
    procedureName: 'Đăng ký khai sinh',
    fieldCode: 'HT',
    fieldName: 'Hộ tịch',
    subject: 'Đăng ký khai sinh cho con',
    ownerName: 'Nguyễn Văn Mẫu',
    ownerType: 1,
    ownerId: `001099${String(number).padStart(6, '0')}`,
    ownerIdType: 1,
    submitterName: null,
    phone: '0900000000',
    email: null,
    address: null,
    channel: 1,
    submittedTo: '2',
    receivingAgency: agency,
    handlingAgency: agency,
    submittedDate: '2026-11-04',
    receivedDate: '2026-11-05',
    dueDate: '2026-11-12',
    finishedDate: '2026-11-10',
    returnedDate: null,
    resultDelivery: 0,
    status: 9,
    fees: [],
    links: [],
    vneidVerified: false,
    onlinePayment: 0,
    connectedDatabases: ['1'],
  };
}

function completeDocument(code: string, ordinal: number, originalSha256: string): Omit<RecordDocument, 'files'> {
  return {
    docCode: documentCode(code, ordinal),
    typeCode: '02',
    typeName: 'Quyết định',
    paperKind: 'quyet-dinh',
    component: `TP-0${ordinal}`,
    resultCode: null,
    copyKind: null,
    paperHolder: { name: null, id: null, birthDate: null },
    codeNumber: '12',
    codeNotation: 'QĐ-UBND',
    code: '12/QĐ-UBND',
    issuedDate: '2026-11-03',
    organName: 'Ủy ban nhân dân tỉnh Mẫu',
    subject: 'Về việc mẫu',
    signerName: 'Trần Thị Mẫu',
    signerPosition: 'Chủ tịch',
    fields: { noi_sinh: 'Tỉnh Mẫu', ghi_chu: null },
    validFrom: null,
    validUntil: null,
    reuse: { state: 0, fromNationalStore: false, replacedByResultCode: null },
    validity: 'valid',
    numberOfPage: 1,
    numberOfPaper: 1,
    language: 'vie',
    ocrConfidence: { mean: 0.95, low: 0.8 },
    signedCopy: false,
    signatures: [],
    pages: [
      {
        number: ordinal,
        source: { file: 'scan.pdf', sha256: originalSha256, index: ordinal - 1 },
        widthMm: 210,
        heightMm: 297,
        dpi: 300,
        rotation: 0,
        skewDegrees: 0,
        marks: [],
      },
    ],
  };
}
