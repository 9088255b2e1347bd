import { z } from 'zod';
import { Evidence, HeldValue } from './evidence.ts';
import { RecordFee, RecordPortal } from './record-portal.ts';

/**
 * `record.json`, the product of the whole work and the only thing that is delivered.
 * Its JSON Schema is generated from here (`docs/reference/record.schema.json`).
 */
export const RECORD_SCHEMA = 'sohoa/record/1';

const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const IsoTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Text = z.string().min(1);
const text = Text.nullable();
const date = IsoDate.nullable();
const Agency = z.strictObject({ code: text, name: text });

/** TrangThaiHoSo of the national portal, 1–10. */
const DossierStatus = z.int().min(1).max(10);

export const RecordDossier = z.strictObject({
  code: Text,
  procedureCode: text,
  procedureName: text,
  fieldCode: text,
  fieldName: text,
  subject: text,
  ownerName: text,
  /** 1 citizen, 2 enterprise, 3 state agency, 4 other organisation (LoaiDoiTuong). */
  ownerType: z.int().min(1).max(4).nullable(),
  ownerId: text,
  /** 1 = 12-digit personal number, 2 = 9-digit CMND (LoaiDinhDanh). */
  ownerIdType: z.int().min(1).nullable(),
  submitterName: text,
  phone: text,
  email: text,
  address: text,
  /** 1 in person, 2 online, 3 by public post (KenhThucHien). */
  channel: z.int().min(1).max(3).nullable(),
  /** Where it was handed in (NoiNopHoSo). */
  submittedTo: text,
  receivingAgency: Agency,
  handlingAgency: Agency,
  submittedDate: date,
  receivedDate: date,
  dueDate: date,
  finishedDate: date,
  returnedDate: date,
  /** 0 at the office, 1 by post (HinhThuc). */
  resultDelivery: z.int().min(0).max(1).nullable(),
  status: DossierStatus.nullable(),
  fees: z.array(RecordFee),
  /** Codes of linked dossiers. */
  links: z.array(Text),
  /** The portal's flags: TaiKhoanDuocXacThucVoiVNeID, DuocThanhToanTrucTuyen, DSKetNoiCSDL. */
  vneidVerified: z.boolean().nullable(),
  onlinePayment: z.int().min(0).max(3).nullable(),
  connectedDatabases: z.array(Text),
  /** Left out where nothing of it is known, as in every record of earlier versions. */
  portal: RecordPortal.optional(),
});

export const RecordFile = z.strictObject({
  name: Text,
  sha256: Sha256,
  bytes: z.int().min(1),
});

export const RecordPage = z.strictObject({
  /** Number within the dossier, from 1. */
  number: z.int().min(1),
  source: z.strictObject({ file: Text, sha256: Sha256, index: z.int().min(0) }),
  widthMm: z.number(),
  heightMm: z.number(),
  dpi: z.number(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  skewDegrees: z.number(),
  marks: z.array(z.string()),
});

export const Validity = z.enum(['valid', 'not-yet', 'expired', 'replaced', 'revoked', 'suspended', 'unknown']);

export const RecordDocument = z.strictObject({
  /** Dossier code + `.` + 7-digit number. */
  docCode: Text,
  /** TT 05/2025/TT-BNV typeName, `01`–`32` (32 = other). */
  typeCode: text,
  typeName: text,
  /** Kebab name of the kind of paper, see `domain/paper-kinds.ts`. */
  paperKind: text,
  /** Code of the procedure's component this paper serves. */
  component: text,
  resultCode: text,
  copyKind: text,
  paperHolder: z.strictObject({ name: text, id: text, birthDate: date }),
  codeNumber: text,
  codeNotation: text,
  /** Number/notation as printed, e.g. `12/QĐ-UBND`. */
  code: text,
  issuedDate: date,
  organName: text,
  subject: text,
  signerName: text,
  signerPosition: text,
  /** Further values by kind of paper. */
  fields: z.record(z.string(), text),
  validFrom: date,
  validUntil: date,
  reuse: z.strictObject({
    state: z.int().min(0).max(2),
    fromNationalStore: z.boolean(),
    replacedByResultCode: text,
  }),
  validity: Validity,
  numberOfPage: z.int().min(0),
  numberOfPaper: z.int().min(0).nullable(),
  language: Text,
  ocrConfidence: z.strictObject({ mean: z.number(), low: z.number() }).nullable(),
  signedCopy: z.boolean(),
  signatures: z.array(z.record(z.string(), z.unknown())),
  files: z.array(RecordFile),
  pages: z.array(RecordPage),
});

export const RecordArchive = z.strictObject({
  fonds: text,
  inventory: text,
  box: text,
  fileCode: text,
  paperFileCode: text,
  title: text,
  maintenance: text,
  mode: text,
  startDate: date,
  endDate: date,
  numberOfPaper: z.int().min(0).nullable(),
  numberOfPage: z.int().min(0).nullable(),
  physicalState: text,
  /** Legal reliability (01 born digital, 02 digitized, 03 mixed): not the OCR figure. */
  confidenceLevel: text,
});

export const RecordHistory = z.strictObject({
  step: Text,
  version: z.int(),
  engine: z.strictObject({ name: Text, version: Text, model: text }).nullable(),
  settings: Sha256,
  inputs: z.array(Sha256),
  outputs: z.array(Sha256),
  times: z.strictObject({ start: IsoTime, end: IsoTime }),
});

/** What a target answered about the dossier. */
export const RecordRemote = z.strictObject({
  /** Name of the target in the settings. */
  target: Text,
  /** The target's own number for the dossier, where it gives one. */
  remoteId: text,
  /** TrangThaiHoSo the target gave it on acceptance, where it gives one. */
  status: DossierStatus.nullable(),
  /** Taken back from there. */
  withdrawn: z.boolean(),
});

export const DossierRecord = z.strictObject({
  schema: z.literal(RECORD_SCHEMA),
  dossier: RecordDossier,
  documents: z.array(RecordDocument),
  archive: RecordArchive.nullable(),
  held: z.array(HeldValue),
  /** JSON pointer → why the value is believed. */
  evidence: z.record(z.string(), Evidence),
  history: z.array(RecordHistory),
  /** What came back from where it was sent. Written beside the record's content, of which it is no part. */
  remote: z.array(RecordRemote).default([]),
});
export type DossierRecord = z.infer<typeof DossierRecord>;
export type RecordDossier = z.infer<typeof RecordDossier>;
export type RecordDocument = z.infer<typeof RecordDocument>;
export type RecordFile = z.infer<typeof RecordFile>;
export type RecordPage = z.infer<typeof RecordPage>;
export type RecordArchive = z.infer<typeof RecordArchive>;
export type RecordRemote = z.infer<typeof RecordRemote>;
export type RecordHistory = z.infer<typeof RecordHistory>;
