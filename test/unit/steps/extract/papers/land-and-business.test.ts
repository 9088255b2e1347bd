import { describe, expect, it } from 'vitest';
import { formPage, officeHead, officePage } from '../../../../support/form-page.ts';
import { readValues } from '../../../../support/read-values.ts';

const CHANGES = formPage(
  [
    '',
    'IV. Những thay đổi sau khi cấp giấy chứng nhận',
    'Nội dung thay đổi và cơ sở pháp lý  |  Xác nhận của cơ quan có thẩm quyền',
    'Thế chấp tại Ngân hàng Nông nghiệp  |  Tân Lập, ngày 03/11/2017',
    '',
    'Xóa đăng ký thế chấp ngày 05/6/2020  |  Tân Lập, ngày 08/6/2020',
  ],
  { head: false },
);

describe('giấy chứng nhận quyền sử dụng đất', () => {
  const pink = [
    '~GIẤY CHỨNG NHẬN',
    '~QUYỀN SỬ DỤNG ĐẤT',
    '~QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT',
    'I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất',
    'Ông: Trần Văn Nam, sinh năm 1970, CMND số: 171234567',
    'Địa chỉ thường trú: Thôn 3, xã Tân Lập, huyện Yên Khương, tỉnh Thanh Hóa',
    'Và vợ là bà: Lê Thị Hoa, sinh năm 1972, CMND số: 172345678',
    'BX 123456',
    'II. Thửa đất, nhà ở và tài sản khác gắn liền với đất',
    '1. Thửa đất:',
    'a) Thửa đất số: 112, tờ bản đồ số: 24',
    'b) Địa chỉ: Thôn 3, xã Tân Lập, huyện Yên Khương, tỉnh Thanh Hóa',
    'c) Diện tích: 250,5 m² (bằng chữ: Hai trăm năm mươi phẩy năm mét vuông)',
    'd) Hình thức sử dụng: Sử dụng riêng',
    'đ) Mục đích sử dụng: Đất ở tại nông thôn',
    'e) Thời hạn sử dụng: Lâu dài',
    'g) Nguồn gốc sử dụng: Công nhận QSDĐ như giao đất có thu tiền sử dụng đất',
    '@Yên Khương, ngày 20 tháng 8 năm 2014',
    '@TM. ỦY BAN NHÂN DÂN HUYỆN YÊN KHƯƠNG',
    '@CHỦ TỊCH',
    '',
    '@Phạm Văn Sơn',
    'Số vào sổ cấp GCN: CH 00456',
  ];

  it('waits where it does not say who gave it', async () => {
    const unread = pink.map((line) => line.replace('TM. ỦY BAN NHÂN DÂN HUYỆN', 'TM. UY BAN NHÂN DÂN QUN'));
    expect(await readValues([formPage(unread)])).toMatchObject({ organName: '? PATTERN_NEAR' });
  });

  it('of a couple', async () => {
    expect(await readValues([formPage(pink)])).toMatchObject({
      paperKind: 'gcn-quyen-su-dung-dat',
      holderName: 'Trần Văn Nam',
      holderId: '171234567',
      secondHolderName: 'Lê Thị Hoa',
      secondHolderId: '172345678',
      issueSerial: 'BX 123456',
      registryNumber: 'CH 00456',
      plot: '112',
      mapSheet: '24',
      area: '250,5',
      address: 'Thôn 3, xã Tân Lập, huyện Yên Khương, tỉnh Thanh Hóa',
      landUse: 'Đất ở tại nông thôn',
      landTerm: 'Lâu dài',
      issuedDate: '2014-08-20',
      organName: 'ỦY BAN NHÂN DÂN HUYỆN YÊN KHƯƠNG',
      completeness: 'changes-missing',
    });
  });

  it('is whole with its page of changes, of which the last entry counts', async () => {
    const values = await readValues([formPage(pink), CHANGES]);
    expect(values).toMatchObject({ completeness: 'whole', issuedDate: '2014-08-20', area: '250,5' });
    expect(values['changes']).toBe('Xóa đăng ký thế chấp ngày 05/6/2020');
  });

  it('of 2024, with a serial of eight digits', async () => {
    const page = formPage([
      '~GIẤY CHỨNG NHẬN',
      '~QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT',
      '1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:',
      'Bà Lê Thị Hoa, số định danh cá nhân 038188004321',
      '2. Thông tin thửa đất: Thửa đất số 15; tờ bản đồ số 7; diện tích 98,2 m²',
      'Loại đất: Đất ở tại đô thị',
      'Thời hạn sử dụng đất: Lâu dài',
      '@Thanh Hóa, ngày 12 tháng 5 năm 2025',
      'Số phát hành: AA01234567',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'gcn-quyen-su-dung-dat',
      holderName: 'Lê Thị Hoa',
      holderId: '038188004321',
      plot: '15',
      mapSheet: '7',
      area: '98,2',
      issueSerial: 'AA 01234567',
    });
  });
});

