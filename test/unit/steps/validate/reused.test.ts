import { describe, expect, it } from 'vitest';
import type { ReusedPaper } from '../../../../src/domain/index.ts';
import type { ExtractedDocument, ExtractedValue } from '../../../../src/plugin/index.ts';
import { NO_FACTS } from '../../../../src/steps/register/read-row.ts';
import { type CheckInput, checkDossier } from '../../../../src/steps/validate/check-dossier.ts';
import { validate } from '../../../../src/steps/validate/index.ts';

const CODE = 'H99.14-260115-0001';
const FACTS = { ...NO_FACTS, procedureCode: '2.900201', receivedDate: '2026-01-15' };

const read = (value: string): ExtractedValue => ({
  ...{ value, confidence: 0.9, source: 'ocr', page: 1, box: [1, 2, 3, 4], doubt: null },
  candidates: [{ value, confidence: 0.9 }],
});
const ABSENT: ExtractedValue = { ...read(''), value: null, candidates: [] };

const paper = (kind: string, more: Partial<ExtractedDocument> = {}): ExtractedDocument => ({
  ...{ codeNumber: ABSENT, codeNotation: ABSENT, issuedDate: ABSENT, organName: ABSENT, subject: ABSENT },
  ...{ signerName: ABSENT, signerPosition: ABSENT, holderName: ABSENT, holderId: ABSENT, holderBirthDate: ABSENT },
  ...{ typeCode: read('32'), paperKind: read(kind), fields: {} },
  ...more,
});

const birth: ReusedPaper = {
  component: null,
  state: 2,
  fromNationalStore: true,
  replacedByResultCode: 'KQ-HT-KS',
  paper: {
    ...{ typeCode: '32', paperKind: 'trich-luc-khai-sinh', title: null, copyKind: null, code: '12/TLKS' },
    ...{ codeNumber: '12', codeNotation: 'TLKS', issuedDate: '2024-01-01', organName: null, subject: null },
    holder: { name: 'Lê Thị Hoa', id: '038188004321', birthDate: '1988-02-03' },
    ...{ fields: {}, validFrom: null, validUntil: null, validity: 'valid', numberOfPage: 1, signedCopy: true },
  },
  file: { sha256: 'c'.repeat(64), bytes: 7 },
};

function check(extracted: readonly ExtractedDocument[], more: Partial<CheckInput> = {}, settings: object = {}) {
  const input: CheckInput = {
    source: { code: CODE, row: null },
    facts: FACTS,
    spans: extracted.map((_, index) => ({ ordinal: index + 1, pages: [index + 1], reason: 'head', passThrough: null })),
    extracted,
    scanned: { pages: [], leaves: [] },
    heldBefore: [],
    ...more,
  };
  return checkDossier(input, validate.settings.parse(settings));
}

describe('a reused paper', () => {
  it('stands behind the dossier’s own papers with the portal’s flags, for the component its family serves', () => {
    const { documents, evidence } = check([paper('to-khai')], { reused: [birth] });
    expect(documents.map(({ docCode, component }) => [docCode, component])).toEqual([
      [`${CODE}.0000001`, 'BTXH-TC-01'],
      [`${CODE}.0000002`, 'BTXH-TC-02'],
    ]);
    expect(documents[1]).toMatchObject({
      ...{ typeName: 'Trích lục khai sinh', resultCode: null, validity: 'valid', code: '12/TLKS' },
      reuse: { state: 2, fromNationalStore: true, replacedByResultCode: 'KQ-HT-KS' },
    });
    expect(evidence['/documents/1/paperKind']?.source).toBe('reuse');
  });

  it('goes for the component somebody named, if the procedure has it', () => {
    const named = check([], { reused: [{ ...birth, component: 'BTXH-TC-04' }] });
    expect(named.documents[0]?.component).toBe('BTXH-TC-04');
    const foreign = check([], { reused: [{ ...birth, component: 'DD-TH-01' }] });
    expect(foreign.documents[0]?.component).toBe('BTXH-TC-02');
  });
});

describe('a kind akin to a component', () => {
  it('is no component where it is what the procedure issues', () => {
    const facts = { ...FACTS, procedureCode: '1.900103' };
    const { documents } = check([paper('giay-khai-sinh'), paper('trich-luc-khai-sinh')], { facts });
    expect(documents.map(({ component, resultCode }) => [component, resultCode])).toEqual([
      ['HT-TL-02', null],
      [null, 'KQ-HT-TL'],
    ]);
  });
});

describe('validity in the record', () => {
  const stateOf = (document: ExtractedDocument, more: Partial<CheckInput> = {}, settings: object = {}) =>
    check([document], more, settings).documents[0]?.validity;
  const single = (issued: string) => paper('giay-xac-nhan-tinh-trang-hon-nhan', { issuedDate: read(issued) });

  it('is that of the day the dossier was received', () => {
    expect(stateOf(single('2025-08-01'))).toBe('valid');
    expect(stateOf(single('2025-07-01'))).toBe('expired');
  });

  it('without that day is told only of papers without a term', () => {
    const facts = { ...FACTS, receivedDate: null };
    expect(stateOf(paper('giay-khai-sinh', { issuedDate: read('2020-01-01') }), { facts })).toBe('valid');
    expect(stateOf(single('2025-08-01'), { facts })).toBe('unknown');
    expect(stateOf(paper('giay-la'), { facts })).toBe('unknown');
  });

  it('follows a rule of the settings', () => {
    const rule = { kind: 'giay-xac-nhan-tinh-trang-hon-nhan', term: { type: 'months', months: 12 } };
    expect(stateOf(single('2025-07-01'), {}, { validity: [rule] })).toBe('valid');
  });

  it('lifts printed days out of the fields and leaves words to the field term', () => {
    const card = (until: string) =>
      paper('can-cuoc', { fields: { validUntil: read(until), term: read('until') }, issuedDate: read('2021-01-01') });
    const [document] = check([card('2031-05-05')]).documents;
    expect([document?.validUntil, document?.fields, document?.validity]).toEqual([
      '2031-05-05',
      { term: 'until' },
      'valid',
    ]);
    const endless = paper('can-cuoc', { fields: { validUntil: read('Không thời hạn'), term: read('indefinite') } });
    expect(check([endless]).documents[0]).toMatchObject({ validUntil: null, validity: 'valid' });
  });

  it('is not told by the rule where a printed term is doubtful', () => {
    const doubtful = { ...read('2031-05-05'), doubt: 'LOW_CONFIDENCE' };
    const card = paper('can-cuoc', {
      fields: { validUntil: doubtful, term: read('until') },
      issuedDate: read('2021-01-01'),
    });
    const { documents, held } = check([card]);
    expect(documents[0]).toMatchObject({ validUntil: null, validity: 'unknown' });
    expect(held.map(({ pointer }) => pointer)).toContain('/documents/0/validUntil');
  });
});
