import { describe, expect, it } from 'vitest';
import {
  contradiction,
  documentCode,
  documentFileStem,
  parseCccdQr,
  parseDossierCode,
  parseIdentityNumber,
  parseOrganisationCode,
  parseProcedureCode,
} from '../../../src/domain/index.ts';

const refusal = (reason: string) => ({ ok: false, reason });

describe('parseDossierCode', () => {
  it.each(['H56.14-240115-0001', '000.00.12.H17-240115-0001', 'G09.01-240229-123456'])('takes %s apart', (code) => {
    const result = parseDossierCode(code);
    expect(result.ok && result.value.parts?.receivedOn).toMatch(/^2024-0[12]-/);
  });

  it('refuses a day the calendar lacks, unless a pattern of the settings allows the code', () => {
    expect(parseDossierCode('H56-240230-0001')).toEqual(refusal('DATE_IMPOSSIBLE'));
    expect(parseDossierCode('H56-240230-0001', ['H56-\\d{6}-\\d{4}'])).toMatchObject({
      ok: true,
      value: { parts: null },
    });
  });

  it('allows other shapes only by pattern, over the whole code', () => {
    expect(parseDossierCode('HS-0042')).toEqual(refusal('CODE_FORMAT'));
    expect(parseDossierCode('HS-0042', ['HS-\\d{4}'])).toMatchObject({ ok: true });
    expect(parseDossierCode('xHS-0042', ['HS-\\d{4}'])).toEqual(refusal('CODE_FORMAT'));
  });

  it('never lets a path through, whatever the patterns say', () => {
    for (const code of ['../etc', 'a/b', '..', '.hidden', 'a..b', '']) {
      expect(parseDossierCode(code, ['.*'])).toEqual(refusal('CODE_FORMAT'));
    }
  });
});

describe('parseProcedureCode', () => {
  it.each([
    ['2.000488', '2.000488', null],
    ['1.003560.000.00.00.H56', '1.003560', 'H56'],
    ['2.002621.H56', '2.002621', 'H56'],
  ])('finds the root of %s', (code, root, province) => {
    expect(parseProcedureCode(code)).toEqual({ ok: true, value: { code, root, province } });
  });

  it.each(['2.00488', '2.000488.', '2.000488.56', 'x', ''])('refuses "%s"', (code) => {
    expect(parseProcedureCode(code)).toEqual(refusal('CODE_FORMAT'));
  });
});

describe('parseOrganisationCode', () => {
  it.each([
    ['H56.14', 'new', 'H56'],
    ['H49.64.33', 'new', 'H49'],
    ['H37.DN.001', 'new', 'H37'],
    ['000.00.12.H17', 'old', 'H17'],
  ])('reads %s', (code, form, top) => {
    expect(parseOrganisationCode(code)).toEqual({ ok: true, value: { code, form, top } });
  });

  it('refuses names', () => expect(parseOrganisationCode('Sở Tư pháp')).toEqual(refusal('CODE_FORMAT')));
});

describe('parseIdentityNumber', () => {
  it('reads place, year and sex of a personal number', () => {
    expect(parseIdentityNumber('038 188 004 321')).toEqual({
      ok: true,
      value: { digits: '038188004321', type: 1, born: { year: 1988, sex: 'female', placeCode: '038' } },
    });
    expect(parseIdentityNumber('001205012345')).toMatchObject({ value: { born: { year: 2005, sex: 'male' } } });
  });

  it('takes a 9-digit CMND as it is', () => {
    expect(parseIdentityNumber('171234567')).toEqual({ ok: true, value: { digits: '171234567', type: 2, born: null } });
  });

  it.each([
    ['38188004321', 'ID_LOST_ZERO'],
    ['71234567', 'ID_LOST_ZERO'],
    ['0381880043210', 'ID_LENGTH'],
    ['1', 'ID_LENGTH'],
    ['03818800432A', 'ID_FORMAT'],
    ['', 'ID_FORMAT'],
    ['3.8188E+10', 'ID_FORMAT'],
    ['999188004321', 'ID_PROVINCE'],
    ['000188004321', 'ID_PROVINCE'],
  ])('refuses %s: %s', (text, reason) => expect(parseIdentityNumber(text)).toEqual(refusal(reason)));

  it('notices what contradicts it', () => {
    const id = parseIdentityNumber('038188004321');
    if (!id.ok) throw new Error('unreadable');
    expect(contradiction(id.value, { birthDate: '1988-02-03', sex: 'female' })).toBeNull();
    expect(contradiction(id.value, { birthDate: '1978-02-03' })).toBe('ID_BIRTH_YEAR');
    expect(contradiction(id.value, { birthDate: null, sex: 'male' })).toBe('ID_SEX');
  });
});

describe('parseCccdQr', () => {
  it('reads the seven fields, the former number empty or not', () => {
    const text = '038188004321|171234567|Lê Thị Hoa|03021988|Nữ|Thôn 2, Xã Yên Khương|10072021';
    expect(parseCccdQr(text)).toEqual({
      ok: true,
      value: {
        id: '038188004321',
        formerId: '171234567',
        name: 'Lê Thị Hoa',
        birthDate: '1988-02-03',
        sex: 'female',
        address: 'Thôn 2, Xã Yên Khương',
        issuedDate: '2021-07-10',
        layout: 'cccd-2021',
      },
    });
    expect(parseCccdQr(text.replace('171234567', ''))).toMatchObject({ ok: true, value: { formerId: null } });
  });

  it('reads the same seven fields on the card of 2024, which has more behind them', () => {
    const text = '038188004321||Lê Thị Hoa|03021988|Nữ|Thôn 2, Xã Yên Khương|10072024|||Lê Văn Ba|';
    expect(parseCccdQr(text)).toMatchObject({ ok: true, value: { id: '038188004321', layout: 'can-cuoc-2024' } });
  });

  it('refuses other layouts and impossible days', () => {
    expect(parseCccdQr('Lê Thị Hoa|038188004321|03021988|Nữ|x|10072021|y|z')).toEqual(refusal('ID_FORMAT'));
    expect(parseCccdQr('038188004321|Lê Thị Hoa')).toEqual(refusal('CODE_FORMAT'));
    expect(parseCccdQr('038188004321||Lê Thị Hoa|31021988|Nữ|x|10072021')).toEqual(refusal('DATE_IMPOSSIBLE'));
  });
});

it('numbers documents and names their files', () => {
  expect(documentCode('H56.14-240115-0001', 3)).toBe('H56.14-240115-0001.0000003');
  expect(documentFileStem(3, 'quyet-dinh')).toBe('03-quyet-dinh');
});
