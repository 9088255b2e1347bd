import { describe, expect, it } from 'vitest';
import { formPage, officeHead, officePage } from '../../../../support/form-page.ts';
import { readValues } from '../../../../support/read-values.ts';

const COMMUNE = ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'];

describe('giấy khai sinh', () => {
  it('of the form of 2020, issued at registration', async () => {
    const page = officePage(officeHead(COMMUNE, { number: 'Số: 45/2020' }), [
      '~GIẤY KHAI SINH',
      '',
      'Họ, chữ đệm, tên: PHẠM GIA HUY',
      'Ngày, tháng, năm sinh: 04/03/2020',
      'Ghi bằng chữ: Ngày bốn tháng ba năm hai nghìn không trăm hai mươi',
      'Giới tính: Nam  |  Dân tộc: Kinh  |  Quốc tịch: Việt Nam',
      'Nơi sinh: Bệnh viện Phụ sản tỉnh Thanh Hóa',
      'Quê quán: Xã Tân Lập, huyện Yên Khương, tỉnh Thanh Hóa',
      'Số định danh cá nhân: 038220000127',
      'Họ, chữ đệm, tên người mẹ: LÊ THỊ HOA',
      'Năm sinh: 1988  |  Dân tộc: Kinh  |  Quốc tịch: Việt Nam',
      'Nơi cư trú: Thôn 3, xã Tân Lập',
      'Họ, chữ đệm, tên người cha: PHẠM VĂN ĐỨC',
      'Năm sinh: 1985  |  Dân tộc: Mường  |  Quốc tịch: Việt Nam',
      'Họ, chữ đệm, tên người đi khai sinh: Phạm Văn Đức',
      'Giấy tờ tùy thân: Thẻ căn cước công dân số 038085001234',
      'Nơi đăng ký khai sinh: UBND xã Tân Lập',
      'Ngày, tháng, năm đăng ký: 10/03/2020',
      '@NGƯỜI KÝ GIẤY KHAI SINH',
      '@CHỦ TỊCH',
      '',
      '',
      '@Lê Văn Sơn',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'giay-khai-sinh',
      codeNumber: '45',
      codeNotation: '2020',
      issuedDate: '2020-03-10',
      holderName: 'Phạm Gia Huy',
      holderBirthDate: '2020-03-04',
      holderId: '038220000127',
      sex: 'Nam',
      ethnicity: 'Kinh',
      motherName: 'Lê Thị Hoa',
      fatherName: 'Phạm Văn Đức',
      motherBirthYear: '1988',
      fatherBirthYear: '1985',
      declarantName: 'Phạm Văn Đức',
      signerName: 'Lê Văn Sơn',
    });
  });

  it('of the 1990s, with the parents side by side', async () => {
    const page = formPage([
      '~GIẤY KHAI SINH',
      '~Số: 136  Quyển số: 02/1995',
      '',
      'Họ và tên: NGUYỄN THỊ THU HÀ  |  Nam, nữ: Nữ',
      'Sinh ngày: 24 tháng 5 năm 1995',
      'Nơi sinh: Trạm xá xã Tân Lập',
      'Dân tộc: Kinh  |  Quốc tịch: Việt Nam',
      '',
      'PHẦN KHAI VỀ CHA  |  PHẦN KHAI VỀ MẸ',
      'Họ và tên: Nguyễn Văn Hải  |  Họ và tên: Trần Thị Lan',
      'Tuổi: 30  |  Tuổi: 28',
      'Dân tộc: Kinh  |  Dân tộc: Tày',
      'Nơi thường trú: Xóm 2  |  Nơi thường trú: Xóm 2',
      '',
      'Đăng ký ngày 02 tháng 6 năm 1995',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'giay-khai-sinh',
      holderName: 'Nguyễn Thị Thu Hà',
      holderBirthDate: '1995-05-24',
      sex: 'Nữ',
      fatherName: 'Nguyễn Văn Hải',
      motherName: 'Trần Thị Lan',
    });
  });

  it('in a table, where labels have no colon', async () => {
    const page = formPage([
      '~TRÍCH LỤC KHAI SINH',
      '~(BẢN SAO)',
      '~Số: 369/TLKS-BS',
      '',
      'Họ, chữ đệm, tên  |  VŨ CÔNG LỘC',
      'Ngày, tháng, năm sinh  |  11/12/2002',
      'Giới tính  |  Nam',
      'Dân tộc  |  Tày',
      'Số định danh cá nhân  |  002202491757',
      'Nơi sinh  |  Bệnh viện huyện Tam Thái',
      'Họ, chữ đệm, tên người mẹ  |  Nguyễn Thị Kim',
      'Họ, chữ đệm, tên người cha  |  Vũ Minh Quang',
      'Nơi đăng ký khai sinh  |  UBND xã Phú Mỹ',
      'Ngày, tháng, năm đăng ký  |  02/01/2003',
      'Phú Mỹ, ngày 07 tháng 9 năm 2024',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'trich-luc-khai-sinh',
      codeNumber: '369',
      codeNotation: 'TLKS-BS',
      issuedDate: '2024-09-07',
      copyKind: 'ban-sao',
      holderName: 'Vũ Công Lộc',
      holderBirthDate: '2002-12-11',
      holderId: '002202491757',
      motherName: 'Nguyễn Thị Kim',
      fatherName: 'Vũ Minh Quang',
      registrationDate: '2003-01-02',
    });
  });

  it('holds what its checks contradict, with both readings', async () => {
    const page = formPage([
      '~GIẤY KHAI SINH',
      'Họ, chữ đệm, tên: PHẠM GIA HUY',
      'Ngày, tháng, năm sinh: 04/03/2019',
      'Giới tính: Nam',
      'Số định danh cá nhân: 038220000127',
    ]);
    expect(await readValues([page])).toMatchObject({
      holderName: 'Phạm Gia Huy',
      holderBirthDate: '? ID_BIRTH_YEAR',
      holderId: '? ID_BIRTH_YEAR',
    });
  });

  it('without a legible name waits for a person', async () => {
    const page = formPage(['~GIẤY KHAI SINH', 'Họ, chữ đệm, tên: .........', 'Ngày, tháng, năm sinh: 04/03/2019']);
    expect(await readValues([page])).toMatchObject({ holderName: '? PATTERN_NEAR', holderBirthDate: '2019-03-04' });
  });
});

