import { z } from 'zod';
import { AnswerPointer, Match, Reader } from './answers.ts';
import { CodeMap, type Template } from './template.ts';

const Method = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
const path = z.string().min(1).describe('Path below url; {code} and the like are filled in');
const Body = z.custom<Template>((value) => value !== undefined, 'a body is needed');
const refusals = {
  accepted: z.array(Match).min(1).optional().describe('A 2xx answer means success only if one of these fits'),
  refused: z.array(Match).default([]).describe('The system read it and says no: somebody has to change something'),
  refusalCode: Reader.optional().describe("The system's own error number, shown in outbox show"),
};

/** Where things stand in what the system says of one dossier. */
const Held = z.strictObject({
  code: Reader.optional().describe('Dossier code; needed for a list'),
  remoteId: Reader.optional().describe("The system's own number"),
  contentHash: Reader.optional().describe('The content hash we sent; without it a changed record cannot be told'),
  status: Reader.optional().describe('TrangThaiHoSo 1–10'),
  recordVersion: Reader.optional(),
  withdrawn: Reader.optional().describe('Taken back'),
  withdrawals: Reader.optional().describe('How often it was taken back'),
  files: z
    .strictObject({
      each: AnswerPointer.describe('Files; * stands for every element of a list on the way'),
      sha256: Reader.describe('Hash of a file, within its element'),
      link: Reader.optional().describe('Link for fetching it, within its element'),
    })
    .optional()
    .describe('Files that have arrived'),
});

const Write = z.strictObject({
  method: Method.default('POST'),
  path,
  body: Body.describe('Template of the body'),
  exists: z.array(Match).default([]).describe('The dossier is there already: `update` is called instead'),
  ...refusals,
  answer: z
    .strictObject({ remoteId: Reader.optional(), status: Reader.optional() })
    .prefault({})
    .describe('Where things stand in the answer'),
});

/** A mapping file: how one provincial system is spoken to. */
export const Mapping = z.strictObject({
  description: z.string().default('').describe('For people'),
  idempotencyHeader: z
    .string()
    .nullable()
    .default('Idempotency-Key')
    .describe('Header of the key of a write; null = none'),
  headers: z.record(z.string(), z.string()).default({}).describe('Headers with every call; never secrets'),
  emptyMembers: z.enum(['omit', 'null', 'text']).default('omit').describe('What stands for an unknown value'),
  codes: z.record(z.string(), CodeMap).default({}).describe('Code maps by name, for $codes'),
  lookup: z
    .strictObject({
      method: Method.default('GET'),
      path,
      body: Body.optional(),
      absent: z.array(Match).min(1).describe('The plain answer that the dossier is not there'),
      at: AnswerPointer.default('').describe('Where the dossier stands in the answer'),
    })
    .describe('Asks what is held of a dossier'),
  held: Held.describe('What the system says of a dossier, in a look-up and in a list'),
  create: Write.describe('Stores a dossier'),
  update: Write.omit({ exists: true })
    .partial({ body: true })
    .optional()
    .describe(
      'Replaces a dossier that is there; left out = create does both. Its body is that of create unless it has one',
    ),
  upload: z
    .strictObject({
      method: Method.default('POST'),
      path,
      fields: z.record(z.string(), z.string()).default({}).describe('Text parts, before the file'),
      filePart: z.string().default('file').describe('Name of the part that holds the file'),
      fileName: z.string().default('{name}').describe('File name of that part'),
      ...refusals,
      answer: z.strictObject({ sha256: Reader.optional(), link: Reader.optional() }).prefault({}),
    })
    .optional()
    .describe('Brings one file, as multipart/form-data; left out = no files are sent'),
  tus: z
    .strictObject({
      path,
      metadata: z.record(z.string(), z.string()).default({ filename: '{name}', sha256: '{sha256}' }),
    })
    .optional()
    .describe('Where uploads that can be resumed begin (tus 1.0, creation)'),
  list: z
    .strictObject({
      method: Method.default('GET'),
      path,
      body: Body.optional(),
      limit: z.int().min(1).default(200).describe('Dossiers asked for at once'),
      dossiers: AnswerPointer.describe('List of dossiers'),
      next: Reader.optional().describe('Where the next part begins; left out = pages are counted by {page}'),
      firstPage: z.int().min(0).default(1),
    })
    .optional()
    .describe('Everything held, part by part'),
  withdraw: z
    .strictObject({ method: Method.default('POST'), path, body: Body.optional(), ...refusals })
    .optional()
    .describe('Takes a delivery back'),
});
export type Mapping = z.infer<typeof Mapping>;
export type MappingFile = z.input<typeof Mapping>;
export type WriteRules = Pick<z.infer<typeof Write>, 'accepted' | 'refused' | 'refusalCode'>;
