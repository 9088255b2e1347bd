import { describe, expect, it } from 'vitest';
import { judgeValidity, VALIDITY_RULES, type ValidityState } from '../../../../src/domain/index.ts';
import { type HeldPaperWish, heldPaper } from '../../../support/held-paper.ts';

interface Row {
  readonly says: string;
  readonly paper: HeldPaperWish;
  readonly others?: readonly HeldPaperWish[];
  readonly day?: string;
  readonly state: ValidityState;
  readonly reason: string;
}

const LAND = { kind: 'gcn-quyen-su-dung-dat', fields: { completeness: 'whole', plot: '12', mapSheet: '5' } };
const CARD = { kind: 'can-cuoc', issuedDate: '2021-06-01' };
const MARRIAGE = { kind: 'giay-chung-nhan-ket-hon' };
const SINGLE = { kind: 'giay-xac-nhan-tinh-trang-hon-nhan', issuedDate: '2026-03-31' };
const CORRECTION = { kind: 'trich-luc-thay-doi-ho-tich', issuedDate: '2024-05-05' };

const TABLE: readonly Row[] = [
  { says: 'a birth certificate has no term', paper: {}, state: 'valid', reason: 'NO_TERM' },
  {
    says: '"Không thời hạn" printed on the card',
    paper: { ...CARD, fields: { validUntil: 'Không thời hạn' } },
    day: '2090-01-01',
    state: 'valid',
    reason: 'NO_TERM',
  },
  {
    says: 'the last day itself is still in the term',
    paper: { ...CARD, fields: { validUntil: '2026-11-23' } },
    state: 'valid',
    reason: 'WITHIN_TERM',
  },
  {
    says: 'the day after is not',
    paper: { ...CARD, fields: { validUntil: '2026-11-22' } },
    state: 'expired',
    reason: 'TERM_OVER',
  },
  {
    says: 'a card without a printed day runs to the next renewal age (25)',
    paper: { ...CARD, issuedDate: '2021-06-01' },
    day: '2024-02-03',
    state: 'valid',
    reason: 'WITHIN_TERM',
  },
  {
    says: 'issued within two years before 25 it runs on to 40',
    paper: { ...CARD, issuedDate: '2022-06-01' },
    state: 'valid',
    reason: 'WITHIN_TERM',
  },
  { says: 'a card passed at 25', paper: CARD, day: '2024-02-04', state: 'expired', reason: 'TERM_OVER' },
  {
    says: 'a card whose holder has no birth date',
    paper: { ...CARD, holder: { birthDate: null } },
    state: 'unknown',
    reason: 'TERM_UNKNOWN',
  },
  {
    says: 'a CMND has no value since 2025, whatever it prints',
    paper: { kind: 'cmnd', fields: { validUntil: '2030-01-01' } },
    state: 'expired',
    reason: 'KIND_ENDED',
  },
  {
    says: 'before that day it had',
    paper: { kind: 'cmnd', issuedDate: '2015-01-01' },
    day: '2024-12-31',
    state: 'valid',
    reason: 'WITHIN_TERM',
  },
  {
    says: 'six months end on the same day of the month, or on its last',
    paper: SINGLE,
    day: '2026-09-30',
    state: 'valid',
    reason: 'WITHIN_TERM',
  },
  { says: 'and not later', paper: SINGLE, day: '2026-10-01', state: 'expired', reason: 'TERM_OVER' },
  {
    says: 'a printed span wins over the rule',
    paper: { ...SINGLE, fields: { validityText: '03 tháng' } },
    day: '2026-07-01',
    state: 'expired',
    reason: 'TERM_OVER',
  },
  {
    says: 'a printed term nobody could read is no term by rule',
    paper: { ...SINGLE, fields: { term: 'unknown' } },
    day: '2026-04-01',
    state: 'unknown',
    reason: 'TERM_UNKNOWN',
  },
  {
    says: 'a paper that begins to count later',
    paper: { kind: 'the-bao-hiem-y-te', validFrom: '2027-01-01', validUntil: '2027-12-31' },
    state: 'not-yet',
    reason: 'NOT_BEGUN',
  },
  {
    says: 'a certificate whose term is printed nowhere',
    paper: { kind: 'chung-chi' },
    state: 'unknown',
    reason: 'TERM_UNKNOWN',
  },
  { says: 'a kind without a rule', paper: { kind: 'giay-la' }, state: 'unknown', reason: 'KIND_UNKNOWN' },
  { says: 'a paper of unknown kind', paper: { kind: null }, state: 'unknown', reason: 'KIND_UNKNOWN' },
  {
    says: 'a judgment in legal force',
    paper: { kind: 'ban-an', fields: { effectiveDate: '2026-01-01' } },
    state: 'valid',
    reason: 'NO_TERM',
  },
  {
    says: 'a judgment before its day',
    paper: { kind: 'ban-an', fields: { effectiveDate: '2027-01-01' } },
    state: 'not-yet',
    reason: 'NOT_BEGUN',
  },
  { says: 'a judgment that names none', paper: { kind: 'ban-an' }, state: 'unknown', reason: 'TERM_UNKNOWN' },
  {
    says: 'a later issue of the kind replaces it',
    paper: CARD,
    others: [{ ...CARD, issuedDate: '2025-06-01' }],
    state: 'replaced',
    reason: 'LATER_ISSUE',
  },
  {
    says: 'an extract replaces the certificate: they are one family',
    paper: {},
    others: [{ kind: 'trich-luc-khai-sinh', issuedDate: '2025-01-01' }],
    state: 'replaced',
    reason: 'LATER_ISSUE',
  },
  {
    says: 'what is issued after the day asked does not count yet',
    paper: {},
    others: [{ issuedDate: '2027-01-01' }],
    state: 'valid',
    reason: 'NO_TERM',
  },
  {
    says: 'a copy of the same day replaces nothing',
    paper: {},
    others: [{}],
    state: 'valid',
    reason: 'NO_TERM',
  },
  {
    says: 'another one of the kind without a day of issue might be later',
    paper: {},
    others: [{ issuedDate: null }],
    state: 'unknown',
    reason: 'MAYBE_LATER',
  },
  {
    says: 'a correction stands in the place of what it corrects',
    paper: {},
    others: [CORRECTION],
    state: 'replaced',
    reason: 'CORRECTED',
  },
  {
    says: 'a copy made after the correction carries it',
    paper: { issuedDate: '2025-01-01' },
    others: [CORRECTION],
    state: 'valid',
    reason: 'NO_TERM',
  },
  {
    says: 'a correction of another registration is not meant',
    paper: { fields: { registrationNumber: '11/2001' } },
    others: [{ ...CORRECTION, fields: { registrationNumber: '45/2001' } }],
    state: 'valid',
    reason: 'NO_TERM',
  },
  {
    says: 'the highest "lần thứ n" of a business counts, whatever the days',
    paper: { kind: 'gcn-dang-ky-ho-kinh-doanh', fields: { businessCode: '12A80', changeNumber: '1' } },
    others: [{ kind: 'gcn-dang-ky-ho-kinh-doanh', fields: { businessCode: '12A80', changeNumber: '2' } }],
    state: 'replaced',
    reason: 'LATER_ISSUE',
  },
  {
    says: 'a second business is another thing',
    paper: { kind: 'gcn-dang-ky-ho-kinh-doanh', fields: { businessCode: '12A80' } },
    others: [{ kind: 'gcn-dang-ky-ho-kinh-doanh', issuedDate: '2025-01-01', fields: { businessCode: '12A81' } }],
    state: 'valid',
    reason: 'UNTIL_EVENT',
  },
  { says: 'land with its page of changes, nothing on it', paper: LAND, state: 'valid', reason: 'UNTIL_EVENT' },
  {
    says: 'a front without its change page',
    paper: { ...LAND, fields: { ...LAND.fields, completeness: 'changes-missing' } },
    state: 'unknown',
    reason: 'CHANGES_UNSEEN',
  },
  {
    says: 'an entry on the page of changes has to be read by a person',
    paper: { ...LAND, fields: { ...LAND.fields, changes: 'Chuyển nhượng cho ông B' } },
    state: 'unknown',
    reason: 'CHANGES_ENTRY',
  },
  {
    says: 'a new certificate for the same plot, another serial',
    paper: { ...LAND, fields: { ...LAND.fields, issueSerial: 'CH 123456' } },
    others: [{ ...LAND, issuedDate: '2025-01-01', fields: { ...LAND.fields, issueSerial: 'AA 01234567' } }],
    state: 'replaced',
    reason: 'LATER_ISSUE',
  },
  {
    says: 'a certificate for another plot',
    paper: LAND,
    others: [{ ...LAND, issuedDate: '2025-01-01', fields: { ...LAND.fields, plot: '13' } }],
    state: 'valid',
    reason: 'UNTIL_EVENT',
  },
  {
    says: 'revoked by a decision that names its serial',
    paper: { ...LAND, fields: { ...LAND.fields, issueSerial: 'CH 123456' } },
    others: [
      {
        kind: 'quyet-dinh',
        issuedDate: '2026-01-01',
        subject: 'Về việc thu hồi Giấy chứng nhận quyền sử dụng đất số CH 123456',
        holder: { id: null, name: null, birthDate: null },
      },
    ],
    state: 'revoked',
    reason: 'REVOKED_BY',
  },
  {
    says: 'a decision on another serial leaves it alone',
    paper: { ...LAND, fields: { ...LAND.fields, issueSerial: 'CH 123456' } },
    others: [
      {
        kind: 'quyet-dinh',
        issuedDate: '2026-01-01',
        subject: 'Thu hồi Giấy chứng nhận quyền sử dụng đất số CH 654321',
      },
    ],
    state: 'valid',
    reason: 'UNTIL_EVENT',
  },
  {
    says: 'a number every office counts for itself, on a decision about nobody we know',
    paper: { kind: 'giay-phep-xay-dung', issuedDate: '2026-05-01', code: '12/2026' },
    others: [
      {
        ...{ kind: 'quyet-dinh', issuedDate: '2026-06-01', subject: 'Thu hồi Giấy phép xây dựng số 12/2026' },
        holder: { id: null, name: null, birthDate: null },
      },
    ],
    state: 'unknown',
    reason: 'MAYBE_REVOKED',
  },
  {
    says: 'the same decision, naming the holder',
    paper: { kind: 'giay-phep-xay-dung', issuedDate: '2026-05-01', code: '12/2026' },
    others: [{ kind: 'quyet-dinh', issuedDate: '2026-06-01', subject: 'Thu hồi Giấy phép xây dựng số 12/2026' }],
    state: 'revoked',
    reason: 'REVOKED_BY',
  },
  {
    says: 'taking land takes no paper',
    paper: LAND,
    others: [{ kind: 'quyet-dinh', issuedDate: '2026-01-01', subject: 'Về việc thu hồi đất để thực hiện dự án' }],
    state: 'valid',
    reason: 'UNTIL_EVENT',
  },
  {
    says: 'suspended',
    paper: { kind: 'giay-phep-xay-dung', issuedDate: '2026-05-01' },
    others: [{ kind: 'quyet-dinh', issuedDate: '2026-06-01', subject: 'Tạm đình chỉ Giấy phép xây dựng' }],
    state: 'suspended',
    reason: 'SUSPENDED_BY',
  },
  {
    says: 'suspended and restored',
    paper: { kind: 'giay-phep-xay-dung', issuedDate: '2026-05-01' },
    others: [
      { kind: 'quyet-dinh', issuedDate: '2026-06-01', subject: 'Tạm đình chỉ Giấy phép xây dựng' },
      { kind: 'quyet-dinh', issuedDate: '2026-07-01', subject: 'Chấm dứt tạm đình chỉ Giấy phép xây dựng' },
    ],
    state: 'valid',
    reason: 'WITHIN_TERM',
  },
  {
    says: 'a divorce in legal force ends the marriage certificate',
    paper: MARRIAGE,
    others: [
      { kind: 'ban-an', fields: { matter: 'V/v ly hôn', effectiveDate: '2026-02-01' }, issuedDate: '2026-01-01' },
    ],
    state: 'expired',
    reason: 'ENDED_BY',
  },
  {
    says: 'one not yet in force does not',
    paper: MARRIAGE,
    others: [{ kind: 'ban-an', fields: { matter: 'V/v ly hôn' }, issuedDate: '2026-01-01' }],
    state: 'valid',
    reason: 'UNTIL_EVENT',
  },
];

describe('validity of a paper', () => {
  it.each(TABLE)('$says → $state ($reason)', ({ paper, others = [], day = '2026-11-23', state, reason }) => {
    const all = others.map((other, index) => heldPaper(`other-${index}`, other));
    expect(judgeValidity(heldPaper('paper', paper), { day, rules: VALIDITY_RULES, others: all })).toMatchObject({
      state,
      reason,
    });
  });

  it('shows every state at least once', () => {
    expect(new Set(TABLE.map(({ state }) => state)).size).toBe(7);
  });
});
