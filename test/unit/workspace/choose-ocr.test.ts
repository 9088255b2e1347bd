import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findModel } from '../../../src/engines/ocr/index.ts';
import { chooseOcr } from '../../../src/workspace/choose-ocr.ts';
import { type Machine, thisMachine } from '../../../src/workspace/machine.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const model = findModel({ pinned: 'npm' }).path;

function machine(): Machine {
  return {
    searchPath: join(folder(), 'bin'),
    cache: join(folder(), 'cache'),
    env: { PATH: process.env['PATH'] ?? '' },
  };
}

/** A program on PATH that says it is this version, and fails at every page. */
function install(version: string): void {
  mkdirSync(join(folder(), 'bin'), { recursive: true });
  const path = join(folder(), 'bin', 'tesseract');
  writeFileSync(
    path,
    `#!/bin/sh\necho run >> '${folder()}/calls'\n[ "$1" = --version ] && echo 'tesseract ${version}'\n`,
  );
  chmodSync(path, 0o755);
}

const calls = () => readFileSync(join(folder(), 'calls'), 'utf8').trim().split('\n').length;

describe('chooseOcr', () => {
  it('takes the engine the settings name', async () => {
    install('5.3.0');
    expect(await chooseOcr({ engine: 'tesseract.js', model }, machine())).toMatchObject({ native: null, why: 'named' });
    expect(await chooseOcr({ engine: 'tesseract', model }, machine())).toMatchObject({
      engine: 'tesseract',
      native: { program: { version: '5.3.0' } },
      why: 'named',
    });
  });

  it('refuses the machine’s own where there is none that can be used', async () => {
    const wish = { engine: 'tesseract', model };
    const missing = expect.objectContaining({ code: 'ENGINE_MISSING' });
    await expect(chooseOcr(wish, machine())).rejects.toEqual(missing);
    install('4.1.1');
    await expect(chooseOcr(wish, machine())).rejects.toEqual(missing);
    await expect(chooseOcr({ engine: 'abbyy', model }, machine())).rejects.toEqual(missing);
  });

  it('reads with the package where its model is asked for, or where nothing else is there', async () => {
    expect(await chooseOcr({ engine: 'auto', model }, machine())).toMatchObject({
      engine: 'tesseract.js',
      why: 'alone',
    });
    install('5.3.0');
    const packaged = await chooseOcr({ engine: 'auto', model: 'npm' }, machine());
    expect(packaged).toMatchObject({ engine: 'tesseract.js', why: 'packaged' });
  });

  it('does not take a program that does not work, and does not ask it again', async () => {
    install('5.3.0');
    const choice = await chooseOcr({ engine: 'auto', model }, machine());
    expect(choice).toMatchObject({ engine: 'tesseract.js', why: 'unmeasured' });
    const before = calls();
    expect(await chooseOcr({ engine: 'auto', model }, machine())).toEqual(choice);
    expect(calls()).toBe(before);
  });

  it('believes what was measured, until the program is another', async () => {
    install('5.3.0');
    await chooseOcr({ engine: 'auto', model }, machine());
    const [name = ''] = readdirSync(join(machine().cache, 'engines'));
    const kept = join(machine().cache, 'engines', name);
    const ours = { seconds: 2, legible: 100 };
    const choose = async (native: object) => {
      writeFileSync(kept, JSON.stringify({ version: '5.3.0', native, packaged: ours }));
      return (await chooseOcr({ engine: 'auto', model }, machine())).why;
    };
    expect(await choose({ seconds: 1, legible: 99 })).toBe('quicker');
    expect(await choose({ seconds: 1.9, legible: 100 })).toBe('slower');
    expect(await choose({ seconds: 1, legible: 80 })).toBe('worse');
    install('5.4.10');
    expect((await chooseOcr({ engine: 'auto', model }, machine())).why).toBe('unmeasured');
  });
});

describe('thisMachine', () => {
  it('keeps what can be made again where XDG says, and hands programs no secrets', () => {
    const env = { PATH: '/bin', XDG_CACHE_HOME: '/var/cache/me', SOHOA_SECRET: 'x' };
    expect(thisMachine(env)).toEqual({ searchPath: '/bin', cache: '/var/cache/me/sohoa', env: { PATH: '/bin' } });
    expect(thisMachine({ XDG_CACHE_HOME: 'relative' }).cache).toMatch(/[/\\]\.cache[/\\]sohoa$/);
  });
});