it('giấy phép xây dựng', async () => {
  const page = officePage(
    officeHead(['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'], { number: 'Số: 07/GPXD', date: 'Tân Lập, ngày 05 tháng 9 năm 2025' }),
    [
      '~GIẤY PHÉP XÂY DỰNG',
      '1. Cấp cho ông (bà): TRẦN VĂN NAM',
      'Địa chỉ thường trú: Thôn 3, xã Tân Lập',
      '2. Được phép xây dựng công trình: Nhà ở riêng lẻ',
      '+ Diện tích xây dựng tầng 1: 98,5 m²',
      '+ Tổng diện tích sàn: 197,0 m²',
      '+ Chiều cao công trình: 7,8 m; số tầng: 02',
      '3. Trên thửa đất số: 112, tờ bản đồ số: 24',
    ],
  );
  expect(await readValues([page])).toMatchObject({
    paperKind: 'giay-phep-xay-dung',
    codeNumber: '07',
    holderName: 'Trần Văn Nam',
    floorArea: '197,0',
    area: '98,5',
    floors: '02',
    height: '7,8',
    plot: '112',
    mapSheet: '24',
    issuedDate: '2025-09-05',
  });
});

describe('giấy chứng nhận đăng ký doanh nghiệp', () => {
  it('is dated by its last change', async () => {
    const page = officePage(officeHead(['SỞ KẾ HOẠCH VÀ ĐẦU TƯ', 'TỈNH THANH HÓA', 'PHÒNG ĐĂNG KÝ KINH DOANH']), [
      '',
      '~GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP',
      '~CÔNG TY TRÁCH NHIỆM HỮU HẠN MỘT THÀNH VIÊN',
      '~Mã số doanh nghiệp: 0100109106',
      '~Đăng ký lần đầu, ngày 05 tháng 02 năm 2015',
      '~Đăng ký thay đổi lần thứ: 3, ngày 07 tháng 7 năm 2021',
      '1. Tên công ty',
      'Tên công ty viết bằng tiếng Việt: CÔNG TY TNHH MỘT THÀNH VIÊN BÌNH AN',
      'Tên công ty viết bằng tiếng nước ngoài: BINH AN COMPANY LIMITED',
      'Tên công ty viết tắt: BACO',
      '2. Địa chỉ trụ sở chính',
      'Số 12 đường Lê Lợi, phường Ba Đình, thành phố Thanh Hóa, tỉnh Thanh Hóa, Việt Nam',
      'Điện thoại: 02373123456  |  Fax:',
      '3. Vốn điều lệ: 1.500.000.000 đồng',
      'Bằng chữ: Một tỷ năm trăm triệu đồng',
      '5. Người đại diện theo pháp luật của công ty',
      '* Họ và tên: LÊ THỊ HOA  |  Giới tính: Nữ',
      'Chức danh: Giám đốc',
      'Sinh ngày: 03/02/1988  |  Dân tộc: Kinh  |  Quốc tịch: Việt Nam',
      'Loại giấy tờ pháp lý của cá nhân: Thẻ căn cước công dân',
      'Số giấy tờ pháp lý của cá nhân: 038188004321',
      'Ngày cấp: 10/07/2021  |  Nơi cấp: Cục Cảnh sát',
      '@TRƯỞNG PHÒNG',
      '',
      '@Trần Tiến Cường',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'gcn-dang-ky-doanh-nghiep',
      enterpriseCode: '0100109106',
      enterpriseName: 'CÔNG TY TNHH MỘT THÀNH VIÊN BÌNH AN',
      foreignName: 'BINH AN COMPANY LIMITED',
      shortName: 'BACO',
      charterCapital: '1.500.000.000',
      firstRegistrationDate: '2015-02-05',
      changeNumber: '3',
      changeDate: '2021-07-07',
      issuedDate: '2021-07-07',
      holderName: 'Lê Thị Hoa',
      holderId: '038188004321',
      holderBirthDate: '1988-02-03',
      representativeTitle: 'Giám đốc',
      organName: 'PHÒNG ĐĂNG KÝ KINH DOANH',
      signerName: 'Trần Tiến Cường',
    });
  });
});

it('giấy chứng nhận đăng ký hộ kinh doanh', async () => {
  const page = officePage(officeHead(['UBND XÃ TÂN LẬP', 'PHÒNG KINH TẾ'], { number: 'Số: 26A8001234' }), [
    '~GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH',
    '~Đăng ký lần đầu, ngày 15 tháng 8 năm 2025',
    '1. Tên hộ kinh doanh: TẠP HÓA HOA',
    '2. Địa chỉ trụ sở: Thôn 3, xã Tân Lập, tỉnh Thanh Hóa',
    '3. Ngành, nghề kinh doanh: Bán lẻ lương thực',
    '4. Vốn kinh doanh: 50.000.000 đồng',
    '5. Thông tin về chủ hộ kinh doanh:',
    'Họ, chữ đệm và tên: LÊ THỊ HOA',
    'Ngày, tháng, năm sinh: 03/02/1988  |  Giới tính: Nữ',
    'Số định danh cá nhân: 038188004321',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'gcn-dang-ky-ho-kinh-doanh',
    businessName: 'TẠP HÓA HOA',
    capital: '50.000.000',
    businessLines: 'Bán lẻ lương thực',
    holderName: 'Lê Thị Hoa',
    holderBirthDate: '1988-02-03',
    holderId: '038188004321',
    issuedDate: '2025-08-15',
  });
});
