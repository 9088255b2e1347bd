import { describe, expect, it } from 'vitest';
import { formPage, officeHead, officePage } from '../../../../support/form-page.ts';
import { readValues } from '../../../../support/read-values.ts';

describe('giấy ủy quyền', () => {
  it('of two parties', async () => {
    const page = formPage([
      '~GIẤY ỦY QUYỀN',
      'I. BÊN ỦY QUYỀN:',
      'Họ tên: Lê Thị Hoa',
      'Năm sinh: 1988',
      'Số CMND: 171234567 cấp ngày 10/5/2010 nơi cấp: Công an tỉnh Thanh Hóa',
      'Địa chỉ: Thôn 3, xã Tân Lập',
      'II. BÊN ĐƯỢC ỦY QUYỀN:',
      'Họ tên: Trần Văn Nam',
      'Ngày sinh: 01/05/1985',
      'Số CCCD: 038085001234',
      'Địa chỉ: Thôn 4, xã Tân Lập',
      'III. NỘI DUNG ỦY QUYỀN:',
      'Nộp hồ sơ và nhận kết quả tại Trung tâm Phục vụ hành chính công',
      'IV. THỜI HẠN: từ ngày ký đến ngày 31/12/2025',
      'Tân Lập, ngày 05 tháng 7 năm 2025',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'giay-uy-quyen',
      holderName: 'Lê Thị Hoa',
      holderId: '171234567',
      agentName: 'Trần Văn Nam',
      agentId: '038085001234',
      agentBirthDate: '1985-05-01',
      validUntil: '2025-12-31',
      term: 'until',
      issuedDate: '2025-07-05',
    });
  });

  it('in running text, with the testimony of a commune that is not its signer', async () => {
    const page = formPage([
      '~GIẤY ỦY QUYỀN',
      'Tôi tên là: LÊ THỊ HOA, sinh ngày 03/02/1988, CCCD số 038188004321 do Cục Cảnh sát cấp.',
      'Nay tôi ủy quyền cho ông TRẦN VĂN NAM, sinh ngày 01/05/1985, CCCD số 038085001234',
      'được thay mặt tôi làm thủ tục cấp đổi giấy chứng nhận.',
      '@Tân Lập, ngày 05 tháng 7 năm 2025',
      '@NGƯỜI ỦY QUYỀN',
      '',
      '@Lê Thị Hoa',
      '~LỜI CHỨNG CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN LẬP',
      'Số chứng thực: 1234, quyển số: 02/2025-SCT/CK,ĐC',
      '@CHỦ TỊCH',
      '',
      '@Phạm Văn Sơn',
    ]);
    const values = await readValues([page]);
    expect(values).toMatchObject({
      holderName: 'Lê Thị Hoa',
      holderBirthDate: '1988-02-03',
      holderId: '038188004321',
      agentName: 'Trần Văn Nam',
      agentId: '038085001234',
      certNumber: '1234',
      certBook: '02/2025-SCT/CK,ĐC',
      certSignerName: 'Phạm Văn Sơn',
    });
    expect(values['signerName']).not.toBe('Phạm Văn Sơn');
  });
});

describe('bản sao chứng thực', () => {
  it('follows the paper inside; the testimony has values of its own', async () => {
    const page = officePage(
      officeHead(['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'], {
        number: 'Số: 15/UBND-XN',
        date: 'Tân Lập, ngày 05 tháng 7 năm 2024',
      }),
      [
        '~GIẤY XÁC NHẬN',
        'Ủy ban nhân dân xã Tân Lập xác nhận ông Trần Văn Nam, sinh ngày 01/05/1985,',
        'CCCD số 038085001234, thường trú tại thôn 3, xã Tân Lập.',
        '@CHỦ TỊCH',
        '',
        '@Phạm Văn Sơn',
        '',
        '~CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH',
        'Số chứng thực: 3452  Quyển số: 04 - SCT/BS',
        '~Ngày 31 tháng 12 năm 2024',
        '@TM. ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH',
        '@PHÓ CHỦ TỊCH',
        '',
        '@Nguyễn Thị Bích',
      ],
    );
    expect(await readValues([page])).toMatchObject({
      paperKind: 'giay-xac-nhan',
      issuedDate: '2024-07-05',
      signerName: 'Phạm Văn Sơn',
      holderName: 'Trần Văn Nam',
      holderId: '038085001234',
      copyKind: 'ban-sao-chung-thuc',
      certNumber: '3452',
      certDate: '2024-12-31',
      certSignerName: 'Nguyễn Thị Bích',
    });
  });
});

