import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildEdxml } from '../../src/connectors/lgsp/build-edxml.ts';
import type { EdxmlMessage } from '../../src/connectors/lgsp/edxml.ts';
import { readEdxml } from '../../src/connectors/lgsp/read-edxml.ts';

const LIMITS = { maxBytes: 10_000_000, maxAttachmentBytes: 1_000_000, maxAttachments: 10 };

/** One line of what people write, with everything that XML gives a meaning of its own. */
const line = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'<>&"\'/]![ ;#=?-ếĐưạẫ𝒳😀'),
      fc.constantFrom('&amp;', '&lt;', '&A;', '&#60;', '&#x3c;', ']]>', '<![CDATA[', '__proto__'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 40,
  })
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, '')
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => text !== '');
const maybe = fc.option(line, { nil: null });
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const organisation = fc.record({ id: line, inCharge: maybe, name: maybe });
const message: fc.Arbitrary<EdxmlMessage> = fc.record({
  from: organisation,
  to: fc.array(organisation, { minLength: 1, maxLength: 4 }),
  documentId: line,
  ...{ codeNumber: maybe, codeNotation: maybe, place: maybe, type: maybe, typeDetail: maybe, typeName: maybe },
  promulgationDate: fc.option(
    day.map((date) => date.toISOString().slice(0, 10)),
    { nil: null },
  ),
  ...{ subject: maybe, content: maybe, steeringType: maybe, businessDocType: maybe, paper: maybe },
  signer: fc.record({ fullName: maybe, position: maybe, competence: maybe }),
  other: fc.record({
    ...{ priority: maybe, sphere: maybe, typerNotation: maybe },
    ...{ promulgationAmount: maybe, pageAmount: maybe, direction: maybe },
  }),
  trace: fc.array(
    fc.record({
      organId: line,
      at: fc.option(
        day.map((date) => date.toISOString().slice(0, 19)),
        { nil: null },
      ),
    }),
    { maxLength: 3 },
  ),
  attachments: fc.array(
    fc.record({
      id: line.filter((id) => !id.startsWith('cid:')),
      name: line,
      contentType: maybe,
      bytes: fc.uint8Array({ maxLength: 3000 }),
    }),
    { maxLength: 3 },
  ),
});

const plain = (given: EdxmlMessage) => ({
  ...given,
  attachments: given.attachments.map(({ bytes, ...rest }) => ({ ...rest, hex: Buffer.from(bytes).toString('hex') })),
});

it('what is built is read as it was', () => {
  fc.assert(
    fc.property(message, (given) => {
      const xml = buildEdxml(given);
      expect(plain(readEdxml(Buffer.from(xml), LIMITS))).toEqual(plain(given));
      expect(buildEdxml(given)).toBe(xml);
    }),
    { numRuns: 300 },
  );
});

it('whatever comes in is read or refused, and nothing else happens', () => {
  const built = message.map((given) => buildEdxml(given));
  const damage = fc.tuple(built, fc.nat(), fc.nat({ max: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
  fc.assert(
    fc.property(damage, ([xml, at, length, put]) => {
      const place = at % xml.length;
      const hostile = Buffer.from(xml.slice(0, place) + put + xml.slice(place + length));
      try {
        readEdxml(hostile, LIMITS);
      } catch (error) {
        expect(['EDXML_INVALID', 'EDXML_TOO_LARGE']).toContain((error as { code?: string }).code);
      }
    }),
    { numRuns: 300 },
  );
});
