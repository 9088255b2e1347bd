import { findProcedure, type Procedure, parseProcedureCode } from '../../domain/index.ts';
import { done, invalid, type ServiceAnswer } from './answers.ts';

export type CatalogueCall =
  | { readonly service: 'LayThuTuc'; readonly maTTHC: string }
  | { readonly service: 'LayDanhSachTTHC' | 'LayDanhMucLinhVuc' | 'LayDanhMucCoQuan' };

/** An invented province and two of its agencies; the level as the catalogue spells it. */
const AGENCIES = [
  { MADONVI: 'H99', TENDONVI: 'Ủy ban nhân dân tỉnh Mẫu', CAPDONVI: '1' },
  { MADONVI: 'H99.14', TENDONVI: 'Sở Tư pháp tỉnh Mẫu', CAPDONVI: '2' },
  { MADONVI: 'H99.52.10', TENDONVI: 'Ủy ban nhân dân xã Mẫu', CAPDONVI: '3' },
] as const;

/** What the portal's catalogues answer. */
export function serveCatalogue({ procedures }: { procedures: readonly Procedure[] }, call: CatalogueCall) {
  switch (call.service) {
    case 'LayThuTuc':
      return describeProcedure(procedures, call.maTTHC);
    case 'LayDanhSachTTHC':
      return listed(new Map(procedures.map(({ root, name }) => [root, name])), 'MATTHC', 'TENTTHC');
    case 'LayDanhMucLinhVuc':
      return listed(
        new Map(procedures.map(({ fieldCode, fieldName }) => [fieldCode, fieldName])),
        'MALINHVUC',
        'TENLINHVUC',
      );
    case 'LayDanhMucCoQuan':
      return done(AGENCIES);
  }
}

function listed(names: ReadonlyMap<string, string>, code: string, name: string): ServiceAnswer {
  return done([...names].map((entry) => ({ [code]: entry[0], [name]: entry[1] })));
}

function describeProcedure(procedures: readonly Procedure[], code: string): ServiceAnswer {
  const parsed = parseProcedureCode(code);
  if (!parsed.ok) return invalid(['maTTHC']);
  const procedure = findProcedure(procedures, parsed.value.root, null);
  if (procedure === null) return done([]);
  return done([
    {
      MATTHC: procedure.root,
      TENTTHC: procedure.name,
      LINHVUCTHUCHIEN: [{ MALINHVUC: procedure.fieldCode, TENLINHVUC: procedure.fieldName }],
      THANHPHANHOSO: procedure.components.map((component) => ({ MAGIAYTO: component.code, TENGIAYTO: component.name })),
      KETQUATHUCHIEN: procedure.resultCode === null ? [] : [{ MAKETQUA: procedure.resultCode }],
    },
  ]);
}
