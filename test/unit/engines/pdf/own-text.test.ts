import { describe, expect, it } from 'vitest';
import { readsWell } from '../../../../src/engines/pdf/read/own-text.ts';

const VIETNAMESE =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/QĐ-UBND Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;';

describe('own text of a PDF', () => {
  it.each([
    ['Vietnamese', VIETNAMESE],
    ['Vietnamese, decomposed', VIETNAMESE.normalize('NFD')],
    ['English', 'The quick brown fox jumps over the lazy dog, and then over another one.'],
    ['a table of figures with words', `${VIETNAMESE} 1.234.567 2.345.678 12,5% 30.000 m² 25/12/2025 (1) (2) +84`],
  ])('reads well: %s', (_, text) => expect(readsWell(text, { mostlyPicture: false })).toBe(true));

  it.each([
    ['nothing', ''],
    ['a page number', 'Trang 2/15'],
    ['private signs of a font without a map', `${'\ue012\ue034\ue056 '.repeat(40)}${VIETNAMESE}`],
    ['replacement signs', VIETNAMESE.replace(/[ộòãủĩệậựạ]/gu, '\ufffd')],
    [
      'TCVN3 letters',
      'Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc QuyÕt ®Þnh vÒ viÖc c«ng nhËn hé nghÌo',
    ],
    [
      'VNI letters',
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp - Töï do - Haïnh phuùc Quyeát ñònh veà vieäc coâng nhaän',
    ],
    [
      'letters of another script inside words',
      'CӜNG HÒA XÃ HӜI CHӪ NGHƬA VIӊT NAM Ĉӝc lұp - Tӵ do - Hҥnh phúc QUYӂT ĈӎNH VӅ viӋc công nhұn hӝ nghèo',
    ],
    [
      'letters moved along the alphabet',
      'Wklv lv d whaw zkrvh irqw grhv qrw vdb zklfk ohwwhu lw vkrzv dqg pryhv wkhp dorqj wkh doskdehw',
    ],
    [
      'another alphabet',
      '中华人民共和国行政许可法规定的期限内作出行政许可决定的时间计算方法和具体的实施办法由国务院规定并予以公布执行',
    ],
  ])('does not: %s', (_, text) => expect(readsWell(text, { mostlyPicture: false })).toBe(false));

  it('is not believed where the font does not say its letters', () => {
    expect(readsWell(VIETNAMESE, { mostlyPicture: false, garbledShare: 0.01 })).toBe(true);
    expect(readsWell(VIETNAMESE, { mostlyPicture: false, garbledShare: 0.2 })).toBe(false);
  });

  it('is more than a stamp over a scan', () => {
    expect(readsWell(VIETNAMESE, { mostlyPicture: true })).toBe(false);
    expect(readsWell(VIETNAMESE.repeat(4), { mostlyPicture: true })).toBe(true);
  });
});
