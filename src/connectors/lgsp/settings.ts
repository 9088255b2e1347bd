import { z } from 'zod';
import { parseOrganisationCode } from '../../domain/index.ts';
import { AuthSettings } from '../http/auth-settings.ts';
import { httpSettings, isPlainHttpAllowed, PLAIN_HTTP } from '../http/http-settings.ts';

const Organisation = z.strictObject({
  id: z
    .string()
    .refine((code) => parseOrganisationCode(code).ok, 'no organisation code such as H56.14 or 000.00.14.H56')
    .describe('Electronic organisation code (QĐ 20/2020/QĐ-TTg, or the older form of QCVN 102)'),
  name: z.string().min(1).describe('Its name'),
  inCharge: z.string().min(1).nullable().default(null).describe('The organisation it belongs to'),
});

const statusCode = (meaning: string, code: string) =>
  z
    .string()
    .regex(/^\d{2}$/)
    .default(code)
    .describe(`${meaning} (unconfirmed default)`);

/** Codes of QĐ 28/2018/QĐ-TTg as one client has them. */
const Statuses = z.strictObject({
  received: statusCode('The document was taken in', '03'),
  refused: statusCode('The document could not be read', '02'),
});

/** What the standard has a place for and no record says. */
const Constants = z.strictObject({
  type: z.string().min(1).nullable().default('1').describe('DocumentType/Type (unconfirmed default)'),
  steeringType: z.string().min(1).nullable().default('1').describe('SteeringType (unconfirmed default)'),
  businessDocType: z
    .string()
    .min(1)
    .nullable()
    .default('0')
    .describe('BussinessDocType: 0 a new document (unconfirmed default)'),
  paper: z.string().min(1).nullable().default('0').describe('Paper: 0 no paper copy follows (unconfirmed default)'),
  priority: z.string().min(1).nullable().default('0').describe('Priority (unconfirmed default)'),
});

export const LgspSettings = z
  .strictObject({
    ...httpSettings,
    auth: AuthSettings.describe('How the axis knows us: usually type headers, with the secret secretKey'),
    from: Organisation.describe('Who sends'),
    to: z.array(Organisation).min(1).describe('Who receives'),
    place: z.string().min(1).describe('Place of issue, as it stands in the head of documents'),
    documents: z
      .enum(['results', 'all'])
      .default('results')
      .describe('Which papers of a dossier are sent: its results (those with a result code), or all'),
    paperKinds: z.array(z.string().min(1)).default([]).describe('Kinds of papers that are sent besides'),
    constants: Constants.prefault({}).describe('Values of the header that no record gives'),
    statuses: Statuses.prefault({}).describe('Codes that are reported for documents received'),
    whenUnanswered: z
      .enum(['ask-person', 'send-again'])
      .default('ask-person')
      .describe('What happens after a sending without an answer: the axis cannot be asked whether it has the document'),
    sendPath: z.string().default('v1/sendEdoc').describe('Sends a document, below url'),
    listPath: z.string().default('v1/syncReceivedEdocList').describe('Lists documents received'),
    fetchPath: z.string().default('v1/getEdoc').describe('One document received'),
    statusPath: z.string().default('v1/updateStatus').describe('Reports what became of one'),
    slowestBytesPerSecond: z
      .int()
      .min(1)
      .default(50_000)
      .describe('A sending may take this long before the axis counts as silent'),
    maxMessageBytes: z.int().min(1).default(80_000_000).describe('Largest edXML message that is sent or taken'),
    maxAttachmentBytes: z.int().min(1).default(50_000_000).describe('Largest sum of the files of one message'),
    maxAttachments: z.int().min(1).default(50).describe('Most files of one message'),
  })
  .refine(isPlainHttpAllowed, PLAIN_HTTP);
export type LgspSettings = z.infer<typeof LgspSettings>;
