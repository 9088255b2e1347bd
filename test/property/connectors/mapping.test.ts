import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import { portalDossier, portalMissing, publishedFiles } from '../../../src/connectors/portal/mapping.ts';
import { PortalDossier } from '../../../src/connectors/portal/schema.ts';
import { dossierBody, provinceMissing } from '../../../src/connectors/province/body.ts';
import { ProvinceDossier } from '../../../src/connectors/province/schema.ts';
import type { RecordDocument, RecordDossier } from '../../../src/domain/index.ts';
import { profileRules } from '../../support/province-rules.ts';
import { recordBundle } from '../../support/record-bundle.ts';

const everything = profileRules();
const settings = portal.settings.parse(sandboxTargets('http://127.0.0.1:1').portal.settings);

const text = fc.option(fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constant('ư'.repeat(1500))));
const day = fc.option(
  fc
    .date({ min: new Date('1945-09-02'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const small = (max: number) => fc.option(fc.integer({ min: 1, max }));

const dossierChange: fc.Arbitrary<Partial<RecordDossier>> = fc.record(
  {
    procedureCode: fc.oneof(text, fc.constantFrom('1.900101', '1.900101.000.00.00.H56', '2.900201.H99')),
    procedureName: text,
    fieldCode: text,
    subject: text,
    ownerName: text,
    ownerType: small(4),
    ownerId: fc.oneof(text, fc.stringMatching(/^\d{9}$/), fc.stringMatching(/^\d{12}$/)),
    ownerIdType: small(5),
    channel: small(3),
    submittedTo: text,
    submittedDate: day,
    receivedDate: day,
    dueDate: day,
    finishedDate: day,
    status: small(10),
    vneidVerified: fc.option(fc.boolean()),
    connectedDatabases: fc.array(fc.string({ minLength: 1, maxLength: 3 })),
    handlingAgency: fc.record({ code: text, name: text }),
  },
  { requiredKeys: [] },
);
const documentChange: fc.Arbitrary<Partial<RecordDocument>> = fc.record(
  {
    typeName: text,
    paperKind: fc.constantFrom('to-khai', 'quyet-dinh'),
    code: text,
    component: text,
    resultCode: text,
    issuedDate: day,
  },
  { requiredKeys: [] },
);
const wish = fc.record({ dossier: dossierChange, documents: fc.array(documentChange, { maxLength: 4 }) });

describe('mapping any record', () => {
  it('gives the portal a body it takes, or names what is missing: never neither, never both', () => {
    fc.assert(
      fc.property(wish, (change) => {
        const { bundle } = recordBundle(1, change);
        const links = Object.fromEntries(
          publishedFiles(bundle).map((sha256) => [sha256, `http://127.0.0.1:1/${sha256}`]),
        );
        const isTaken = PortalDossier.safeParse(portalDossier(bundle, settings, links)).success;
        expect(isTaken).toBe(portalMissing(bundle, settings).length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('names fields and never values', () => {
    fc.assert(
      fc.property(wish, (change) => {
        for (const name of portalMissing(recordBundle(1, change).bundle, settings)) {
          expect(name).toMatch(/^[A-Z][A-Za-z]+(\.\d+(\.[A-Za-z]+)?)?$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the province a body it takes, with every known value and no null', () => {
    fc.assert(
      fc.property(wish, (change) => {
        const { bundle } = recordBundle(1, change);
        expect(provinceMissing(bundle, everything)).toEqual([]);
        const body = ProvinceDossier.parse(dossierBody(bundle, everything, 1).body);
        expect(body).toEqual(dossierBody(bundle, everything, 1).body);
        expect(JSON.stringify(body)).not.toContain(':null');
        expect(body.ownerId).toBe(bundle.record.dossier.ownerId ?? undefined);
        expect(body.components.map(({ code }) => code)).toEqual(
          bundle.record.documents.map(({ code }) => code ?? undefined),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('sends scalars as strings only', () => {
    fc.assert(
      fc.property(wish, (change) => {
        const body = portalDossier(recordBundle(1, change).bundle, settings, {});
        for (const value of Object.values(body)) expect(typeof value === 'string' || Array.isArray(value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
