import { z } from 'zod';
import { type IsoDay, validOn } from '../validity-period.ts';

/** A national database whose data stand in for a paper, so that it need be neither asked for nor held. */
export const DataSource = z.strictObject({
  code: z.string().min(1).describe('Short code of the database'),
  name: z.string().min(1).describe('Name of the database'),
  kinds: z.array(z.string().min(1)).min(1).describe('Kinds of papers its data replace'),
  validFrom: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('Since when'),
  validUntil: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .default(null)
    .describe('Last day; null = still'),
  basis: z.string().describe('Legal basis'),
  mark: z.enum(['S', 'R']).default('R').describe('S seen in a public source, R remembered'),
});
export type DataSource = z.infer<typeof DataSource>;

/** Built-in; a working place sets its own under `validity.databases`. */
export const DATA_SOURCES: readonly DataSource[] = [
  DataSource.parse({
    code: 'CSDLHT',
    name: 'Cơ sở dữ liệu hộ tịch điện tử',
    kinds: ['giay-khai-sinh', 'trich-luc-khai-sinh', 'giay-chung-nhan-ket-hon', 'trich-luc-khai-tu'],
    validFrom: '2025-12-10',
    basis: 'QĐ 3458/QĐ-BTP ngày 10/12/2025',
    mark: 'S',
  }),
  DataSource.parse({
    code: 'CSDLDC',
    name: 'Cơ sở dữ liệu quốc gia về dân cư',
    kinds: ['xac-nhan-cu-tru', 'so-ho-khau'],
    validFrom: '2023-01-01',
    basis: 'Luật Cư trú 68/2020/QH14; NĐ 104/2022/NĐ-CP',
    mark: 'R',
  }),
];

/** The database whose data replace papers of this kind on this day; null = none. */
export function dataSourceOf(sources: readonly DataSource[], kind: string, day: IsoDay): DataSource | null {
  return sources.find((source) => source.kinds.includes(kind) && validOn(source, day)) ?? null;
}
