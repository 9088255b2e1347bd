import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findModel, hashModel } from '../../../../src/engines/ocr/model.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const npm = findModel({ pinned: 'npm' });

describe('findModel', () => {
  it('finds the model of the package when it is pinned', () => {
    expect(npm).toMatchObject({ origin: 'npm', path: expect.stringContaining('4.0.0_best_int') });
  });

  it('takes a fast model of the machine before that of the package, and leaves a slow one', () => {
    const prefix = join(folder(), 'share');
    mkdirSync(join(prefix, 'tessdata'), { recursive: true });
    const path = join(prefix, 'tessdata', 'vie.traineddata');
    copyFileSync(npm.path, path);
    expect(findModel({ tessdataPrefix: prefix })).toEqual({ path, origin: 'system' });
    writeFileSync(path, Buffer.alloc(12_000_000));
    expect(findModel({ tessdataPrefix: prefix }).path).not.toBe(path);
  });

  it('takes the one that is named and no other', () => {
    expect(findModel({ path: npm.path })).toEqual({ path: npm.path, origin: 'settings' });
    expect(() => findModel({ path: join(folder(), 'gone') })).toThrow(
      expect.objectContaining({ code: 'OCR_MODEL_MISSING' }),
    );
  });
});

describe('hashModel', () => {
  it('is the same for a model and its gzipped copy', () => {
    const path = join(folder(), 'vie.traineddata');
    writeFileSync(path, gunzipSync(readFileSync(npm.path)));
    expect(hashModel({ path, origin: 'settings' })).toBe(hashModel(npm));
    expect(hashModel(npm)).toMatch(/^[0-9a-f]{64}$/);
  });
});