describe('giấy chứng nhận kết hôn', () => {
  it('with wife and husband in two columns, whose lines run on', async () => {
    const page = formPage([
      '~GIẤY CHỨNG NHẬN KẾT HÔN',
      '~Số: 27/2021',
      '',
      'Họ, chữ đệm, tên vợ:  |  Họ, chữ đệm, tên chồng:',
      'LÊ THỊ HOA  |  TRẦN VĂN NAM',
      'Ngày, tháng, năm sinh: 03/02/1988  |  Ngày, tháng, năm sinh: 01/05/1985',
      'Dân tộc: Kinh  |  Dân tộc: Thái',
      'Nơi cư trú: Thôn 3, xã Tân Lập,  |  Nơi cư trú: Tổ 4, phường Ba Đình,',
      'huyện Yên Khương  |  thành phố Thanh Hóa',
      'Giấy tờ tùy thân: CCCD số  |  Giấy tờ tùy thân: CCCD số',
      '038188004321  |  038085001234',
      '',
      'Nơi đăng ký kết hôn: Ủy ban nhân dân xã Tân Lập',
      'Ngày, tháng, năm đăng ký: 14/02/2021',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'giay-chung-nhan-ket-hon',
      wifeName: 'Lê Thị Hoa',
      wifeBirthDate: '1988-02-03',
      wifeId: '038188004321',
      wifeAddress: 'Thôn 3, xã Tân Lập, huyện Yên Khương',
      husbandName: 'Trần Văn Nam',
      husbandBirthDate: '1985-05-01',
      husbandId: '038085001234',
      registrationDate: '2021-02-14',
      issuedDate: '2021-02-14',
      organName: 'Ủy ban nhân dân xã Tân Lập',
    });
  });

  it('in a table with a column for each', async () => {
    const page = formPage([
      '~GIẤY CHỨNG NHẬN KẾT HÔN',
      '~Số: 12/2019',
      '  |  VỢ  |  CHỒNG',
      'Họ, chữ đệm, tên  |  LÊ THỊ HOA  |  TRẦN VĂN NAM',
      'Ngày, tháng, năm sinh  |  03/02/1988  |  01/05/1985',
      'Số định danh  |  038188004321  |  038085001234',
      'Nơi đăng ký kết hôn: UBND xã Tân Lập',
    ]);
    expect(await readValues([page])).toMatchObject({
      wifeName: 'Lê Thị Hoa',
      wifeId: '038188004321',
      husbandName: 'Trần Văn Nam',
      husbandBirthDate: '1985-05-01',
    });
  });

  it('of the older form, one under the other', async () => {
    const page = formPage([
      '~GIẤY CHỨNG NHẬN KẾT HÔN',
      '1. Họ và tên chồng: Trần Văn Nam',
      'Sinh ngày: 01-05-1985  |  Dân tộc: Kinh',
      'Số CMND: 171234567',
      '2. Họ và tên vợ: Lê Thị Hoa',
      'Sinh ngày: 03-02-1988  |  Dân tộc: Kinh',
      'Số CMND: 172345678',
      'Đăng ký ngày 20 tháng 10 năm 2008',
    ]);
    expect(await readValues([page])).toMatchObject({
      husbandName: 'Trần Văn Nam',
      husbandId: '171234567',
      husbandBirthDate: '1985-05-01',
      wifeName: 'Lê Thị Hoa',
      wifeId: '172345678',
      wifeBirthDate: '1988-02-03',
    });
  });
});

