import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { province } from '../../../src/connectors/index.ts';
import { Mapping } from '../../../src/connectors/province/mapping/definition.ts';
import { readMapping } from '../../../src/connectors/province/mapping/read-file.ts';
import { PROFILE_NAMES, PROFILES } from '../../../src/connectors/province/profiles/index.ts';
import { isSohoaError } from '../../../src/errors/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();

const GOOD = `description: example
codes:
  loai: { 1: CONG_DAN, 2: DOANH_NGHIEP }
lookup:
  path: ho-so/{code}
  absent:
    - { status: 404, at: /error }
held:
  code: /code
create:
  path: ho-so
  body:
    ma: $/dossier/code
    loai: { $from: /dossier/ownerType, $codes: loai }
    giayTo:
      $each: /documents
      $item:
        so: $./code
        tep:
          $each: ./files
          $item: { hash: $./sha256 }
`;

describe('a mapping file', () => {
  it('is read with its defaults', () => {
    const mapping = readMapping(GOOD, 'tinh.yaml', 'province');
    expect(mapping).toMatchObject({ idempotencyHeader: 'Idempotency-Key', create: { method: 'POST' } });
    expect(mapping.lookup.method).toBe('GET');
  });

  it.each([
    ['an unknown member', ['path: ho-so/{code}', 'path: ho-so/{code}\n  medthod: GET'], 6, 'medthod'],
    ['an unknown variable', ['ho-so/{code}', 'ho-so/{maHoSo}'], 5, '{maHoSo}'],
    ['a place no record has', ['$/dossier/code', '$/dossier/kode'], 13, '/dossier/kode'],
    ['a place no paper has', ['$./code', '$./kode'], 18, './kode'],
    ['a place no file has', ['$./sha256', '$./sha512'], 21, './sha512'],
    ['a list that is none', ['$each: /documents', '$each: /dossier'], 16, 'no list'],
    ['an unknown operation', ['$each: ./files', '$every: ./files'], 20, '$every'],
    ['a code map that is not there', ['$codes: loai', '$codes: kenh'], 14, 'kenh'],
    ['a date pattern with a slip', ['$codes: loai', '$date: dd/MM/YYYY'], 14, '$date'],
    ['a place without its slash', ['$/dossier/code', '$dossier/code'], 13, '$$'],
    ['a status that is no number', ['status: 404', 'status: missing'], 7, 'status'],
    ['no way to look up', [/lookup:[\s\S]*?held:/, 'held:'], 1, 'lookup'],
    ['YAML that is none', ['  body:', '  body: ]'], 12, ''],
    ['a member twice', ['description: example', 'description: a\ndescription: b'], 2, 'DUPLICATE_KEY'],
  ] as const)('with %s is refused with the line', (_name, [from, to], line, detail) => {
    const text = GOOD.replace(from, to);
    expect(text).not.toBe(GOOD);
    try {
      readMapping(text, 'tinh.yaml', 'province');
    } catch (error) {
      if (!isSohoaError(error, 'MAPPING_INVALID')) throw error;
      expect(error).toMatchObject({ where: { line, file: 'tinh.yaml' }, recovery: 'fix-settings', exitCode: 3 });
      expect(error.message).toContain(detail);
      return;
    }
    expect.unreachable('it was taken');
  });

  it('that multiplies itself by aliases is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n${GOOD}`;
    expect(() => readMapping(bomb, 'x', 'province')).toThrow(expect.objectContaining({ code: 'MAPPING_INVALID' }));
  });

  it.each(PROFILE_NAMES)('can be a copy of the profile %s', (name) => {
    const text = stringify(PROFILES[name], { aliasDuplicateObjects: false });
    expect(readMapping(text, 'copy.yaml', 'province')).toEqual(Mapping.parse(PROFILES[name]));
  });

  it('is the one the guide shows', () => {
    const guide = readFileSync('docs/guides/province-connector.md', 'utf8');
    const [, example = ''] = /```yaml\n(idempotencyHeader[\s\S]*?)```/.exec(guide) ?? [];
    expect(readMapping(example, 'guide', 'province')).toMatchObject({
      update: { method: 'PUT' },
      list: { limit: 200 },
    });
  });

  it('stands beside sohoa.yaml, and one that is not there is said before anything is called', async () => {
    const open = async () =>
      province.open({
        target: 'province',
        settings: province.settings.parse({ url: 'https://a.vn', auth: { type: 'none' }, mapping: 'mapping.yaml' }),
        secrets: {},
        dir: folder(),
      });
    await expect(open()).rejects.toMatchObject({ code: 'MAPPING_INVALID' });
    writeFileSync(join(folder(), 'mapping.yaml'), GOOD);
    const connector = await open();
    expect([connector.list, connector.withdraw]).toEqual([undefined, undefined]);
    await connector.close();
  });

  it('has a JSON Schema an editor can use', () => {
    const schema = JSON.stringify(Mapping.toJSONSchema({ io: 'input', unrepresentable: 'any' }));
    for (const member of ['lookup', 'idempotencyHeader', 'withdraw', 'tus']) expect(schema).toContain(`"${member}"`);
  });
});
