import { z } from 'zod';

/** The document interface of a provincial axis: wire shapes as seen with one of them; members not read may be there. */

/** Answer to `POST v1/sendEdoc` and `POST v1/updateStatus`. Numbers and strings both occur. */
const Code = z.union([z.string(), z.number()]).transform(String);

export const LgspDone = z.object({ success: z.literal(true), message: z.string().optional(), docId: Code.optional() });

export const LgspRefused = z.object({
  success: z.literal(false),
  message: z.string().optional(),
  data: z
    .object({
      docId: Code.nullish(),
      status: Code.nullish(),
      errorCode: Code.nullish(),
      errorDesc: z.string().nullish(),
    })
    .optional(),
});

export const LgspAnswer = z.discriminatedUnion('success', [LgspDone, LgspRefused]);
export type LgspAnswer = z.infer<typeof LgspAnswer>;

export const LgspListed = z.object({ docId: Code, status: Code.nullish() });
export type LgspListed = z.infer<typeof LgspListed>;

/** Answer to `GET v1/syncReceivedEdocList?messageType=edoc&fromDate=YYYY/MM/DD&toDate=YYYY/MM/DD`. */
export const LgspList = z.object({ success: z.literal(true), data: z.array(LgspListed) });

/** Answer to `GET v1/getEdoc?docId=` where it is no XML: the message as base64. */
export const LgspFetched = z.object({ success: z.literal(true), data: z.string() });

/** `POST v1/updateStatus`. */
export const LgspStatus = z.object({ docId: z.string().min(1), status: z.string().regex(/^\d{2}$/) });
export type LgspStatus = z.infer<typeof LgspStatus>;
