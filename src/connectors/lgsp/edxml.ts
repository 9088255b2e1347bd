import { z } from 'zod';

/** QCVN 102:2016/BTTTT. */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** One line that XML 1.0 can carry: no control characters, nothing that ends a line, no half of a pair. */
const LINE = /^[\u0020-\u007E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u;
const line = z.string().regex(LINE).max(10_000);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const Organisation = z.strictObject({
  /** Electronic organisation code. */
  id: line,
  /** The organisation it belongs to. */
  inCharge: line.nullable(),
  name: line.nullable(),
});

/**
 * An official document on the national axis of document exchange, in the words of the standard. Null = not said.
 * Times are local to Viet Nam, as the standard has them.
 */
export const EdxmlMessage = z.strictObject({
  from: Organisation,
  to: z.array(Organisation).min(1),
  /** The sender's own id of the document: the same when it is sent again. */
  documentId: line,
  codeNumber: line.nullable(),
  codeNotation: line.nullable(),
  place: line.nullable(),
  promulgationDate: isoDate.nullable(),
  type: line.nullable(),
  typeDetail: line.nullable(),
  typeName: line.nullable(),
  subject: line.nullable(),
  content: line.nullable(),
  signer: z.strictObject({ fullName: line.nullable(), position: line.nullable(), competence: line.nullable() }),
  other: z.strictObject({
    priority: line.nullable(),
    sphere: line.nullable(),
    typerNotation: line.nullable(),
    promulgationAmount: line.nullable(),
    pageAmount: line.nullable(),
    direction: line.nullable(),
  }),
  steeringType: line.nullable(),
  businessDocType: line.nullable(),
  paper: line.nullable(),
  /** Who passed it on, and when: `2026-11-05T08:30:00`. */
  trace: z.array(
    z.strictObject({
      organId: line,
      at: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)
        .nullable(),
    }),
  ),
  attachments: z.array(
    z.strictObject({
      id: line,
      name: line,
      contentType: line.nullable(),
      bytes: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array),
    }),
  ),
});
export type EdxmlMessage = z.infer<typeof EdxmlMessage>;
export type EdxmlOrganisation = z.infer<typeof Organisation>;
