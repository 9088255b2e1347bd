import { expect, it } from 'vitest';
import { formPage, officeHead, officePage } from '../../../../support/form-page.ts';
import { readValues } from '../../../../support/read-values.ts';

it('bằng tốt nghiệp trung học phổ thông', async () => {
  const page = formPage([
    '~GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO THANH HÓA',
    '~cấp',
    '~BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG',
    'Cho: Lê Thị Hoa',
    'Ngày sinh: 03/02/1988  |  Nơi sinh: Thanh Hóa',
    'Giới tính: Nữ  |  Dân tộc: Kinh',
    'Học sinh trường: THPT Yên Khương',
    'Năm tốt nghiệp: 2006  |  Xếp loại tốt nghiệp: Khá',
    '@Thanh Hóa, ngày 20 tháng 7 năm 2006',
    '@GIÁM ĐỐC',
    '',
    '@Vũ Văn Minh',
    'Số hiệu: B 0012345',
    'Số vào sổ gốc cấp bằng: 123/THPT',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'bang-tot-nghiep',
    holderName: 'Lê Thị Hoa',
    holderBirthDate: '1988-02-03',
    graduationYear: '2006',
    grade: 'Khá',
    diplomaSerial: 'B 0012345',
    registryNumber: '123/THPT',
    organName: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO THANH HÓA',
    issuedDate: '2006-07-20',
  });
});

it('A diploma whose grade was left to a pen takes nothing from the next line for it', async () => {
  const page = formPage([
    '~BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG',
    'Cho: Lê Thị Hoa',
    'Ngày sinh: 03/02/1988  |  Nơi sinh: Thanh Hóa',
    'Khóa thi năm: 2006  |  Xếp loại tốt nghiệp:',
    '@Ngọc Linh, ngày 20 tháng 7 năm 2006',
  ]);
  const values = await readValues([page]);
  expect(values).toMatchObject({ holderName: 'Lê Thị Hoa', issuedDate: '2006-07-20' });
  expect(values['grade']).toBeUndefined();
});

it('bằng cử nhân, in two languages side by side', async () => {
  const page = formPage([
    'THE RECTOR  |  HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC HỒNG ĐỨC',
    'has conferred  |  cấp',
    'THE DEGREE OF BACHELOR  |  BẰNG CỬ NHÂN',
    'Accounting  |  Ngành: Kế toán',
    'Upon: Ms. Le Thi Hoa  |  Cho: Bà Lê Thị Hoa',
    'Date of birth: 03 February 1988  |  Ngày sinh: 03/02/1988',
    'Year of graduation: 2010  |  Năm tốt nghiệp: 2010',
    'Reg. No: 456/2010  |  Số vào sổ cấp bằng: 456/2010',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'bang-tot-nghiep',
    holderName: 'Lê Thị Hoa',
    holderBirthDate: '1988-02-03',
    major: 'Kế toán',
    graduationYear: '2010',
  });
});

it('chứng chỉ with a term', async () => {
  const page = formPage([
    '~CHỨNG CHỈ',
    '~Cấp cho',
    '~TRẦN VĂN NAM',
    'Sinh ngày: 01/05/1985  |  Tại: Thanh Hóa',
    'Đã hoàn thành khóa học: Bồi dưỡng nghiệp vụ văn thư',
    'Có giá trị đến: 05/06/2027',
    'Số hiệu: TH 500968',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'chung-chi',
    holderName: 'Trần Văn Nam',
    holderBirthDate: '1985-05-01',
    validUntil: '2027-06-05',
    term: 'until',
    diplomaSerial: 'TH 500968',
  });
});

