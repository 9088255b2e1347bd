import { describe, expect, it } from 'vitest';
import {
  columnOf,
  DOCUMENT_TYPES,
  documentTypeByAbbreviation,
  documentTypeByName,
  findProcedure,
  kebabName,
  missingColumns,
  PAPER_KINDS,
  ProcedureCatalogue,
  paperKind,
  SAMPLE_PROCEDURES,
} from '../../../src/domain/index.ts';

describe('document types', () => {
  it('are the 32 of the circular, each kind its own kebab name', () => {
    expect(DOCUMENT_TYPES.map(({ code }) => code)).toEqual(
      Array.from({ length: 32 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    for (const { name, kind } of DOCUMENT_TYPES) expect(kind).toBe(kebabName(name));
  });

  it('are found by printed name and by abbreviation', () => {
    expect(documentTypeByName('QUYẾT ĐỊNH')?.code).toBe('02');
    expect(documentTypeByName('Giấy uỷ quyền')?.code).toBe('16');
    expect(documentTypeByAbbreviation('QyĐ')?.code).toBe('05');
    expect(documentTypeByAbbreviation('CT')?.code).toBe('03');
    expect(documentTypeByAbbreviation('CTr')?.code).toBe('09');
    expect(documentTypeByAbbreviation('QD')).toBeNull();
  });
});

describe('procedure catalogue', () => {
  it('fits its schema and names only known kinds of paper', () => {
    expect(ProcedureCatalogue.parse(SAMPLE_PROCEDURES)).toHaveLength(SAMPLE_PROCEDURES.length);
    const kinds = SAMPLE_PROCEDURES.flatMap((entry) => [
      ...entry.components.map((component) => component.paperKind),
      ...(entry.resultPaperKind === null ? [] : [entry.resultPaperKind]),
    ]);
    for (const kind of kinds) expect(paperKind(kind)?.kind).toBe(kind);
  });

  it('gives a procedure as it stood on the day', () => {
    expect(findProcedure(SAMPLE_PROCEDURES, '2.900201', '2021-06-30')?.name).toContain('đối với');
    expect(findProcedure(SAMPLE_PROCEDURES, '2.900201', '2021-07-01')?.name).toContain('thôi hưởng');
    expect(findProcedure(SAMPLE_PROCEDURES, '2.900201', '1999-01-01')).toBeNull();
    expect(findProcedure(SAMPLE_PROCEDURES, '2.900201', null)?.validUntil).toBeNull();
    expect(findProcedure(SAMPLE_PROCEDURES, '9.999999', null)).toBeNull();
  });
});

it('names every kind of paper once', () => {
  const kinds = PAPER_KINDS.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});

describe('register columns', () => {
  it.each([
    ['ma_ho_so', 'ma_ho_so'],
    ['Mã hồ sơ', 'ma_ho_so'],
    ['  MÃ  HỒ  SƠ (bắt buộc)', 'ma_ho_so'],
    ['so_giay_to_tuy_than', 'so_dinh_danh'],
    ['Số giấy tờ tuỳ thân', 'so_dinh_danh'],
    ['Thời hạn bảo quản', 'thoi_han_luu_tru'],
    ['Bảo quản', 'thoi_han_luu_tru'],
    ['Địa chỉ', 'dia_chi'],
    ['Số, ký hiệu hồ sơ', 'so_ky_hieu_ho_so'],
    ['Cột lạ', null],
    ['', null],
  ])('%s → %s', (heading, column) => expect(columnOf(heading)).toBe(column));

  it('lets the settings name further headings, before its own', () => {
    expect(columnOf('Người dân', { chu_ho_so: ['người dân'] })).toBe('chu_ho_so');
    expect(columnOf('Nội dung', { ghi_chu: ['nội dung'] })).toBe('ghi_chu');
  });

  it('knows what is missing', () => {
    expect(missingColumns(['ma_ho_so', 'chu_ho_so', null, 'so_dinh_danh', 'ngay_tiep_nhan'])).toEqual(['ma_tthc']);
    expect(missingColumns(['so_ky_hieu_ho_so', 'tieu_de'])).toEqual([]);
    expect(missingColumns(['so_ky_hieu_ho_so'])).toEqual(['tieu_de']);
  });
});