describe('đơn và tờ khai', () => {
  it('with dotted leaders', async () => {
    const page = formPage([
      '~TỜ KHAI CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH',
      'Kính gửi: UBND xã Tân Lập',
      'Họ, chữ đệm, tên người yêu cầu: ...Lê Thị Hoa..............',
      'Nơi cư trú: ....Thôn 3, xã Tân Lập, tỉnh Thanh Hóa.......',
      'Giấy tờ tùy thân: ....CCCD 038188004321....',
      'Quan hệ với người được cấp bản sao: ...Mẹ.....',
      'Họ, chữ đệm, tên: ...PHẠM GIA HUY....',
      'Ngày, tháng, năm sinh: ...04/03/2020...',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'to-khai',
      holderName: 'Lê Thị Hoa',
      holderId: '038188004321',
      address: 'Thôn 3, xã Tân Lập, tỉnh Thanh Hóa',
    });
  });

  it('with a box for every digit', async () => {
    const page = formPage([
      '~ĐƠN ĐỀ NGHỊ',
      'Tôi là: Lê Thị Hoa  |  Sinh ngày: 03/02/1988',
      'Số CCCD: 0 3 8 1 8 8 0 0 4 3 2 1',
      'Điện thoại: 0912 345 678',
    ]);
    expect(await readValues([page])).toMatchObject({
      paperKind: 'don',
      holderName: 'Lê Thị Hoa',
      holderBirthDate: '1988-02-03',
      holderId: '038188004321',
      phone: '0912 345 678',
    });
  });

  it('of which nothing was filled in give nothing', async () => {
    const values = await readValues([
      formPage([
        '~ĐƠN ĐỀ NGHỊ',
        'Tôi là: ..................',
        'Sinh ngày: ....../....../......',
        'Số CCCD: ................',
      ]),
    ]);
    expect([values['holderId'], values['holderBirthDate'], values['holderName']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('hợp đồng chuyển nhượng', async () => {
  const page = formPage([
    '~HỢP ĐỒNG CHUYỂN NHƯỢNG QUYỀN SỬ DỤNG ĐẤT',
    'Tại Văn phòng công chứng Bình An, hôm nay, ngày 03 tháng 9 năm 2023, chúng tôi gồm:',
    'BÊN CHUYỂN NHƯỢNG (sau đây gọi là Bên A):',
    'Ông: Trần Văn Nam, sinh ngày: 01/05/1985; CCCD số: 038085001234',
    'Cùng vợ là bà: Lê Thị Hoa, CCCD số: 038188004321',
    'BÊN NHẬN CHUYỂN NHƯỢNG (sau đây gọi là Bên B):',
    'Bà: Phạm Thị Thu, sinh ngày: 07/07/1990; CCCD số: 038190005566',
    'Điều 1. Đối tượng: thửa đất số 112, tờ bản đồ số 24, diện tích: 250,5 m²',
    'Điều 2. Giá chuyển nhượng là: 850.000.000 đồng',
  ]);
  expect(await readValues([page])).toMatchObject({
    paperKind: 'hop-dong',
    issuedDate: '2023-09-03',
    holderName: 'Trần Văn Nam',
    holderId: '038085001234',
    sellerName2: 'Lê Thị Hoa',
    buyerName: 'Phạm Thị Thu',
    buyerId: '038190005566',
    buyerBirthDate: '1990-07-07',
    plot: '112',
    price: '850.000.000',
  });
});
