import { describe, expect, it } from 'vitest';
import type { RegisterFacts } from '../../../../src/domain/index.ts';
import type { ExtractedDocument, ExtractedValue } from '../../../../src/plugin/index.ts';
import { NOTHING_READ } from '../../../../src/steps/extract/nothing-read.ts';
import { ABSENT } from '../../../../src/steps/extract/reading.ts';
import { NO_FACTS } from '../../../../src/steps/register/read-row.ts';
import { type CheckInput, checkDossier } from '../../../../src/steps/validate/check-dossier.ts';
import { validate } from '../../../../src/steps/validate/index.ts';

const CODE = 'H99.14-260115-0001';

const read = (value: string | null, more: Partial<ExtractedValue> = {}): ExtractedValue => ({
  ...ABSENT,
  value,
  confidence: 0.9,
  page: 1,
  box: [1, 2, 3, 4],
  candidates: value === null ? [] : [{ value, confidence: 0.9 }],
  ...more,
});

const paper = (kind: string, typeCode: string, more: Partial<ExtractedDocument> = {}): ExtractedDocument => ({
  ...NOTHING_READ,
  paperKind: read(kind),
  typeCode: read(typeCode),
  ...more,
});

const form = (more: Partial<ExtractedDocument> = {}) =>
  paper('to-khai', '32', {
    holderName: read('Lê Thị Hoa'),
    holderId: read('038188004321'),
    holderBirthDate: read('1988-02-03'),
    issuedDate: read('2026-01-14'),
    ...more,
  });

const FACTS: RegisterFacts = {
  ...NO_FACTS,
  line: 2,
  ownerName: 'Lê Thị Hoa',
  ownerId: '038188004321',
  ownerIdType: 1,
  procedureCode: '1.900102.H99',
  receivedDate: '2026-01-15',
  handlingAgency: 'UBND xã Tân Lập',
};

function check(
  facts: Partial<RegisterFacts>,
  extracted: readonly ExtractedDocument[],
  more: { settings?: object; input?: Partial<CheckInput> } = {},
) {
  const input: CheckInput = {
    source: { code: CODE, row: { line: 2, cells: {} } },
    facts: { ...FACTS, ...facts },
    spans: extracted.map((_, index) => ({ ordinal: index + 1, pages: [index + 1], reason: 'head', passThrough: null })),
    extracted,
    scanned: { pages: extracted.map(() => []), leaves: [] },
    heldBefore: [],
    ...more.input,
  };
  return checkDossier(input, validate.settings.parse(more.settings ?? {}));
}

const held = (result: ReturnType<typeof check>) => result.held.map(({ pointer, reason }) => `${pointer} ${reason}`);

describe('a dossier that agrees with itself', () => {
  const result = check({}, [
    form(),
    paper('giay-xac-nhan-tinh-trang-hon-nhan', '32', { issuedDate: read('2026-01-20') }),
  ]);

  it('holds nothing', () => expect(held(result)).toEqual([]));

  it('takes each value from its best source and says which', () => {
    expect(result.dossier).toMatchObject({
      code: CODE,
      procedureCode: '1.900102.H99',
      procedureName: 'Cấp Giấy xác nhận tình trạng hôn nhân',
      fieldName: 'Hộ tịch',
      subject: 'Cấp Giấy xác nhận tình trạng hôn nhân',
      ownerType: 1,
      handlingAgency: { code: null, name: 'UBND xã Tân Lập' },
    });
    expect(result.evidence['/dossier/procedureName']?.source).toBe('catalogue');
    expect(result.evidence['/dossier/ownerName']?.source).toBe('register');
    expect(result.evidence['/documents/0/paperHolder/id']).toEqual({
      source: 'ocr',
      confidence: 0.9,
      page: 1,
      box: [1, 2, 3, 4],
    });
  });

  it('knows component and result', () => {
    expect(result.documents.map(({ docCode, component, resultCode }) => [docCode, component, resultCode])).toEqual([
      [`${CODE}.0000001`, 'HT-HN-01', null],
      [`${CODE}.0000002`, null, 'KQ-HT-HN'],
    ]);
  });
});

