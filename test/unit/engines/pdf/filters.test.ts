import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { undoFilter } from '../../../../src/engines/pdf/read/filters.ts';
import { bytesSource } from '../../../../src/engines/pdf/write/byte-source.ts';
import { readTiffPage } from '../../../../src/engines/pdf/write/tiff-page.ts';
import { stripes } from './pictures.ts';

const PLAIN = { predictor: 1, colors: 1, bits: 8, columns: 1, earlyChange: true };
const MAX = 1e6;

describe('filters', () => {
  it.each(['none', 'horizontal'] as const)('LZW as libtiff writes it, predictor %s', async (predictor) => {
    const [widthPx, heightPx] = [120, 60];
    const pixels = stripes(widthPx, heightPx, 1);
    const tiff = await sharp(pixels, { raw: { width: widthPx, height: heightPx, channels: 1 } })
      .toColourspace('b-w')
      .tiff({ compression: 'lzw', predictor })
      .toBuffer();
    const strip = (await readTiffPage(bytesSource(tiff), 0))?.strips[0] ?? { offset: 0, length: 0 };
    const data = tiff.subarray(strip.offset, strip.offset + strip.length);
    const parms = { ...PLAIN, predictor: predictor === 'none' ? 1 : 2, columns: widthPx };
    expect(Buffer.compare(undoFilter('LZWDecode', data, parms, MAX) ?? Buffer.alloc(0), pixels)).toBe(0);
  });

  it('knows the example of the standard for LZW', () => {
    const data = Buffer.from('800b6050220c0c8501', 'hex');
    expect(undoFilter('LZW', data, PLAIN, MAX)).toEqual(Buffer.from([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]));
  });

  it.each([
    ['ASCII85Decode', '87cURD]i,"Ebo80~>', 'Hello World!'],
    ['ASCII85Decode', 'z87cUR~>', '\0\0\0\0Hell'],
    ['ASCIIHexDecode', '48 65 6C 6c 6F 2>', 'Hello '],
    ['RunLengthDecode', '\x04Hello\xfe!\x80rest', 'Hello!!!'],
  ])('%s', (filter, data, expected) => {
    expect(undoFilter(filter, Buffer.from(data, 'latin1'), PLAIN, MAX)?.toString('latin1')).toBe(expected);
  });

  it('leaves picture codings alone', () => expect(undoFilter('DCTDecode', Buffer.alloc(4), PLAIN, MAX)).toBeNull());

  it.each([
    ['LZWDecode', Buffer.from('ffffffff', 'hex')],
    ['FlateDecode', Buffer.from('not deflate at all')],
  ])('says when %s data make no sense', (filter, data) => {
    expect(() => undoFilter(filter, data, PLAIN, MAX)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });

  it('stops unpacking at the limit', () => {
    const runs = Buffer.alloc(2000, Buffer.from([129, 65]));
    expect(() => undoFilter('RL', runs, PLAIN, 1000)).toThrow(expect.objectContaining({ reason: 'too-complex' }));
  });
});