describe('giấy xác nhận tình trạng hôn nhân', () => {
  it('names person, state, purpose and span', async () => {
    const page = officePage(
      officeHead(COMMUNE, { number: 'Số: 15/UBND-XNTTHN', date: 'Tân Lập, ngày 05 tháng 7 năm 2024' }),
      [
        '~GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
        'Xét đề nghị của ông Trần Văn Nam về việc cấp giấy xác nhận tình trạng hôn nhân,',
        '~XÁC NHẬN:',
        'Họ, chữ đệm, tên: TRẦN VĂN NAM',
        'Ngày, tháng, năm sinh: 01/05/1985',
        'Giới tính: Nam  |  Dân tộc: Kinh  |  Quốc tịch: Việt Nam',
        'Giấy tờ tùy thân: Căn cước công dân số 038085001234, Cục Cảnh sát cấp ngày 10/5/2021',
        'Nơi cư trú: Thôn 3, xã Tân Lập, tỉnh Thanh Hóa',
        'Tình trạng hôn nhân: Hiện tại chưa đăng ký kết hôn với ai',
        'Giấy này được cấp để: Làm thủ tục mua bán nhà',
        'Giấy này có giá trị trong thời hạn 6 tháng kể từ ngày cấp.',
      ],
    );
    expect(await readValues([page])).toMatchObject({
      paperKind: 'giay-xac-nhan-tinh-trang-hon-nhan',
      codeNotation: 'UBND-XNTTHN',
      issuedDate: '2024-07-05',
      holderName: 'Trần Văn Nam',
      holderBirthDate: '1985-05-01',
      holderId: '038085001234',
      maritalStatus: 'Hiện tại chưa đăng ký kết hôn với ai',
      purpose: 'Làm thủ tục mua bán nhà',
      validityText: '6 tháng',
    });
  });
});

