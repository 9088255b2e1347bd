import { z } from 'zod';
import { ProvinceComponent } from './schema.ts';

/** `POST /papers/search`: the number stands in the body, as addresses end up in the logs of every machine on the way. */
export const PaperSearch = z.strictObject({ holderId: z.string().regex(/^(\d{9}|\d{12})$/) });
export type PaperSearch = z.infer<typeof PaperSearch>;

const { docCode, validFrom } = ProvinceComponent.shape;
const text = z.string().min(1).nullish();
const date = validFrom.nullable();

/** One paper of the provincial store; what it does not say is not known. */
export const FoundPaper = z.object({
  docCode,
  dossierCode: text,
  typeCode: text,
  typeName: text,
  paperKind: text,
  resultCode: text,
  copyKind: text,
  paperHolder: z.object({ name: text, id: text, birthDate: date }).nullish(),
  code: text,
  issuedDate: date,
  organName: text,
  subject: text,
  validFrom: date,
  validUntil: date,
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
