import { z } from 'zod';

const text = z.string().min(1).nullable();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

/**
 * A paper somebody decided to use for a dossier instead of asking for it: what the record of that dossier says of it.
 * Who decided, when and why stays in the catalog, so that the record is the same however often it is made.
 */
export const ReusedPaper = z.strictObject({
  /** Component it serves; null = whichever its kind fits. */
  component: text,
  /** 1 reused, 2 reused and standing for an existing result (DuocTaiSuDung). */
  state: z.union([z.literal(1), z.literal(2)]),
  fromNationalStore: z.boolean(),
  /** Code of the result that takes the paper's place (MaKetQuaThayThe). */
  replacedByResultCode: text,
  paper: z.strictObject({
    typeCode: text,
    paperKind: text,
    title: text,
    copyKind: text,
    holder: z.strictObject({ name: text, id: text, birthDate: day }),
    code: text,
    codeNumber: text,
    codeNotation: text,
    issuedDate: day,
    organName: text,
    subject: text,
    fields: z.record(z.string(), text),
    validFrom: day,
    validUntil: day,
    /** On the day it was used. */
    validity: z.enum(['valid', 'not-yet', 'expired', 'replaced', 'revoked', 'suspended', 'unknown']),
    numberOfPage: z.int().min(0),
    signedCopy: z.boolean(),
  }),
  file: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().min(1),
  }),
});
export type ReusedPaper = z.infer<typeof ReusedPaper>;
