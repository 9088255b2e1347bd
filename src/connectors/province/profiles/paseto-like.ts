import type { MappingFile } from '../mapping/definition.ts';

/**
 * [R] Unconfirmed: an invented shape after what is known of one-stop systems whose services answer 200 with an envelope
 * (`success`, `code`, `data`) and whose members have Vietnamese names. Copy it and correct it against the real
 * interface description; nothing here is a fact about a named product.
 */
export const pasetoLike: MappingFile = {
  description: '[R] POST services with an envelope {success, code, data}, Vietnamese member names',
  idempotencyHeader: 'X-Request-Id',
  codes: {
    doiTuong: { 1: 'CONG_DAN', 2: 'DOANH_NGHIEP', 3: 'CO_QUAN', 4: 'TO_CHUC' },
    kenh: { 1: 'TRUC_TIEP', 2: 'TRUC_TUYEN', 3: 'BUU_CHINH' },
  },
  lookup: {
    method: 'POST',
    path: 'api/ho-so/tra-cuu',
    body: { maHoSo: '{code}' },
    absent: [
      { at: '/code', is: 'HS_KHONG_TON_TAI' },
      { status: 404, at: '/code' },
    ],
    at: '/data',
  },
  held: {
    code: '/maHoSo',
    remoteId: '/id',
    contentHash: '/thamChieu',
    status: '/trangThai',
    withdrawn: '/daThuHoi',
    files: { each: '/giayTo/*/tep/*', sha256: '/sha256', link: '/duongDan' },
  },
  create: {
    path: 'api/ho-so/dong-bo',
    exists: [{ at: '/code', is: 'HS_DA_TON_TAI' }],
    accepted: [{ at: '/success', is: true }],
    refused: [{ status: [200, 400, 422], at: '/success', is: false }],
    refusalCode: '/code',
    answer: { remoteId: '/data/id', status: '/data/trangThai' },
    body: {
      maHoSo: { $from: '/dossier/code', $required: true },
      thamChieu: '$/contentHash',
      maTTHC: { $from: '/dossier/procedureCode', $required: true },
      tenTTHC: '$/dossier/procedureName',
      maLinhVuc: '$/dossier/fieldCode',
      trichYeu: { $from: ['/dossier/subject', '/dossier/procedureName'], $max: 1000 },
      chuHoSo: {
        hoTen: { $from: '/dossier/ownerName', $required: true },
        loai: { $from: '/dossier/ownerType', $codes: 'doiTuong' },
        soDinhDanh: '$/dossier/ownerId',
        dienThoai: '$/dossier/phone',
        email: '$/dossier/email',
        diaChi: '$/dossier/address',
      },
      donViXuLy: { ma: '$/dossier/handlingAgency/code', ten: '$/dossier/handlingAgency/name' },
      kenhThucHien: { $from: '/dossier/channel', $codes: 'kenh' },
      trangThai: { $from: '/dossier/status', $required: true },
      ngayTiepNhan: { $from: '/dossier/receivedDate', $date: 'dd/MM/yyyy' },
      ngayHenTra: { $from: '/dossier/dueDate', $date: 'dd/MM/yyyy' },
      ngayTra: { $from: '/dossier/returnedDate', $date: 'dd/MM/yyyy' },
      giayTo: {
        $each: '/documents',
        $item: {
          ma: '$./docCode',
          ten: '$./typeName',
          maThanhPhan: '$./component',
          soKyHieu: '$./code',
          ngayBanHanh: { $from: './issuedDate', $date: 'dd/MM/yyyy' },
          coQuanBanHanh: '$./organName',
          trichYeu: '$./subject',
          tep: { $each: './files', $item: { ten: '$./name', sha256: '$./sha256', dungLuong: '$./bytes' } },
        },
      },
    },
  },
  update: {
    path: 'api/ho-so/cap-nhat',
    accepted: [{ at: '/success', is: true }],
    refused: [{ status: [200, 400, 422], at: '/success', is: false }],
    refusalCode: '/code',
    answer: { remoteId: '/data/id', status: '/data/trangThai' },
  },
  upload: {
    path: 'api/tep/tai-len',
    fields: { maHoSo: '{code}', maGiayTo: '{docCode}', sha256: '{sha256}' },
    filePart: 'tep',
    accepted: [{ at: '/success', is: true }],
    refused: [{ at: '/success', is: false }],
    refusalCode: '/code',
    answer: { sha256: '/data/sha256', link: '/data/duongDan' },
  },
  withdraw: {
    path: 'api/ho-so/thu-hoi',
    body: { maHoSo: '{code}' },
    accepted: [{ at: '/success', is: true }],
    refused: [{ at: '/success', is: false }],
  },
};
