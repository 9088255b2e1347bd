import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { joinTiff } from '../../../samples/generator/files/tiff.ts';
import { letter } from '../../../samples/generator/layout/fonts.ts';
import { Random } from '../../../samples/generator/random.ts';
import { truthJson } from '../../../samples/generator/truth/truth-json.ts';
import { inWords, spoken, workday } from '../../../samples/generator/words/dates.ts';
import { makePerson } from '../../../samples/generator/words/people.ts';
import { contradiction, parseIdentityNumber } from '../../../src/domain/identifiers/index.ts';
import { parseDate } from '../../../src/domain/vietnamese/dates.ts';

const anyDay = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('Random', () => {
  it('gives the same stream for a label, another one for its forks', () => {
    const [a, b] = [new Random('x'), new Random('x')];
    expect([a.next(), a.int(1, 9), a.pick('abc'.split(''))]).toEqual([b.next(), b.int(1, 9), b.pick('abc'.split(''))]);
    expect(a.fork('left').next()).not.toBe(a.fork('right').next());
    expect(a.fork('left').next()).toBe(b.fork('left').next());
  });

  it('keeps to its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (label, from, width) => {
        const value = new Random(label).int(from, from + width);
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThanOrEqual(from + width);
      }),
    );
  });
});

describe('dates', () => {
  it('in words and spoken are read back as the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('linh', 'lẻ'), fc.boolean(), (day, odd, zero) => {
        expect(parseDate(inWords(day, odd))).toMatchObject({ ok: true, value: day });
        expect(parseDate(spoken(day, zero))).toMatchObject({ ok: true, value: day });
      }),
    );
  });

  it('of offices are no Saturdays or Sundays', () => {
    fc.assert(fc.property(anyDay, (day) => [1, 2, 3, 4, 5].includes(new Date(workday(day)).getUTCDay())));
  });
});

describe('people', () => {
  it('have numbers that agree with their sex and year of birth', () => {
    for (let i = 0; i < 200; i += 1) {
      const person = makePerson(new Random(`person-${i}`));
      const id = parseIdentityNumber(person.id);
      expect(id.ok && contradiction(id.value, { birthDate: person.birthDate, sex: person.sex })).toBeNull();
    }
  });
});

describe('letters', () => {
  it('of Vietnamese are all in the font, a missing one is an error', () => {
    for (const char of 'ẤẦẨẪẬắằẳẵặÊệỘơỢưỰỳỵỶĐđ²№–') expect(letter('bold', char).ink).not.toBeNull();
    expect(() => letter('regular', '漢')).toThrow(RangeError);
  });
});

describe('joinTiff', () => {
  it('keeps the pixels and resolution of every page, whatever the compression', async () => {
    const pixels = [40, 120, 200].map((level) => Buffer.alloc(64 * 48, level));
    for (const compression of ['lzw', 'jpeg', 'none'] as const) {
      const pages = await Promise.all(
        pixels.map((data) =>
          sharp(data, { raw: { width: 64, height: 48, channels: 1 } })
            .toColourspace('b-w')
            .tiff({ compression, xres: 8, yres: 8 })
            .toBuffer(),
        ),
      );
      const joined = joinTiff(pages);
      expect((await sharp(joined).metadata()).pages).toBe(3);
      for (const [page, data] of pixels.entries()) {
        const read = await sharp(joined, { page }).raw().toBuffer();
        expect(Math.abs((read[100] ?? 0) - (data[100] ?? 0)), `${compression} ${page}`).toBeLessThanOrEqual(2);
        expect((await sharp(joined, { page }).metadata()).density).toBe(203);
      }
    }
  });
});

describe('truthJson', () => {
  it('says the same as plain JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(truthJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
