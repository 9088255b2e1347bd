import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierBody, provinceMissing } from '../../../src/connectors/province/body.ts';
import { PROFILE_NAMES } from '../../../src/connectors/province/profiles/index.ts';
import type { RecordDossier } from '../../../src/domain/index.ts';
import { profileRules } from '../../support/province-rules.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const text = fc.option(fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.constant('ư'.repeat(1500))));
const day = fc.option(
  fc
    .date({ min: new Date('1945-09-02'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const change: fc.Arbitrary<Partial<RecordDossier>> = fc.record(
  {
    procedureCode: text,
    procedureName: text,
    subject: text,
    ownerName: text,
    ownerId: text,
    ownerType: fc.option(fc.integer({ min: 1, max: 4 })),
    channel: fc.option(fc.integer({ min: 1, max: 3 })),
    status: fc.option(fc.integer({ min: 1, max: 10 })),
    receivedDate: day,
    dueDate: day,
    handlingAgency: fc.record({ code: text, name: text }),
  },
  { requiredKeys: [] },
);

describe.each(PROFILE_NAMES)('the profile %s, on any record', (name) => {
  const rules = profileRules(name);

  it('gives the same JSON every time, with no null and nothing undefined', () => {
    fc.assert(
      fc.property(change, (dossier) => {
        const { bundle } = recordBundle(1, { dossier });
        const { body } = dossierBody(bundle, rules, 1);
        expect(JSON.stringify(body)).toBe(JSON.stringify(dossierBody(bundle, rules, 1).body));
        expect(JSON.parse(JSON.stringify(body))).toEqual(body);
        expect(leaves(body)).not.toContain(null);
      }),
      { numRuns: 150 },
    );
  });

  it('names what is missing by the place in the body, where there is nothing then', () => {
    fc.assert(
      fc.property(change, (dossier) => {
        const { bundle } = recordBundle(1, { dossier });
        const { body, missing } = dossierBody(bundle, rules, 1);
        for (const place of missing) {
          expect(place).toMatch(/^[A-Za-z]+(\.([A-Za-z]+|\d+))*$/);
          const value = place.split('.').reduce<unknown>((at, part) => (at as never)?.[part], body);
          expect(value === undefined || value === '').toBe(true);
        }
        expect(provinceMissing(bundle, rules)).toEqual(expect.arrayContaining([...missing]));
      }),
      { numRuns: 150 },
    );
  });

  it('says nothing that neither the record nor the profile says', () => {
    fc.assert(
      fc.property(change, (dossier) => {
        const { bundle } = recordBundle(1, { dossier });
        const known = new Set(leaves([bundle.record, bundle.contentHash, 1, '', rules.mapping]).map(String));
        const days = leaves(bundle.record)
          .map(String)
          .filter((value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
        for (const value of days) {
          known.add(value.split('-').reverse().join('/'));
          known.add(String(Date.parse(`${value}T00:00:00+07:00`)));
        }
        for (const value of leaves(dossierBody(bundle, rules, 1).body)) expect(known).toContain(String(value));
      }),
      { numRuns: 150 },
    );
  });
});

function leaves(value: unknown): unknown[] {
  if (value === null || typeof value !== 'object') return [value];
  return Object.values(value).flatMap(leaves);
}
