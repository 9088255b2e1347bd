import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findModel, hashModel } from '../../../src/engines/ocr/model.ts';
import type { Machine } from '../../../src/workspace/machine.ts';
import { findOcr, pinOcr } from '../../../src/workspace/pinned-ocr.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const npm = findModel({ pinned: 'npm' });

function machine(): Machine {
  return { searchPath: join(folder(), 'bin'), cache: join(folder(), 'cache'), env: {} };
}

function install(): void {
  const path = join(folder(), 'bin', 'tesseract');
  mkdirSync(join(folder(), 'bin'));
  writeFileSync(path, '#!/bin/sh\n[ "$1" = --version ] && echo \'tesseract 5.3.0\'\n');
  chmodSync(path, 0o755);
}

/** The part of a catalog that remembers. */
function catalog(...pins: object[]) {
  const meta = new Map(pins.map((pin) => ['ocr-model', JSON.stringify(pin)]));
  return {
    getMeta: async (key: string) => meta.get(key) ?? null,
    setMeta: async (key: string, value: string) => void meta.set(key, value),
  };
}

describe('a workspace', () => {
  it('stays with the engine and model of its first run', async () => {
    const wish = { engine: 'auto', model: npm.path } as const;
    const kept = catalog();
    await pinOcr(kept, wish, machine());
    install();
    expect(await findOcr(kept, wish, machine())).toMatchObject({ engine: 'tesseract.js', why: 'kept' });
  });

  it('says so when the program it began with is gone, and finds it again', async () => {
    const wish = { engine: 'auto', model: 'auto' } as const;
    const kept = catalog({ sha256: hashModel(npm), path: npm.path, engine: 'tesseract' });
    await expect(findOcr(kept, wish, machine())).rejects.toMatchObject({ code: 'ENGINE_MISSING' });
    install();
    const found = await findOcr(kept, wish, machine());
    expect([found.engine, found.why, hashModel(found.model)]).toEqual(['tesseract', 'kept', hashModel(npm)]);
  });

  it('that is older than the choice reads with tesseract.js', async () => {
    install();
    const kept = catalog({ sha256: hashModel(npm), path: npm.path });
    const found = await findOcr(kept, { engine: 'auto', model: 'auto' }, machine());
    expect([found.engine, found.why]).toEqual(['tesseract.js', 'kept']);
  });

  it('says so when its model is gone', async () => {
    const kept = catalog({ sha256: '0'.repeat(64), path: '/gone', engine: 'tesseract.js' });
    const found = findOcr(kept, { engine: 'auto', model: 'auto' }, machine());
    await expect(found).rejects.toMatchObject({ code: 'OCR_MODEL_CHANGED' });
  });

  it('follows its settings where they name what reads', async () => {
    const kept = catalog({ sha256: '0'.repeat(64), path: '/gone', engine: 'tesseract' });
    const found = await findOcr(kept, { engine: 'auto', model: 'npm' }, machine());
    expect([found.engine, found.why]).toEqual(['tesseract.js', 'packaged']);
  });
});
