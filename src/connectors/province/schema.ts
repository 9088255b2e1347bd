import { z } from 'zod';

/**
 * Wire shapes of the provincial system's REST interface; read by the client and by its stand-in in the sandbox.
 * What goes out is strict, what comes in may carry members we do not know.
 */

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Handed on to the portal, so that it must be nothing but a web address. */
const Link = z.url({ protocol: /^https?$/ });
const text = z.string().min(1).optional();
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();
const agency = z.strictObject({ code: text, name: text }).optional();

export const ProvinceFile = z.strictObject({ name: z.string().min(1), sha256: Sha256, bytes: z.int().min(1) });
export type ProvinceFile = z.infer<typeof ProvinceFile>;

/** One component of the dossier: what is known of a paper, and the files that belong to it. */
export const ProvinceComponent = z.strictObject({
  docCode: z.string().min(1).max(100),
  typeCode: text,
  typeName: text,
  paperKind: text,
  component: text,
  resultCode: text,
  copyKind: text,
  paperHolder: z.strictObject({ name: text, id: text, birthDate: date }).optional(),
  code: text,
  codeNumber: text,
  codeNotation: text,
  issuedDate: date,
  organName: text,
  subject: text,
  signerName: text,
  signerPosition: text,
  validFrom: date,
  validUntil: date,
  validity: z.string().min(1),
  fields: z.record(z.string(), z.string()),
  reuse: z.strictObject({
    state: z.int().min(0).max(2),
    fromNationalStore: z.boolean(),
    replacedByResultCode: text,
  }),
  numberOfPage: z.int().min(0),
  numberOfPaper: z.int().min(0).optional(),
  language: z.string().min(1),
  signedCopy: z.boolean(),
  files: z.array(ProvinceFile),
});
export type ProvinceComponent = z.infer<typeof ProvinceComponent>;

/** `PUT /dossiers/{code}`: creates the dossier, or replaces what is known of it. Members without a value are left out. */
export const ProvinceDossier = z.strictObject({
  /** Dossier codes are at most 50 characters in the stores that receive them. */
  code: z.string().min(1).max(50),
  contentHash: Sha256,
  recordVersion: z.int().min(1).optional(),
  procedureCode: text,
  procedureName: text,
  fieldCode: text,
  fieldName: text,
  subject: text,
  ownerName: text,
  ownerType: z.int().optional(),
  ownerId: text,
  ownerIdType: z.int().optional(),
  submitterName: text,
  phone: text,
  email: text,
  address: text,
  channel: z.int().optional(),
  submittedTo: text,
  receivingAgency: agency,
  handlingAgency: agency,
  submittedDate: date,
  receivedDate: date,
  dueDate: date,
  finishedDate: date,
  returnedDate: date,
  resultDelivery: z.int().optional(),
  status: z.int().optional(),
  links: z.array(z.string()),
  components: z.array(ProvinceComponent),
});
export type ProvinceDossier = z.infer<typeof ProvinceDossier>;

/** Answer to `PUT /dossiers/{code}`. */
export const ProvinceStored = z.object({
  code: z.string(),
  remoteId: z.string().nullish(),
  contentHash: Sha256,
  status: z.int().nullish(),
});
export type ProvinceStored = z.infer<typeof ProvinceStored>;

/** Answer to `POST /dossiers/{code}/files`. */
export const ProvinceUploaded = z.object({ sha256: Sha256, bytes: z.int(), link: Link });
export type ProvinceUploaded = z.infer<typeof ProvinceUploaded>;

/** Answer to `GET /dossiers/{code}`: what is held; a component's files are only those that have arrived. */
export const ProvinceHeld = z.object({
  code: z.string(),
  remoteId: z.string().nullish(),
  contentHash: Sha256.nullish(),
  status: z.int().nullish(),
  recordVersion: z.int().nullish(),
  /** Taken back; a `PUT` brings it back. */
  withdrawn: z.boolean().nullish(),
  /** How often it was taken back so far, where the system counts. */
  withdrawals: z.int().nullish(),
  components: z.array(
    z.object({ docCode: z.string(), files: z.array(z.object({ sha256: Sha256, link: Link.nullish() })) }),
  ),
});
export type ProvinceHeld = z.infer<typeof ProvinceHeld>;

/** Query of `GET /dossiers`: the part of the list that follows a code, sorted by code. */
export const ProvinceListQuery = z.object({
  after: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Answer to `GET /dossiers`. */
export const ProvinceList = z.object({ dossiers: z.array(ProvinceHeld), next: z.string().min(1).nullable() });
export type ProvinceList = z.infer<typeof ProvinceList>;

/** Answer to `POST /dossiers/{code}/withdraw`. */
export const ProvinceWithdrawn = z.object({ code: z.string(), withdrawn: z.literal(true) });
export type ProvinceWithdrawn = z.infer<typeof ProvinceWithdrawn>;

/** Fields of the upload form beside `file`, which comes last: the server then knows what it takes in. */
export const ProvinceUpload = z.object({
  docCode: z.string().min(1).max(100),
  name: z.string().min(1).max(255),
  sha256: Sha256,
});
export type ProvinceUpload = z.infer<typeof ProvinceUpload>;

/** `POST /papers/search`: the number stands in the body, as addresses end up in the logs of every machine on the way. */
export const PaperSearch = z.strictObject({ holderId: z.string().regex(/^(\d{9}|\d{12})$/) });
export type PaperSearch = z.infer<typeof PaperSearch>;

const { docCode } = ProvinceComponent.shape;
const textOrNull = text.nullable();
const dateOrNull = date.nullable();

/** One paper of the provincial store; what it does not say is not known. */
export const FoundPaper = z.object({
  docCode,
  dossierCode: textOrNull,
  typeCode: textOrNull,
  typeName: textOrNull,
  paperKind: textOrNull,
  resultCode: textOrNull,
  copyKind: textOrNull,
  paperHolder: z.object({ name: textOrNull, id: textOrNull, birthDate: dateOrNull }).nullish(),
  code: textOrNull,
  issuedDate: dateOrNull,
  organName: textOrNull,
  subject: textOrNull,
  validFrom: dateOrNull,
  validUntil: dateOrNull,
  fields: z.record(z.string(), z.string()).nullish(),
  numberOfPage: z.int().min(0).nullish(),
  signedCopy: z.boolean().nullish(),
  files: z
    .array(
      z.object({
        name: z.string().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.int().min(1),
        link: z.url({ protocol: /^https?$/ }).nullish(),
      }),
    )
    .nullish(),
});
export type FoundPaper = z.infer<typeof FoundPaper>;

export const PapersFound = z.object({ papers: z.array(FoundPaper) });
