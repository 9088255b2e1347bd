import { z } from 'zod';

/**
 * Parts of a record that only the national portal asks for (DongBoHoSoMC beyond the common values, CapNhatTienDoHoSoMC).
 * Every value is null where nobody knows it or where it waits for a person.
 */

const text = z.string().min(1).nullable();
/** A day (its midnight) or a time, in Vietnam. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\+07:00)?$/)
  .nullable();

export const RecordFee = z.strictObject({
  name: text,
  code: text,
  kind: text,
  collection: text,
  amountVnd: z.int().min(0).nullable(),
});
export type RecordFee = z.infer<typeof RecordFee>;

/** A paper that is listed without a file (DanhSachTepDinhKemKhac, DanhSachGiayToBoSung). */
export const RecordOtherPaper = z.strictObject({
  name: text,
  count: z.int().min(0).nullable(),
  /** LoaiGiayTo; its list is not published. */
  kind: z.int().nullable(),
});
export type RecordOtherPaper = z.infer<typeof RecordOtherPaper>;

/** A request for more papers and what came of it (DanhSachHoSoBoSung). */
export const RecordSupplement = z.strictObject({
  id: z.int().nullable(),
  requestedBy: text,
  content: text,
  requestedAt: moment,
  receivedBy: text,
  receivedNote: text,
  receivedAt: moment,
  /** What was asked for has come. */
  isSettled: z.boolean().nullable(),
  papers: z.array(RecordOtherPaper),
  fees: z.array(RecordFee),
  dueBefore: moment,
  dueAfter: moment,
});
export type RecordSupplement = z.infer<typeof RecordSupplement>;

/** One step of the dossier's way through the office (CapNhatTienDoHoSoMC). */
export const RecordStep = z.strictObject({
  handler: text,
  title: text,
  at: moment,
  office: text,
  content: text,
  /** TrangThaiHoSo of the national portal, 1–10. */
  status: z.int().min(1).max(10).nullable(),
  startedAt: moment,
  dueAt: moment,
});
export type RecordStep = z.infer<typeof RecordStep>;

export const RecordPortal = z.strictObject({
  /** Number of a further paper of the owner (SoGiayToChuHoSo). */
  ownerPaperNumber: text,
  /** The owner's account at the portal (TechID, MaDoiTuong). */
  accountId: text,
  otherInfo: text,
  fax: text,
  /** How the result was returned, in words (ThongTinTra). */
  returnNote: text,
  note: text,
  /** NgayTuChoi. */
  refusedDate: moment,
  supplements: z.array(RecordSupplement),
  otherPapers: z.array(RecordOtherPaper),
  /** In the order of the office's own table. */
  progress: z.array(RecordStep),
});
export type RecordPortal = z.infer<typeof RecordPortal>;
