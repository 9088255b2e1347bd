import { z } from 'zod';
import { Agency, AgencyCatalogue, ProcedureCatalogue, SAMPLE_PROCEDURES, ValidityRule } from '../../domain/index.ts';

const Defaults = z.strictObject({
  handlingAgency: Agency.nullable().default(null).describe('Agency that handles dossiers whose row names none'),
  receivingAgency: Agency.nullable().default(null).describe('Agency that receives dossiers whose row names none'),
  channel: z.int().min(1).max(3).nullable().default(null).describe('1 in person, 2 online, 3 by public post'),
  ownerType: z
    .int()
    .min(1)
    .max(4)
    .nullable()
    .default(null)
    .describe('1 citizen, 2 enterprise, 3 state agency, 4 other, where nothing tells'),
  status: z.int().min(1).max(10).nullable().default(null).describe('State of dossiers whose row has none (1–10)'),
  resultDelivery: z.int().min(0).max(1).nullable().default(null).describe('0 at the office, 1 by post'),
  submittedTo: z.string().min(1).nullable().default(null).describe('Where dossiers are handed in (NoiNopHoSo)'),
  vneidVerified: z.boolean().nullable().default(null).describe("Whether owners' accounts are verified by VNeID"),
  onlinePayment: z.int().min(0).max(3).nullable().default(null).describe('DuocThanhToanTrucTuyen of the portal, 0–3'),
  connectedDatabases: z.array(z.string().min(1)).default([]).describe('Codes of databases asked (DSKetNoiCSDL)'),
});
export type Defaults = z.output<typeof Defaults>;

/** Settings of the step: what no source gives, and the catalogues it checks against. */
export const ValidateSettings = z.strictObject({
  procedures: ProcedureCatalogue.default([...SAMPLE_PROCEDURES]).describe('Dated catalogue of procedures'),
  agencies: AgencyCatalogue.default([]).describe(
    'Dated agencies by code and name, to complete what a register abbreviates',
  ),
  validity: z
    .array(ValidityRule)
    .default([])
    .describe('Own rules of validity; those of a kind replace the built-in ones'),
  defaults: Defaults.prefault({}).describe('Values that no source gives; each is marked as a default in the record'),
});
export type ValidateSettings = z.output<typeof ValidateSettings>;
