import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink, type LinkClaim, type LinkKey, linkEnd, linkMark, signLink } from '../../src/domain/index.ts';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const aKey: fc.Arbitrary<LinkKey> = fc.record({
  id: fc.constantFrom('k1', 'k2', 'k17'),
  secret: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  until: fc.constant(null),
});
const aClaim = (key: LinkKey): fc.Arbitrary<LinkClaim> =>
  fc.record({
    target: fc.constantFrom('portal', 'cong-dvc', 'p2'),
    sha256: hex(64),
    expires: fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }),
    mark: fc.string().map((code) => linkMark(key, code)),
    ending: fc.constantFrom('pdf' as const, 'txt' as const, 'xml' as const),
  });
const signed = aKey.chain((key) => aClaim(key).map((claim) => ({ key, claim })));
/** What a path may be made of, and what a router might take for something else. */
const anyCharacter = fc.oneof(
  fc.constantFrom(...'abcdefABCDEF0123456789-_./%?#&=~+ \0\n\r\\é'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

describe('signed links', () => {
  it('say what they were made of, and nothing else is needed to check them', () => {
    fc.assert(
      fc.property(signed, ({ key, claim }) => {
        const path = signLink(claim, key);
        expect(checkLink(path, [key])).toEqual({ ...claim, key });
        expect(path).toBe(encodeURI(path));
        expect(path.length).toBeLessThan(300);
      }),
    );
  });

  it('are refused with any character altered, put in or taken out', () => {
    fc.assert(
      fc.property(
        signed,
        fc.nat(),
        anyCharacter,
        fc.constantFrom('alter', 'insert', 'delete'),
        ({ key, claim }, at, other, how) => {
          const path = signLink(claim, key);
          const place = at % path.length;
          const head = path.slice(0, place);
          const tail = path.slice(how === 'insert' ? place : place + 1);
          const altered = `${head}${how === 'delete' ? '' : other}${tail}`;
          fc.pre(altered !== path);
          expect(checkLink(altered, [key])).toBeNull();
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('are refused with every single character altered to its neighbours', () => {
    const key: LinkKey = { id: 'k1', secret: Buffer.alloc(32, 7), until: null };
    const claim = {
      target: 'portal',
      sha256: 'ab'.repeat(32),
      expires: 1_800_000_000,
      mark: linkMark(key, 'x'),
      ending: 'pdf',
    } as const;
    const path = signLink(claim, key);
    for (let place = 0; place < path.length; place++) {
      for (let code = 0; code < 128; code++) {
        if (path.charCodeAt(place) === code) continue;
        const altered = path.slice(0, place) + String.fromCharCode(code) + path.slice(place + 1);
        expect(checkLink(altered, [key]), altered).toBeNull();
      }
    }
  });

  it('are refused under another key of the same name', () => {
    fc.assert(
      fc.property(signed, aKey, ({ key, claim }, other) => {
        fc.pre(Buffer.compare(key.secret, other.secret) !== 0);
        expect(checkLink(signLink(claim, key), [{ ...other, id: key.id }])).toBeNull();
      }),
    );
  });
});

describe('the end of a link', () => {
  const days = fc.integer({ min: 2, max: 365 });
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const later = fc.integer({ min: 0, max: 400 * 86_400 });

  it('leaves at least half of the time, and at most all of it with a day', () => {
    fc.assert(
      fc.property(moment, later, days, (queued, seconds, life) => {
        const now = new Date(queued.getTime() + seconds * 1000);
        const left = linkEnd(queued, now, life) - now.getTime() / 1000;
        expect(left).toBeGreaterThanOrEqual(Math.ceil(life / 2) * 86_400);
        expect(left).toBeLessThanOrEqual((life + 1) * 86_400);
      }),
    );
  });

  it('is the same for every repeat within the first half', () => {
    fc.assert(
      fc.property(moment, fc.double({ min: 0, max: 1, noNaN: true }), days, (queued, share, life) => {
        const now = new Date(queued.getTime() + Math.floor(life / 2) * share * 86_400_000);
        expect(linkEnd(queued, now, life)).toBe(linkEnd(queued, queued, life));
      }),
    );
  });
});
