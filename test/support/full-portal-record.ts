import type { RecordDocument, RecordDossier } from '../../src/domain/index.ts';
import { type BundleWithFiles, recordBundle } from './record-bundle.ts';

/** A record in which every value is known that the national portal has a field for, each another than its neighbours. */
export function fullPortalRecord(
  number = 1,
  {
    dossier = {},
    first = {},
    second = {},
  }: {
    readonly dossier?: Partial<RecordDossier>;
    readonly first?: Partial<RecordDocument>;
    readonly second?: Partial<RecordDocument>;
  } = {},
): BundleWithFiles {
  return recordBundle(number, {
    dossier: { ...FULL, ...dossier },
    documents: [
      { reuse: { state: 2, fromNationalStore: true, replacedByResultCode: 'KQ-THAY-THE' }, ...first },
      { component: 'TP-KQ', resultCode: 'KQ-HT-KS', typeName: 'Giấy khai sinh', code: '77/2026', ...second },
    ],
  });
}

const FEE = { name: 'Lệ phí hộ tịch', code: 'LP-01', kind: '2', collection: '3', amountVnd: 8000 };

const FULL = {
  ownerName: 'Nguyễn Văn Mẫu',
  ownerType: 1,
  phone: '0900000000',
  email: 'mau@example.vn',
  channel: 2,
  submittedTo: '1',
  submittedDate: '2026-11-04',
  receivedDate: '2026-11-05',
  dueDate: '2026-11-12',
  finishedDate: '2026-11-10',
  returnedDate: '2026-11-11',
  resultDelivery: 1,
  status: 10,
  fees: [FEE],
  vneidVerified: true,
  onlinePayment: 2,
  connectedDatabases: ['1', '7'],
  portal: {
    ownerPaperNumber: 'B1234567',
    accountId: 'TECH-0001',
    otherInfo: 'Nộp qua đại lý',
    fax: '02270000000',
    returnNote: 'Trả tại quầy số 3',
    note: 'Có người nhận thay',
    refusedDate: '2026-11-09T10:11:12+07:00',
    supplements: [
      {
        id: 41,
        requestedBy: 'Trần Thị Mẫu',
        content: 'Bổ sung giấy chứng sinh',
        requestedAt: '2026-11-06T08:00:00+07:00',
        receivedBy: 'Lê Văn Mẫu',
        receivedNote: 'Đã nhận đủ',
        receivedAt: '2026-11-07T09:30:00+07:00',
        isSettled: true,
        papers: [{ name: 'Giấy chứng sinh', count: 1, kind: 2 }],
        fees: [{ ...FEE, name: 'Phí bổ sung', amountVnd: 5000 }],
        dueBefore: '2026-11-10T00:00:00+07:00',
        dueAfter: '2026-11-12T00:00:00+07:00',
      },
    ],
    otherPapers: [{ name: 'Ảnh 3x4', count: 2, kind: 1 }],
    progress: [
      {
        handler: 'Trần Thị Mẫu',
        title: 'Chuyên viên',
        at: '2026-11-05T08:15:00+07:00',
        office: 'Bộ phận Một cửa',
        content: 'Tiếp nhận hồ sơ',
        status: 2,
        startedAt: '2026-11-05T08:00:00+07:00',
        dueAt: '2026-11-12T17:00:00+07:00',
      },
    ],
  },
} satisfies Partial<RecordDossier>;
