import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDigit, parseIdentityMrz } from '../../../src/domain/index.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const person = fc.record({
  place: fc.integer({ min: 1, max: 96 }),
  century: fc.constantFrom(0, 1, 2, 3),
  year: fc.integer({ min: 0, max: 99 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  serial: digits(6),
  expiry: fc.constantFrom('280203', '310101', '991231'),
});

it('gives back what the zone was made of, however it is spaced', () => {
  fc.assert(
    fc.property(person, fc.boolean(), (who, spaced) => {
      const { id, lines, birthDate } = zoneOf(who);
      const read = parseIdentityMrz(spaced ? lines.map((line) => line.replace(/(.{7})/g, '$1 ')) : lines);
      expect(read).toMatchObject({ ok: true, value: { id, birthDate, name: 'LE THI HOA' } });
      expect(read.ok && read.value.expiryDate === null).toBe(who.expiry === '991231');
    }),
  );
});

it('gives nothing where one digit of the number or a day was misread', () => {
  fc.assert(
    fc.property(person, fc.nat(), fc.integer({ min: 1, max: 9 }), (who, at, more) => {
      const { lines } = zoneOf(who);
      const [first = '', second = '', third = ''] = lines;
      const place = 5 + (at % 10);
      const digit = String((Number(first[place]) + more) % 10);
      const misread = first.slice(0, place) + digit + first.slice(place + 1);
      expect(parseIdentityMrz([misread, second, third])).toEqual({ ok: false, reason: 'CODE_FORMAT' });
    }),
  );
});

it('never throws', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => void parseIdentityMrz(lines)));
});

type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

function zoneOf({ place, century, year, month, day, serial, expiry }: Person) {
  const two = (value: number) => String(value).padStart(2, '0');
  const id = `${String(place).padStart(3, '0')}${century}${two(year)}${serial}`;
  const document = id.slice(3);
  const birth = `${two(year)}${two(month)}${two(day)}`;
  const first = `IDVNM${document}${checkDigit(document)}${id}<<7`;
  const head = birth + checkDigit(birth);
  const tail = expiry + checkDigit(expiry);
  const whole = checkDigit(`${first.slice(5)}${head}${tail}${'<'.repeat(11)}`);
  const sex = century % 2 === 0 ? 'M' : 'F';
  return {
    id,
    birthDate: `${1900 + Math.floor(century / 2) * 100 + year}-${two(month)}-${two(day)}`,
    lines: [first, `${head}${sex}${tail}VNM${'<'.repeat(11)}${whole}`, 'LE<<THI<HOA'.padEnd(30, '<')],
  };
}
