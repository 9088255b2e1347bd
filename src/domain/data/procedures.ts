import type { Procedure, ProcedureComponent } from '../procedure-catalogue.ts';

/**
 * Procedures of the sample dossiers. Names and papers are of the usual kind, codes are made up (9xxxxx): a working
 * place puts its own dated catalogue into the settings, taken from the national portal.
 */
export const SAMPLE_PROCEDURES: readonly Procedure[] = [
  {
    root: '1.900101',
    name: 'Đăng ký khai sinh',
    ...field('HT', 'Hộ tịch'),
    components: [
      component('HT-KS-01', 'Tờ khai đăng ký khai sinh', 'to-khai'),
      component('HT-KS-02', 'Giấy chứng sinh', 'giay-chung-sinh'),
      component('HT-KS-03', 'Giấy chứng nhận kết hôn của cha, mẹ', 'giay-chung-nhan-ket-hon', false),
    ],
    ...result('KQ-HT-KS', 'giay-khai-sinh'),
    validFrom: '2016-01-01',
    validUntil: null,
  },
  {
    root: '1.900102',
    name: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    ...field('HT', 'Hộ tịch'),
    components: [
      component('HT-HN-01', 'Tờ khai cấp Giấy xác nhận tình trạng hôn nhân', 'to-khai'),
      component('HT-HN-02', 'Căn cước của người yêu cầu', 'can-cuoc', false),
    ],
    ...result('KQ-HT-HN', 'giay-xac-nhan-tinh-trang-hon-nhan'),
    validFrom: '2016-01-01',
    validUntil: null,
  },
  {
    root: '1.900103',
    name: 'Cấp bản sao trích lục hộ tịch',
    ...field('HT', 'Hộ tịch'),
    components: [
      component('HT-TL-01', 'Tờ khai cấp bản sao trích lục hộ tịch', 'to-khai'),
      component('HT-TL-02', 'Bản sao Giấy khai sinh', 'giay-khai-sinh', false),
    ],
    ...result('KQ-HT-TL', 'trich-luc-khai-sinh'),
    validFrom: '2016-01-01',
    validUntil: null,
  },
  {
    root: '2.900201',
    name: 'Trợ cấp xã hội hằng tháng đối với đối tượng bảo trợ xã hội',
    ...field('BTXH', 'Bảo trợ xã hội'),
    components: [
      component('BTXH-TC-01', 'Tờ khai đề nghị trợ giúp xã hội', 'to-khai'),
      component('BTXH-TC-02', 'Giấy khai sinh (bản sao)', 'giay-khai-sinh', false),
      component('BTXH-TC-03', 'Giấy xác nhận khuyết tật', 'giay-xac-nhan-khuyet-tat', false),
    ],
    ...result('KQ-BTXH-TC', 'quyet-dinh'),
    validFrom: '2013-04-10',
    validUntil: '2021-06-30',
  },
  {
    root: '2.900201',
    name: 'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng',
    ...field('BTXH', 'Bảo trợ xã hội'),
    components: [
      component('BTXH-TC-01', 'Tờ khai đề nghị trợ giúp xã hội', 'to-khai'),
      component('BTXH-TC-02', 'Giấy khai sinh (bản sao)', 'giay-khai-sinh', false),
      component('BTXH-TC-04', 'Đơn đề nghị', 'don', false),
    ],
    ...result('KQ-BTXH-TC', 'quyet-dinh'),
    validFrom: '2021-07-01',
    validUntil: null,
  },
  {
    root: '2.900202',
    name: 'Công nhận hộ nghèo, hộ cận nghèo',
    ...field('GN', 'Giảm nghèo'),
    components: [
      component('GN-01', 'Đơn đề nghị rà soát hộ nghèo, hộ cận nghèo', 'don'),
      component('GN-02', 'Danh sách hộ gia đình', 'danh-sach', false),
    ],
    ...result('KQ-GN', 'quyet-dinh'),
    validFrom: '2016-01-01',
    validUntil: null,
  },
  {
    root: '1.900301',
    name: 'Thu hồi đất, giao đất để thực hiện dự án',
    ...field('DD', 'Đất đai'),
    components: [
      component('DD-TH-01', 'Tờ trình', 'to-trinh', false),
      component('DD-TH-02', 'Danh sách hộ có đất thu hồi', 'danh-sach', false),
      component('DD-TH-03', 'Đơn đề nghị', 'don', false),
    ],
    ...result('KQ-DD-TH', 'quyet-dinh'),
    validFrom: '2014-07-01',
    validUntil: null,
  },
  {
    root: '2.900401',
    name: 'Nộp lưu hồ sơ, tài liệu vào Lưu trữ lịch sử',
    ...field('VTLT', 'Văn thư, lưu trữ'),
    components: [
      component('VTLT-NL-01', 'Công văn đề nghị nộp lưu', 'cong-van'),
      component('VTLT-NL-02', 'Danh sách hồ sơ, tài liệu nộp lưu', 'danh-sach', false),
    ],
    resultCode: 'KQ-VTLT-NL',
    resultPaperKind: 'bien-ban',
    returnsPaper: false,
    validFrom: '2013-01-03',
    validUntil: null,
  },
  {
    root: '1.900501',
    name: 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    ...field('XD', 'Hoạt động xây dựng'),
    components: [
      component('XD-GP-01', 'Đơn đề nghị cấp giấy phép xây dựng', 'don'),
      component('XD-GP-02', 'Giấy chứng nhận quyền sử dụng đất', 'gcn-quyen-su-dung-dat'),
      component('XD-GP-03', 'Bản vẽ thiết kế', 'ban-ve-ky-thuat', false),
    ],
    ...result('KQ-XD-GP', 'giay-phep-xay-dung'),
    validFrom: '2015-01-01',
    validUntil: null,
  },
];

function field(fieldCode: string, fieldName: string): Pick<Procedure, 'fieldCode' | 'fieldName'> {
  return { fieldCode, fieldName };
}

function component(code: string, name: string, paperKind: string, required = true): ProcedureComponent {
  return { code, name, paperKind, required };
}

function result(
  resultCode: string,
  resultPaperKind: string,
): Pick<Procedure, 'resultCode' | 'resultPaperKind' | 'returnsPaper'> {
  return { resultCode, resultPaperKind, returnsPaper: true };
}