it('thẻ bảo hiểm y tế', async () => {
  const page = formPage(
    [
      '~BẢO HIỂM XÃ HỘI VIỆT NAM',
      '~THẺ BẢO HIỂM Y TẾ',
      'Mã số: GD 4 38 3812345678',
      'Họ và tên: LÊ THỊ HOA',
      'Ngày sinh: 03/02/1988  |  Giới tính: Nữ',
      'Địa chỉ: Thôn 3, xã Tân Lập',
      'Giá trị sử dụng: từ ngày 01/01/2024 đến ngày 31/12/2024',
      'Nơi ĐK KCB BĐ: Trạm Y tế xã Tân Lập',
      'Thời điểm đủ 05 năm liên tục: từ ngày 01/01/2025',
    ],
    { head: false },
  );
  expect(await readValues([page])).toMatchObject({
    paperKind: 'the-bao-hiem-y-te',
    holderName: 'Lê Thị Hoa',
    holderBirthDate: '1988-02-03',
    insuranceCode: 'GD4383812345678',
    validFrom: '2024-01-01',
    validUntil: '2024-12-31',
    term: 'until',
    fiveYearsFrom: '2025-01-01',
    hospital: 'Trạm Y tế xã Tân Lập',
  });
});

it('giấy khám sức khỏe', async () => {
  const page = officePage(officeHead(['SỞ Y TẾ THANH HÓA', 'BỆNH VIỆN ĐA KHOA'], { number: 'Số: 88/GKSK-BVĐK' }), [
    '~GIẤY KHÁM SỨC KHỎE',
    'Họ và tên (chữ in hoa): LÊ THỊ HOA',
    'Giới: Nam □ Nữ ☑  |  Tuổi: 36',
    'Số CMND/CCCD/Hộ chiếu: 038188004321  |  Cấp ngày: 10/07/2021',
    'Chỗ ở hiện tại: Thôn 3, xã Tân Lập',
    'Lý do khám sức khỏe: Xin việc làm',
    'Chiều cao: 158 cm; cân nặng: 50 kg; huyết áp: 120/80 mmHg',
    'KẾT LUẬN',
    '1. Phân loại sức khỏe: Loại II',
    '2. Các bệnh, tật: Không',
    '@Thanh Hóa, ngày 12 tháng 5 năm 2024',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'giay-kham-suc-khoe',
    holderName: 'Lê Thị Hoa',
    holderId: '038188004321',
    healthClass: 'II',
    bloodPressure: '120/80',
    issuedDate: '2024-05-12',
  });
});

it('giấy xác nhận khuyết tật', async () => {
  const page = officePage(officeHead(['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'], { number: 'Số hiệu: 12/2023' }), [
    '~GIẤY XÁC NHẬN KHUYẾT TẬT',
    'Họ và tên: LÊ VĂN SƠN',
    'Ngày, tháng, năm sinh: 03/02/1958  |  Giới tính: Nam',
    'CMND/CCCD số: 038058001122',
    'Dạng khuyết tật: Vận động  |  Mức độ khuyết tật: Đặc biệt nặng',
    '@Ngày 05 tháng 6 năm 2023',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'giay-xac-nhan-khuyet-tat',
    holderName: 'Lê Văn Sơn',
    holderBirthDate: '1958-02-03',
    holderId: '038058001122',
    disabilityType: 'Vận động',
    disabilityLevel: 'Đặc biệt nặng',
  });
});

it('phiếu lý lịch tư pháp', async () => {
  const page = officePage(
    officeHead(['UBND TỈNH THANH HÓA', 'SỞ TƯ PHÁP'], {
      number: 'Số: 732/STP-LLTP',
      date: 'Thanh Hóa, ngày 05 tháng 6 năm 2023',
    }),
    [
      '~PHIẾU LÝ LỊCH TƯ PHÁP SỐ 2',
      'XÁC NHẬN:',
      '1. Họ và tên: LÊ THỊ HOA',
      '2. Giới tính: Nữ',
      '3. Ngày, tháng, năm sinh: 03/02/1988',
      '4. Nơi sinh: Xã Tân Lập, tỉnh Thanh Hóa',
      '5. Quốc tịch: Việt Nam',
      '6. Nơi thường trú: Thôn 3, xã Tân Lập',
      '7. Giấy CMND/Hộ chiếu: Thẻ căn cước công dân. Số: 038188004321',
      '8. Họ và tên cha: Lê Văn Sơn',
      '9. Họ và tên mẹ: Trần Thị Lan',
      '10. Tình trạng án tích: Không có án tích',
    ],
  );
  expect(await readValues([page])).toMatchObject({
    paperKind: 'phieu-ly-lich-tu-phap',
    holderName: 'Lê Thị Hoa',
    holderBirthDate: '1988-02-03',
    holderId: '038188004321',
    formNumber: '2',
    fatherName: 'Lê Văn Sơn',
    motherName: 'Trần Thị Lan',
    convictions: 'Không có án tích',
  });
});

