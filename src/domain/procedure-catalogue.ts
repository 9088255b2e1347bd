import { z } from 'zod';
import { type IsoDay, validOn } from './validity-period.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A slot of the dossier that a paper fills (thành phần hồ sơ). */
export const ProcedureComponent = z.strictObject({
  code: z.string().min(1).describe('Code of the component (MaThanhPhanHoSo)'),
  name: z.string().min(1),
  paperKind: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .describe('Kind of paper that fills it'),
  required: z.boolean(),
});

/** An administrative procedure as it stood from one day to another; procedures change, so every entry is dated. */
export const Procedure = z.strictObject({
  root: z
    .string()
    .regex(/^\d\.\d{6}$/)
    .describe('National code without parts of a province'),
  name: z.string().min(1),
  fieldCode: z.string().min(1),
  fieldName: z.string().min(1),
  components: z.array(ProcedureComponent),
  resultCode: z.string().min(1).nullable().describe('Code of its main result (MaKetQua)'),
  resultPaperKind: z.string().nullable().describe('Kind of paper it ends in'),
  returnsPaper: z.boolean().describe('Whether a paper result is handed out (indicators 3.3, 4.1 and 4.2)'),
  validFrom: Day,
  validUntil: Day.nullable().describe('Last day in force; null = open'),
});

export const ProcedureCatalogue = z.array(Procedure);
export type ProcedureComponent = z.infer<typeof ProcedureComponent>;
export type Procedure = z.infer<typeof Procedure>;

/** The procedure with this root as it stood on a day; without a day, its latest entry. Null = not known. */
export function findProcedure(catalogue: readonly Procedure[], root: string, day: IsoDay | null): Procedure | null {
  const entries = catalogue.filter((entry) => entry.root === root).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return (day === null ? entries[0] : entries.find((entry) => validOn(entry, day))) ?? null;
}
