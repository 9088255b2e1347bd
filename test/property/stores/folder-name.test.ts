import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordFolderName } from '../../../src/stores/records/folder-name.ts';

describe('recordFolderName', () => {
  it.each([
    ['H01.12-260105-0001', 'H01.12-260105-0001'],
    ['000.00.12.H01-260105-0001', '000.00.12.H01-260105-0001'],
    ['HS 12/2009', 'HS%2012%2F2009'],
    ['..', '%2E.'],
    ['.git', '%2Egit'],
    ['100%', '100%25'],
    ['Hồ-sơ', 'Hồ-sơ'],
  ])('%j → %j', (code, name) => {
    expect(recordFolderName(code)).toBe(name);
  });

  const code = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });

  it('is one safe path part that fits a file system', () => {
    fc.assert(
      fc.property(code, (value) => {
        const name = recordFolderName(value);
        expect(name).toMatch(/^[\p{L}\p{N}_%-][\p{L}\p{N}_.%-]*$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('never gives two codes the same folder', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        fc.pre(one.normalize('NFC') !== other.normalize('NFC'));
        expect(recordFolderName(one)).not.toBe(recordFolderName(other));
      }),
    );
  });
});
