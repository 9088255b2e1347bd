import { describe, expect, it } from 'vitest';
import { formPage, officeHead, officePage } from '../../../../support/form-page.ts';
import { readValues } from '../../../../support/read-values.ts';

const capitalIn = async (line: string) =>
  (
    await readValues([
      officePage(officeHead(['UBND XÃ TÂN LẬP', 'PHÒNG KINH TẾ'], { number: 'Số: 26A8001234' }), [
        '~GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH',
        '1. Tên hộ kinh doanh: TẠP HÓA HOA',
        line,
      ]),
    ])
  )['capital'];

describe('a long figure', () => {
  it.each([
    ['Vốn kinh doanh: 50.000.000 đồng', '50.000.000'],
    ['Vốn kinh doanh: 15. 700. 000.000 đồng', '15.700.000.000'],
    ['Vốn kinh doanh: 490. 000.000 đồng', '490.000.000'],
    ['Vốn kinh doanh: 490.000.000. Bằng chữ: bốn trăm chín mươi triệu', '490.000.000'],
  ])('is whole in "%s"', async (line, value) => {
    expect(await capitalIn(line)).toBe(value);
  });

  it.each([
    'Vốn kinh doanh: 190 .000..000 đồng',
    'Vốn kinh doanh: 320.000 ..0600 đồng',
    'Vốn kinh doanh: 50.000 000 đồng',
  ])('waits where it was not read whole: "%s"', async (line) => {
    expect(await capitalIn(line)).toBe('? PATTERN_NEAR');
  });
});

describe('a measure', () => {
  const measuresIn = (...lines: string[]) =>
    readValues([formPage(['~GIẤY PHÉP XÂY DỰNG', '1. Cấp cho ông (bà): TRẦN VĂN NAM', ...lines])]);

  it('is whole where its comma stands apart from what is behind it', async () => {
    expect(
      await measuresIn('+ Tổng diện tích sàn: 423, 2 m²', '+ Chiều cao công trình: 6, 1 m; số tầng: 02'),
    ).toMatchObject({
      ...{ floorArea: '423,2', height: '6,1', floors: '02' },
    });
  });

  it('waits where nothing stands behind its comma', async () => {
    expect(await measuresIn('+ Tổng diện tích sàn: 423, m²')).toMatchObject({ floorArea: '? PATTERN_NEAR' });
  });
});

it('A figure that was lost is not the number of the next line', async () => {
  const values = await readValues([
    formPage(['~GIẤY PHÉP XÂY DỰNG', '1. Cấp cho ông (bà): TRẦN VĂN NAM', '+ Tổng diện tích sàn:', '11. Số tầng: 02']),
  ]);
  expect(values).toMatchObject({ floors: '02' });
  expect(values['floorArea']).toBeUndefined();
});
