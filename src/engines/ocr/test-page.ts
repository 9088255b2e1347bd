import type { ReadingImage } from '../../plugin/index.ts';

const DPI = 170;
const WIDTH_PX = 1405;
const HEIGHT_PX = 1000;
const MARGIN_PX = 120;
const LINE_PX = 46;
/** A letter of seven dots then stands as high as capitals of 13 points. */
const DOT_PX = 3;
const LETTER_PX = 6 * DOT_PX;

/** Seven rows of five dots a letter, a row in base 32. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  C: 'ehggghe',
  D: 'uhhhhhu',
  E: 'vgguggv',
  G: 'ehgnhhe',
  H: 'hhhvhhh',
  I: 'e44444e',
  K: 'hikokih',
  L: 'ggggggv',
  M: 'hrllhhh',
  N: 'hhpljhh',
  O: 'ehhhhhe',
  P: 'uhhuggg',
  Q: 'ehhhlid',
  R: 'uhhukih',
  S: 'fgge11u',
  T: 'v444444',
  U: 'hhhhhhe',
  V: 'hhhhha4',
  X: 'hha4ahh',
  Y: 'hha4444',
};

const TEXT = (
  'UY BAN NHAN DAN TINH QUYET DINH VE VIEC BAN HANH QUY CHE QUAN LY VA SU DUNG CON DAU TRONG CAC CO QUAN HANH CHINH ' +
  'CAN CU LUAT TO CHUC CHINH QUYEN DIA PHUONG THEO DE NGHI CUA GIAM DOC SO NOI VU THONG BAO KET QUA TIEP NHAN HO SO ' +
  'XET DON CUA ONG BA THUONG TRU TAI XA GIAI QUYET CHE DO TRO CAP XA HOI CHO NGUOI CAO TUOI KE TU NGAY KY '
)
  .trim()
  .split(' ');

/**
 * A page of print to time recognizers on, the same every time, drawn from dots: no font and no picture of somebody's
 * paper is needed. Letters of dots are read with many mistakes, but by the same model with the same ones.
 */
export function drawTestPage(): ReadingImage {
  const pixels = new Uint8Array(WIDTH_PX * HEIGHT_PX).fill(255);
  let words = 0;
  for (let y = MARGIN_PX; y + LINE_PX < HEIGHT_PX - MARGIN_PX; y += LINE_PX) {
    for (let x = MARGIN_PX; ; x += LETTER_PX) {
      const word = TEXT[words % TEXT.length] ?? '';
      if (x + word.length * LETTER_PX > WIDTH_PX - MARGIN_PX) break;
      for (const letter of word) {
        drawLetter(pixels, LETTERS[letter] ?? '', x, y);
        x += LETTER_PX;
      }
      words += 1;
    }
  }
  return { pixels: soft(pixels), widthPx: WIDTH_PX, heightPx: HEIGHT_PX, dpi: DPI, toPage: [1, 0, 0, 1, 0, 0] };
}

function drawLetter(pixels: Uint8Array, rows: string, x: number, y: number): void {
  [...rows].forEach((code, row) => {
    const dots = Number.parseInt(code, 32);
    for (let column = 0; column < 5; column += 1) {
      if (((dots >> (4 - column)) & 1) === 0) continue;
      for (let dy = 0; dy < DOT_PX; dy += 1) {
        const start = (y + row * DOT_PX + dy) * WIDTH_PX + x + column * DOT_PX;
        pixels.fill(0, start, start + DOT_PX);
      }
    }
  });
}

/** Edges as a scanner gives them: each pixel the mean of its neighbourhood. */
function soft(pixels: Uint8Array): Uint8Array {
  const blurred = pixels.slice();
  for (let y = 1; y < HEIGHT_PX - 1; y += 1) {
    for (let x = 1; x < WIDTH_PX - 1; x += 1) {
      let sum = 0;
      for (const dy of [-WIDTH_PX, 0, WIDTH_PX]) {
        const at = y * WIDTH_PX + x + dy;
        sum += (pixels[at - 1] ?? 0) + (pixels[at] ?? 0) + (pixels[at + 1] ?? 0);
      }
      blurred[y * WIDTH_PX + x] = Math.round(sum / 9);
    }
  }
  return blurred;
}