describe('trích lục khai tử', () => {
  it('gives the dead person and the day', async () => {
    const page = officePage(
      officeHead(COMMUNE, { number: 'Số: 09/TLKT-BS', date: 'Tân Lập, ngày 10 tháng 8 năm 2024' }),
      [
        '~TRÍCH LỤC KHAI TỬ',
        '~(BẢN SAO)',
        'Họ, chữ đệm, tên: LÊ VĂN SƠN',
        'Ngày, tháng, năm sinh: 03/02/1938  |  Giới tính: Nam',
        'Giấy tờ tùy thân: 038038001122',
        'Đã chết vào lúc: 05 giờ 30 phút, ngày 07 tháng 8 năm 2024',
        'Nơi chết: Tại nhà riêng, thôn 3, xã Tân Lập',
        'Nguyên nhân chết: Tuổi già',
        'Đăng ký khai tử tại: UBND xã Tân Lập',
        'Số: 21  |  ngày 09 tháng 8 năm 2024',
      ],
    );
    expect(await readValues([page])).toMatchObject({
      paperKind: 'trich-luc-khai-tu',
      holderName: 'Lê Văn Sơn',
      holderId: '038038001122',
      deathDate: '2024-08-07',
      deathCause: 'Tuổi già',
      issuedDate: '2024-08-10',
    });
  });
});

describe('trích lục thay đổi hộ tịch', () => {
  it('gives what was changed, from what to what', async () => {
    const page = officePage(
      officeHead(COMMUNE, { number: 'Số: 03/TLCC-BS', date: 'Tân Lập, ngày 10 tháng 8 năm 2024' }),
      [
        '~TRÍCH LỤC CẢI CHÍNH HỘ TỊCH',
        'Họ, chữ đệm, tên: LÊ THỊ HOA',
        'Ngày, tháng, năm sinh: 03/02/1988',
        'Số định danh cá nhân: 038188004321',
        'Đã đăng ký việc: Cải chính hộ tịch',
        'Nội dung cải chính: Họ, chữ đệm, tên',
        'Từ: Lê Thị Hóa  |  Thành: Lê Thị Hoa',
        'Lý do: Có sai sót khi đăng ký',
      ],
    );
    expect(await readValues([page])).toMatchObject({
      paperKind: 'trich-luc-thay-doi-ho-tich',
      holderName: 'Lê Thị Hoa',
      changedField: 'Họ, chữ đệm, tên',
      oldValue: 'Lê Thị Hóa',
      newValue: 'Lê Thị Hoa',
    });
  });
});

describe('giấy chứng sinh', () => {
  it('is about the mother', async () => {
    const page = officePage(officeHead(['SỞ Y TẾ THANH HÓA', 'BỆNH VIỆN PHỤ SẢN'], { number: 'Số: 210/GCS' }), [
      '~GIẤY CHỨNG SINH',
      'Họ và tên mẹ/Người nuôi dưỡng: LÊ THỊ HOA',
      'Năm sinh: 1988',
      'Số CCCD/Hộ chiếu: 038188004321',
      'Nơi thường trú: Thôn 3, xã Tân Lập',
      'Họ và tên cha: Phạm Văn Đức',
      'Đã sinh con vào lúc: 07 giờ 15 phút, ngày 04 tháng 3 năm 2020',
      'Tại: Bệnh viện Phụ sản Thanh Hóa',
      'Số con trong lần sinh này: 01',
      'Giới tính của con: Nam  |  Cân nặng: 3200 gam',
      'Dự định đặt tên con là: Phạm Gia Huy',
      'Thanh Hóa, ngày 05 tháng 3 năm 2020',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'giay-chung-sinh',
      holderName: 'Lê Thị Hoa',
      holderId: '038188004321',
      fatherName: 'Phạm Văn Đức',
      childName: 'Phạm Gia Huy',
      childBirthDate: '2020-03-04',
      childSex: 'Nam',
      childWeight: '3200 gam',
    });
  });
});
