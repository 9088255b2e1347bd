import { describe, expect, it } from 'vitest';
import { formPage } from '../../../../support/form-page.ts';
import { misread } from '../../../../support/misread.ts';
import { readValues } from '../../../../support/read-values.ts';

/** A health examination with a photograph over the beginnings of its labels. */
const page = (name: string, birth: string, id: string) =>
  formPage([
    '~GIẤY KHÁM SỨC KHỎE',
    `${name}  |  LÊ THỊ HOA`,
    'Giới tính  |  Nữ',
    `${birth}  |  05/09/1988`,
    `${id}  |  038188004321`,
    'Chiều cao  |  158 cm',
    'Cân nặng  |  50 kg',
  ]);
const HOLDER = { holderName: 'Lê Thị Hoa', holderBirthDate: '1988-09-05', holderId: '038188004321' };

describe('labels whose beginning is covered', () => {
  it('are told by what is left of them', async () => {
    expect(await readValues([page('chữ đệm và tên', 'inh ngày', 'định danh cá nhân')])).toMatchObject(HOLDER);
    expect(await readValues([page('Họ, chữ đệm và tên', 'ày/tháng/năm sinh', 'MND số')])).toMatchObject(HOLDER);
  });

  it('are told without the first word where that was a guess', async () => {
    const covered = misread(page('cm chữ đệm và tên', 'Sinh ngày', 'Số CCCD'), { cm: { confidence: 0.02 } });
    expect(await readValues([covered])).toMatchObject(HOLDER);
  });

  it('are not made of labels that lack nothing, nor of too little', async () => {
    const others = await readValues([page('Họ và tên', 'Xem ngày', 'số')]);
    expect(others).toMatchObject({ holderName: 'Lê Thị Hoa' });
    expect(others).not.toHaveProperty('holderBirthDate', HOLDER.holderBirthDate);
    expect(others).not.toHaveProperty('holderId', HOLDER.holderId);
  });
});
