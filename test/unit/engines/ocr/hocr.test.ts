import { describe, expect, it } from 'vitest';
import { readHocr } from '../../../../src/engines/ocr/native/hocr.ts';
import { readOsd } from '../../../../src/engines/ocr/native/osd.ts';

const letter = (text: string, confidence: number) =>
  `<span class='ocrx_cinfo' title='x_bboxes 0 0 1 1; x_conf ${confidence}'>${text}</span>`;

const word = (box: string, wconf: number, ...letters: string[]) =>
  `<span class='ocrx_word' id='w' title='bbox ${box}; x_wconf ${wconf}'>\n ${letters.join('\n ')}\n</span>`;

const page = (...blocks: string[]) =>
  `<?xml version="1.0"?><html><body><div class='ocr_page' id='page_1' title='image "-"; bbox 0 0 900 900; ppageno 0'>${blocks.join('')}</div></body></html>`;

describe('readHocr', () => {
  it('takes words, lines and blocks apart, with places and confidence', () => {
    const first = word('10 20 60 44', 91, letter('&lt;', 99.5), letter('a', 80.5));
    const second = word('70 20 90 44', 96, letter('e\u0302\u0323', 97));
    const line = `<span class='ocr_line' id='l' title="bbox 10 18 110 48; baseline 0.02 -7; x_size 31">${first} ${second}</span>`;
    const block = `<div class='ocr_carea' id='b' title="bbox 8 16 112 50"><p class='ocr_par' lang='vie' title="bbox 8 16 112 50">${line}</p></div>`;
    expect(readHocr(page(block))).toEqual([
      {
        box: [8, 16, 112, 50],
        lines: [
          {
            box: [10, 18, 110, 48],
            baseline: [10, 41, 110, 43],
            words: [
              { text: '<a', box: [10, 20, 60, 44], confidence: 0.91, letters: { least: 0.805, mean: 0.9 } },
              { text: 'ệ', box: [70, 20, 90, 44], confidence: 0.96, letters: { least: 0.97, mean: 0.97 } },
            ],
          },
        ],
      },
    ]);
  });

  it('counts headers, captions and floating text as lines, and leaves out what has no word', () => {
    const lines = ['ocr_header', 'ocr_caption', 'ocr_textfloat'].map(
      (kind) =>
        `<span class='${kind}' id='l' title="bbox 0 0 9 9; baseline 0 0">${word('1 1 8 8', 50, letter('x', 50))}</span>`,
    );
    const empty = `<div class='ocr_carea' id='c' title="bbox 0 0 5 5"><span class='ocr_line' id='l' title="bbox 0 0 5 5">${word('1 1 4 4', 95, letter(' ', 95))}</span></div>`;
    const photo = `<div class='ocr_photo' id='d' title="bbox 0 0 5 5"></div>`;
    const block = `<div class='ocr_carea' id='b' title="bbox 0 0 9 9">${lines.join('')}</div>`;
    const read = readHocr(page(empty, block, photo));
    expect(read.map((found) => found.lines.length)).toEqual([3]);
  });

  it('finds nothing in what is no hOCR', () => {
    expect(readHocr('')).toEqual([]);
    expect(readHocr('Killed <b')).toEqual([]);
  });
});

describe('readOsd', () => {
  it('reads turn and margin, and knows nothing of a page with too few letters', () => {
    const report =
      'Page number: 0\nOrientation in degrees: 90\nRotate: 270\nOrientation confidence: 7.68\nScript: Latin\n';
    expect(readOsd(report)).toEqual({ rotation: 270, confidence: 0.768 });
    expect(readOsd('')).toEqual({ rotation: 0, confidence: 0 });
    expect(readOsd('Rotate: 45\nOrientation confidence: 9')).toEqual({ rotation: 0, confidence: 0 });
  });
});