it('xác nhận thông tin về cư trú', async () => {
  const page = officePage(
    officeHead(['CÔNG AN TỈNH THANH HÓA', 'CÔNG AN XÃ TÂN LẬP'], {
      number: 'Số: 45/XN-CAX',
      date: 'Tân Lập, ngày 05 tháng 6 năm 2025',
    }),
    [
      '~XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ',
      'Theo đề nghị của Ông/Bà: Lê Thị Hoa',
      '1. Họ, chữ đệm và tên: LÊ THỊ HOA',
      '2. Ngày, tháng, năm sinh: 03/02/1988  |  3. Giới tính: Nữ',
      '4. Số định danh cá nhân: 038188004321',
      '5. Nơi thường trú: Thôn 3, xã Tân Lập, tỉnh Thanh Hóa',
      '6. Nơi ở hiện tại: Thôn 3, xã Tân Lập, tỉnh Thanh Hóa',
      '7. Họ, chữ đệm và tên chủ hộ: TRẦN VĂN NAM',
      '8. Quan hệ với chủ hộ: Vợ',
      '9. Số định danh cá nhân của chủ hộ: 038085001234',
      'Xác nhận này có giá trị đến hết ngày 05 tháng 6 năm 2026.',
    ],
  );
  expect(await readValues([page])).toMatchObject({
    paperKind: 'xac-nhan-cu-tru',
    holderName: 'Lê Thị Hoa',
    holderId: '038188004321',
    holderBirthDate: '1988-02-03',
    householderName: 'Trần Văn Nam',
    householderId: '038085001234',
    validUntil: '2026-06-05',
    term: 'until',
  });
});

it('giấy chứng nhận hộ nghèo', async () => {
  const page = officePage(
    officeHead(['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'], {
      number: 'Số: 12/GCN-HN.HCN',
      date: 'Tân Lập, ngày 02 tháng 01 năm 2025',
    }),
    [
      '~GIẤY CHỨNG NHẬN',
      '~HỘ NGHÈO',
      'Chứng nhận hộ gia đình ông/bà: Lê Văn Sơn',
      'Sinh ngày: 03/02/1958  |  Giới tính: Nam',
      'Số CCCD: 038058001122',
      'Là hộ nghèo năm 2025',
      'Mã hộ: 0123456  |  Số nhân khẩu: 4',
    ],
  );
  expect(await readValues([page])).toMatchObject({
    paperKind: 'giay-chung-nhan',
    holderName: 'Lê Văn Sơn',
    holderId: '038058001122',
    year: '2025',
    householdCode: '0123456',
    members: '4',
  });
});

it('bản án ly hôn', async () => {
  const page = officePage(
    officeHead(['TÒA ÁN NHÂN DÂN', 'HUYỆN YÊN KHƯƠNG', 'Bản án số: 15/2021/HNGĐ-ST', 'Ngày 12-3-2021']),
    [
      '~NHÂN DANH',
      '~NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '~BẢN ÁN',
      'thụ lý số 240/2020/TLST-HNGĐ ngày 05 tháng 10 năm 2020 về việc ly hôn giữa các đương sự:',
      'Nguyên đơn: Chị Lê Thị Hoa, sinh năm 1988; nơi cư trú: thôn 3, xã Tân Lập.',
      'Bị đơn: Anh Trần Văn Nam, sinh năm 1985; nơi cư trú: thôn 3, xã Tân Lập.',
      'Bản án có hiệu lực pháp luật kể từ ngày 12 tháng 4 năm 2021.',
    ],
  );
  expect(await readValues([page])).toMatchObject({
    paperKind: 'ban-an',
    plaintiffName: 'Lê Thị Hoa',
    defendantName: 'Trần Văn Nam',
    caseNumber: '240/2020/TLST-HNGĐ',
    effectiveDate: '2021-04-12',
  });
});
