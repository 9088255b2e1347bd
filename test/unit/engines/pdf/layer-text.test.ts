import { describe, expect, it } from 'vitest';
import { layerReadsWell } from '../../../../src/engines/pdf/read/layer-text.ts';

const SENTENCE =
  'Ủy ban nhân dân xã Tân Lập công nhận hộ nghèo năm 2025 theo Quyết định số 12/QĐ-UBND ngày 05 tháng 7 năm 2025. ';

describe("another program's reading of a scan", () => {
  it.each([
    ['a page of Vietnamese', SENTENCE.repeat(5)],
    ['with some misread words', `${SENTENCE.repeat(9)} Quyểt đjnh về víệc hộ ngh3o xãTânLập`],
    ['decomposed', SENTENCE.repeat(5).normalize('NFD')],
  ])('is kept: %s', (_, text) => expect(layerReadsWell(text, 0)).toBe(true));

  it.each([
    ['a few words', SENTENCE],
    ['an English recognizer', 'CONG HOA XA HQI CHU NGHiA VItT NAM Doc lap Tu do Hanh phuc '.repeat(10)],
    ['letters torn apart', 'C ộ n g h ò a x ã h ộ i c h ủ n g h ĩ a V i ệ t N a m ẹ ẻ ẽ '.repeat(20)],
    ['marks anywhere', 'Cọ̀ng hòầ xã̉ hộịi chủ̃ ngḥĩà Vĩệt Nạ̃m đọ̀c lạ̣p tự̣ dọ '.repeat(12)],
    ['another language', 'The quick brown fox jumps over the lazy dog and then over another one. '.repeat(8)],
  ])('is read again: %s', (_, text) => expect(layerReadsWell(text, 0)).toBe(false));

  it('is read again where the font does not say its letters', () => {
    expect(layerReadsWell(SENTENCE.repeat(5), 0.1)).toBe(false);
  });
});
