import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLink, linkMark, signLink } from '../../../../src/domain/index.ts';
import { readLinkKeys, rotateLinkKeys, signingKey } from '../../../../src/workspace/links/keys.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const file = () => join(folder(), 'data', 'secrets', 'link-keys.json');
const linkEnding = (expires: number) => {
  const key = signingKey(file());
  return signLink({ target: 'portal', sha256: 'a'.repeat(64), expires, mark: linkMark(key, 'x'), ending: 'pdf' }, key);
};
const isGood = (path: string) => checkLink(path, readLinkKeys(file())) !== null;

describe('the keys of links', () => {
  it('are made at the first use, readable for nobody else', () => {
    expect(readLinkKeys(file())).toEqual([]);
    const key = signingKey(file());
    expect(key.secret).toHaveLength(32);
    expect(signingKey(file())).toEqual(key);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file())).mode & 0o777).toBe(0o700);
    expect(readdirSync(dirname(file()))).toEqual(['link-keys.json']);
  });

  it('are not made by checking a link', () => {
    expect(isGood(`/f/portal/${'a'.repeat(64)}/1800000000.k1.${'a'.repeat(22)}.${'a'.repeat(43)}.pdf`)).toBe(false);
    expect(() => statSync(file())).toThrow();
  });

  it('when changed let links of before end in peace, and no longer', () => {
    const [near, far] = [linkEnding(1_800_000_000), linkEnding(1_800_000_001)];
    expect(rotateLinkKeys(file(), 1_800_000_000)).toBe('k2');
    expect(signingKey(file()).id).toBe('k2');
    expect([isGood(near), isGood(far)]).toEqual([true, false]);
    expect(isGood(linkEnding(1_900_000_000))).toBe(true);
    expect(rotateLinkKeys(file(), 1_900_000_000)).toBe('k3');
    expect([isGood(near), isGood(far)]).toEqual([true, false]);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('when changed at once end every link given', () => {
    const path = linkEnding(1_800_000_000);
    expect(rotateLinkKeys(file(), null)).toBe('k2');
    expect(isGood(path)).toBe(false);
    expect(readLinkKeys(file())).toHaveLength(1);
  });

  it('are never guessed at where the file is damaged', () => {
    for (const content of ['', '{"keys":[]}', '{"keys":[{"id":"k1","secret":"00","until":null}]}']) {
      mkdirSync(dirname(file()), { recursive: true });
      writeFileSync(file(), content);
      const damaged = expect.objectContaining({ code: 'LINK_KEYS_DAMAGED' });
      expect(() => readLinkKeys(file())).toThrow(damaged);
      expect(() => signingKey(file())).toThrow(damaged);
      expect(() => rotateLinkKeys(file(), null)).toThrow(damaged);
    }
  });
});
