import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSecrets } from '../../../src/workspace/secrets.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const PEM = '-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n';

const read = (source: { env: string } | { file: string } | undefined, env: NodeJS.ProcessEnv = {}) =>
  readSecrets(['key'], source === undefined ? {} : { key: source }, { target: 'province', dir: folder(), env })['key'];

describe('a secret', () => {
  it('is the first line of a file, or the whole of a PEM', () => {
    writeFileSync(join(folder(), 'one'), 's3cret\r\nnote\n');
    writeFileSync(join(folder(), 'pem'), PEM);
    expect([read({ file: 'one' }), read({ file: 'pem' })]).toEqual(['s3cret', PEM]);
  });

  it('comes from the environment as it is', () => {
    expect(read({ env: 'KEY' }, { KEY: PEM })).toBe(PEM);
  });

  it.each([
    ['is named nowhere', undefined],
    ['stands in no variable', { env: 'KEY' }],
    ['stands in no file', { file: 'none' }],
    ['stands in an empty file', { file: 'empty' }],
  ])('that %s is missed by its setting', (_name, source) => {
    writeFileSync(join(folder(), 'empty'), '\n');
    expect(() => read(source, { KEY: '' })).toThrow(
      expect.objectContaining({ code: 'SECRET_MISSING', where: expect.objectContaining({ target: 'province' }) }),
    );
  });
});