describe('contradictions are held', () => {
  it('owner and applicant with one number and two names', () => {
    const result = check({}, [form({ holderName: read('Lê Thị Hòa') })]);
    expect(held(result)).toEqual(['/dossier/ownerName OWNER_DIFFERS']);
    expect(result.dossier.ownerName).toBeNull();
    expect(result.held[0]?.candidates.map(({ value }) => value)).toEqual(['Lê Thị Hoa', 'Lê Thị Hòa']);
  });

  it('owner and applicant with one name and two numbers', () => {
    expect(held(check({}, [form({ holderId: read('038188004327') })]))).toEqual(['/dossier/ownerId OWNER_ID_DIFFERS']);
  });

  it('but a parent may apply for a child, and old numbers stay true', () => {
    const parent = form({
      holderName: read('Trần Văn Nam'),
      holderId: read('038065004321'),
      holderBirthDate: read('1965-01-01'),
    });
    expect(held(check({}, [parent]))).toEqual([]);
    expect(held(check({}, [form({ holderId: read('171234567') })]))).toEqual([]);
  });

  it('a number that tells another year or sex than its paper', () => {
    expect(held(check({ ownerId: null }, [form({ holderBirthDate: read('1986-02-03') })]))).toEqual([
      '/documents/0/paperHolder/id ID_BIRTH_YEAR',
      '/documents/0/paperHolder/birthDate ID_BIRTH_YEAR',
    ]);
    expect(held(check({}, [form({ fields: { sex: read('Nam') } })]))).toEqual(['/documents/0/paperHolder/id ID_SEX']);
  });

  it('a paper handed in younger than its reception, a result older', () => {
    const result = check({}, [
      form({ issuedDate: read('2026-01-16') }),
      paper('giay-xac-nhan-tinh-trang-hon-nhan', '32', { issuedDate: read('2025-12-31') }),
    ]);
    expect(held(result)).toEqual(['/documents/0/issuedDate DATE_ORDER', '/documents/1/issuedDate DATE_ORDER']);
  });

  it('dates of the register in the wrong order', () => {
    const result = check({ submittedDate: '2026-01-16', dueDate: '2026-01-10', returnedDate: '2026-01-30' }, []);
    expect(held(result)).toEqual(['/dossier/receivedDate DATE_ORDER', '/dossier/dueDate DATE_ORDER']);
    expect(result.dossier.receivedDate).toBeNull();
  });

  it('an unknown procedure, and a name that belongs to another', () => {
    expect(held(check({ procedureCode: '9.999999' }, []))).toEqual(['/dossier/procedureCode PROCEDURE_UNKNOWN']);
    expect(held(check({ procedureName: 'Cấp giấy phép xây dựng nhà ở' }, []))).toEqual([
      '/dossier/procedureName PROCEDURE_NAME_DIFFERS',
    ]);
    expect(held(check({ procedureName: 'Thủ tục cấp giấy xác nhận tình trạng hôn nhân' }, []))).toEqual([]);
  });

  it('a page too many or too few; blank backs may count or not', () => {
    const pages = { input: { scanned: { pages: [[], ['blank' as const], []], leaves: [] } } };
    expect(held(check({ pageCount: 3 }, [], pages))).toEqual([]);
    expect(held(check({ pageCount: 2 }, [], pages))).toEqual([]);
    const result = check({ pageCount: 4 }, [], pages);
    expect(held(result)).toEqual(['/archive/numberOfPage PAGE_COUNT_DIFFERS']);
    expect(result.archive?.numberOfPage).toBeNull();
  });

  it('no page for a separator sheet or one scanned twice; a sheet of two pages is one or two', () => {
    const pages = [[], ['separator'], [], ['duplicate'], ['spread']] as const;
    const counted = (pageCount: number) =>
      held(check({ pageCount }, [], { input: { scanned: { pages, leaves: [] } } }));
    expect([3, 4, 5].flatMap(counted)).toEqual([]);
    expect(counted(2)).toEqual(['/archive/numberOfPage PAGE_COUNT_DIFFERS']);
    expect(counted(6)).toEqual(['/archive/numberOfPage PAGE_COUNT_DIFFERS']);
    const scanned = { pages: [...pages], leaves: [] };
    expect(check({ leafCount: 2 }, [], { input: { scanned } }).archive?.numberOfPage).toBe(3);
  });
});

