import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portal, sandboxTargets } from '../../../src/connectors/index.ts';
import { portalDossier, portalMissing, publishedFiles } from '../../../src/connectors/portal/mapping.ts';
import { inCalls, portalSteps, stepsNotThere } from '../../../src/connectors/portal/progress.ts';
import { heldHash } from '../../../src/connectors/portal/reference.ts';
import { PortalDossier, PortalStep } from '../../../src/connectors/portal/schema.ts';
import type { RecordDossier, RecordPortal, RecordStep } from '../../../src/domain/index.ts';
import { fullPortalRecord } from '../../support/full-portal-record.ts';
import { readBack, readBackPortal, readBackStep } from '../../support/portal-read-back.ts';

/** Any record in which nothing is missing: to the wire, and back to the same record. */

const { settings: raw } = sandboxTargets('http://127.0.0.1:1').portal;
const settings = (referenceField: 'ThongTinKhac' | 'GhiChu' | 'none') =>
  portal.settings.parse({ ...raw, referenceField });

const words = (maxLength: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((text) => text.length <= maxLength);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const time = fc
  .date({ min: new Date('1975-06-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}+07:00`);
const day = time.map((text) => text.slice(0, 10));
const codes = (from: number, to: number) => fc.integer({ min: from, max: to });

const fee = fc.record({
  name: words(40),
  code: words(10),
  kind: words(5),
  collection: words(5),
  amountVnd: fc.nat(),
});
const otherPaper = fc.record({ name: words(60), count: fc.nat(999), kind: fc.integer() });
const supplement = fc.record({
  id: fc.nat(),
  requestedBy: words(50),
  content: words(200),
  requestedAt: time,
  receivedBy: maybe(words(50)),
  receivedNote: maybe(words(50)),
  receivedAt: maybe(time),
  isSettled: fc.boolean(),
  papers: fc.array(otherPaper, { maxLength: 3 }),
  fees: fc.array(fee, { maxLength: 2 }),
  dueBefore: time,
  dueAfter: maybe(time),
});
const step: fc.Arbitrary<RecordStep> = fc.record({
  handler: words(50),
  title: maybe(words(30)),
  at: time,
  office: maybe(words(30)),
  content: maybe(words(100)),
  status: codes(1, 10),
  startedAt: maybe(time),
  dueAt: maybe(time),
});
const portalPart: fc.Arbitrary<RecordPortal> = fc.record({
  ownerPaperNumber: maybe(words(20)),
  accountId: maybe(words(20)),
  otherInfo: maybe(words(80)),
  fax: maybe(words(15)),
  returnNote: maybe(words(80)),
  note: maybe(words(80)),
  refusedDate: maybe(time),
  supplements: fc.array(supplement, { maxLength: 3 }),
  otherPapers: fc.array(otherPaper, { maxLength: 3 }),
  progress: fc.array(step, { minLength: 1, maxLength: 25 }),
});
const dossier: fc.Arbitrary<Partial<RecordDossier>> = fc.record({
  procedureName: words(80),
  fieldCode: words(10),
  fieldName: words(40),
  subject: words(1000),
  ownerName: maybe(words(60)),
  ownerType: codes(1, 4),
  phone: maybe(words(15)),
  email: maybe(words(40)),
  // The account travels beside channel 2 only.
  channel: fc.constant(2),
  submittedTo: fc.constantFrom('1', '2'),
  submittedDate: day,
  receivedDate: day,
  dueDate: maybe(day),
  finishedDate: maybe(day),
  returnedDate: maybe(day),
  resultDelivery: codes(0, 1),
  status: codes(1, 10),
  fees: fc.array(fee, { maxLength: 3 }),
  vneidVerified: fc.boolean(),
  onlinePayment: codes(0, 3),
  connectedDatabases: fc.array(words(3), { minLength: 1, maxLength: 4 }),
  portal: portalPart,
});
const identity = fc.oneof(
  fc.stringMatching(/^\d{12}$/).map((ownerId) => ({ ownerId, ownerIdType: 1 })),
  fc.stringMatching(/^\d{9}$/).map((ownerId) => ({ ownerId, ownerIdType: 2 })),
);
const full = fc.tuple(dossier, identity).map(([one, owner]) => fullPortalRecord(1, { dossier: { ...one, ...owner } }));
const field = fc.constantFrom('ThongTinKhac', 'GhiChu', 'none');

describe('any full record', () => {
  it('lacks nothing, goes to the wire, and comes back without loss', () => {
    fc.assert(
      fc.property(full, field, ({ bundle }, referenceField) => {
        const own = settings(referenceField);
        expect(portalMissing(bundle, own)).toEqual([]);
        const links = Object.fromEntries(publishedFiles(bundle).map((sha256) => [sha256, `https://tinh.vn/${sha256}`]));
        const wire = PortalDossier.parse(JSON.parse(JSON.stringify(portalDossier(bundle, own, links))));
        const { portal: part, ...rest } = bundle.record.dossier;
        const { progress, ...lists } = part ?? { progress: [] };
        expect({ ...rest, ...readBack(wire), procedureCode: rest.procedureCode }).toEqual(rest);
        expect(readBackPortal(wire)).toEqual(lists);
        const steps = portalSteps(bundle, own).map((one) => PortalStep.parse(one));
        expect(steps.map(readBackStep)).toEqual(progress);
      }),
      { numRuns: 200 },
    );
  });

  it('is known again by its hash, whatever stands in the free fields', () => {
    fc.assert(
      fc.property(full, field, ({ bundle }, referenceField) => {
        const own = settings(referenceField);
        const { ThongTinKhac, GhiChu } = portalDossier(bundle, own, {});
        const expected = referenceField === 'none' ? null : bundle.contentHash;
        expect(heldHash({ ThongTinKhac, GhiChu }, own)).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('has its steps told ten at a time, each once, wherever the telling broke off', () => {
    fc.assert(
      fc.property(full, fc.nat(25), ({ bundle }, arrived) => {
        const steps = portalSteps(bundle, settings('none')).map((one) => PortalStep.parse(one));
        const calls = inCalls(steps);
        expect(calls.flat()).toEqual(steps);
        expect(calls.every(({ length }) => length >= 1 && length <= 10)).toBe(true);
        const held = { TienDo: steps.slice(0, arrived) };
        expect(stepsNotThere(steps, held)).toEqual(steps.slice(arrived));
      }),
      { numRuns: 100 },
    );
  });
});
