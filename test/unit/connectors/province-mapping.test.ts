import { describe, expect, it } from 'vitest';
import { type BodyRules, dossierBody, provinceMissing } from '../../../src/connectors/province/body.ts';
import { ProvinceDossier } from '../../../src/connectors/province/schema.ts';
import { fileRole, uploads } from '../../../src/connectors/province/uploads.ts';
import type { RecordBundle } from '../../../src/plugin/index.ts';
import { profileRules } from '../../support/province-rules.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const everything = profileRules();

describe('a dossier at the province', () => {
  it('fits the wire and carries the hash of its content', () => {
    const { bundle } = recordBundle();
    const body = provinceDossier(bundle, everything, 3);
    expect(ProvinceDossier.safeParse(body).error?.issues).toBeUndefined();
    expect(body).toMatchObject({
      code: 'H99.14-261105-0001',
      contentHash: bundle.contentHash,
      recordVersion: 3,
      ownerId: '001099000001',
      handlingAgency: { code: 'H99.14', name: 'Sở Tư pháp tỉnh Mẫu' },
      components: [
        { docCode: 'H99.14-261105-0001.0000001', fields: { noi_sinh: 'Tỉnh Mẫu' } },
        { paperKind: 'to-khai' },
      ],
    });
  });

  it('leaves out what is held or unknown, at every depth, and what stays at home', () => {
    const { bundle } = recordBundle(1, { dossier: { ownerId: null, receivingAgency: { code: null, name: null } } });
    const text = JSON.stringify(provinceDossier(bundle, everything, null));
    expect(text).not.toMatch(/null|ownerId"|receivingAgency|paperHolder|evidence|history|skewDegrees|ocrConfidence/);
    expect(text).not.toContain('original');
  });

  it('sends each file of a document once, and none of the input', () => {
    const { bundle } = recordBundle();
    expect(uploads(bundle, everything.files).map(({ docCode, file }) => [docCode.slice(-1), file.name])).toEqual([
      ['1', '01-quyet-dinh.pdf'],
      ['1', '01-quyet-dinh.txt'],
      ['1', '01-quyet-dinh.alto.xml'],
      ['2', '02-to-khai.pdf'],
      ['2', '02-to-khai.txt'],
      ['2', '02-to-khai.alto.xml'],
    ]);
    const file = { name: '01-a.txt', sha256: 'a'.repeat(64), bytes: 1 };
    const twice = recordBundle(1, { documents: [{ files: [file] }, { files: [{ ...file, name: '02-b.txt' }] }] });
    expect(uploads(twice.bundle, everything.files)).toHaveLength(1);
  });

  it('sends only the kinds of files that are wanted', () => {
    const pdfOnly = { ...everything, files: ['pdf'] } as const;
    const { bundle } = recordBundle();
    expect(uploads(bundle, pdfOnly.files).map(({ file }) => file.name)).toEqual([
      '01-quyet-dinh.pdf',
      '02-to-khai.pdf',
    ]);
    expect(provinceDossier(bundle, pdfOnly, null).components.map(({ files }) => files.length)).toEqual([1, 1]);
  });

  it.each([
    ['01-quyet-dinh.pdf', 'pdf'],
    ['01-quyet-dinh.search.pdf', 'search-pdf'],
    ['01-quyet-dinh.txt', 'text'],
    ['01-quyet-dinh.alto.xml', 'alto'],
    ['01-quyet-dinh.json', 'other'],
  ])('%s is %s', (name, role) => {
    expect(fileRole(name)).toBe(role);
  });

  it('names required members that are empty, and values it could not send', () => {
    const needs = (requiredFields: readonly ('ownerId' | 'handlingAgency' | 'connectedDatabases' | 'email')[]) => ({
      ...everything,
      requiredFields,
    });
    const { bundle } = recordBundle(1, { dossier: { ownerId: null, connectedDatabases: [] } });
    expect(provinceMissing(bundle, needs(['ownerId', 'handlingAgency', 'connectedDatabases', 'email']))).toEqual([
      'ownerId',
      'connectedDatabases',
      'email',
    ]);
    expect(provinceMissing(bundle, everything)).toEqual([]);
    const { bundle: long } = recordBundle(1, { dossier: { code: `H99.14-261105-${'1'.repeat(50)}` } });
    expect(provinceMissing(long, everything)).toEqual(['code']);
  });
});

/** The body, which has to be one of the plain interface. */
function provinceDossier(bundle: RecordBundle, rules: BodyRules, version: number | null): ProvinceDossier {
  return ProvinceDossier.parse(dossierBody(bundle, rules, version).body);
}