describe('doubt', () => {
  it('of the extractor holds the value with its candidates', () => {
    const doubted = read('12', { doubt: 'DIGITS_UNSURE', candidates: [{ value: '12', confidence: 0.4 }] });
    const result = check({}, [paper('quyet-dinh', '02', { codeNumber: doubted, codeNotation: read('QĐ-UBND') })]);
    expect(result.documents[0]).toMatchObject({ codeNumber: null, codeNotation: 'QĐ-UBND', code: null });
    expect(result.held).toMatchObject([
      { pointer: '/documents/0/codeNumber', reason: 'DIGITS_UNSURE', candidates: [{ value: '12' }] },
    ]);
  });

  it('of the register is not settled quietly by another source', () => {
    const before = [{ pointer: '/dossier/ownerName', reason: 'NAME_FORMAT', candidates: [] }];
    const result = check({ ownerName: null }, [form()], { input: { heldBefore: before } });
    expect(result.dossier.ownerName).toBeNull();
    expect(result.evidence['/dossier/ownerName']).toBeUndefined();
  });
});

describe('what no source gives', () => {
  it('comes from the settings and is marked so', () => {
    const settings = {
      agencies: [{ code: 'H99.14', name: 'Ủy ban nhân dân xã Tân Lập', aliases: ['UBND xã Tân Lập'] }],
      defaults: { channel: 1, status: 10, receivingAgency: { name: 'Bộ phận Một cửa' } },
    };
    const { dossier, evidence } = check({}, [], { settings });
    expect(dossier.handlingAgency).toEqual({ code: 'H99.14', name: 'Ủy ban nhân dân xã Tân Lập' });
    expect(dossier).toMatchObject({ channel: 1, status: 10, receivingAgency: { name: 'Bộ phận Một cửa' } });
    expect(evidence['/dossier/channel']?.source).toBe('default');
  });

  it('else stays empty', () => {
    const { dossier } = check({ handlingAgency: null }, []);
    expect([dossier.channel, dossier.status, dossier.handlingAgency.name]).toEqual([null, null, null]);
  });

  it('comes from the application where the register lacks it', () => {
    const { dossier } = check({ ownerName: null, ownerId: null, ownerIdType: null }, [
      form({ fields: { phone: read('0912345678') } }),
    ]);
    expect(dossier).toMatchObject({
      ownerName: 'Lê Thị Hoa',
      ownerId: '038188004321',
      ownerIdType: 1,
      phone: '0912345678',
    });
  });
});

it('reads an inventory of an archive', () => {
  const archive = {
    phong: 'UBND xã Tân Lập',
    so_ky_hieu_ho_so: '15',
    tieu_de: 'Hồ sơ giao đất',
    thoi_han_luu_tru: 'Vĩnh viễn',
    ngay_bat_dau: '05/01/1996',
    ngay_ket_thuc: '31/02/1996',
  };
  const result = check({ archive, leafCount: 40 }, []);
  expect(result.archive).toMatchObject({
    maintenance: '01',
    startDate: '1996-01-05',
    endDate: null,
    numberOfPaper: 40,
  });
  expect(held(result)).toEqual(['/archive/endDate DATE_IMPOSSIBLE']);
});
