import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnOf,
  parseCccdQr,
  parseDossierCode,
  parseIdentityNumber,
  parseOrganisationCode,
  parseProcedureCode,
  REGISTER_COLUMNS,
} from '../../../src/domain/index.ts';

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(''));

describe('identifiers', () => {
  it('never throw, whatever the text', () => {
    const parsers = [
      parseCccdQr,
      parseDossierCode,
      parseIdentityNumber,
      parseOrganisationCode,
      parseProcedureCode,
      columnOf,
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const parse of parsers) parse(text);
      }),
    );
  });

  it('a personal number that lost its leading zero is never taken for another number', () => {
    fc.assert(
      fc.property(digits(11), (rest) => {
        const lost = parseIdentityNumber(String(BigInt(`0${rest}`)));
        expect(lost.ok && lost.value.type === 1).toBe(false);
      }),
    );
  });

  it('personal numbers keep their digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 96 }), digits(9), (place, rest) => {
        const number = `${String(place).padStart(3, '0')}${rest}`;
        const result = parseIdentityNumber(` ${number.slice(0, 6)} ${number.slice(6)} `);
        expect(result).toMatchObject({ ok: true, value: { digits: number, type: 1 } });
      }),
    );
  });

  it('procedure codes of every form share their root', () => {
    fc.assert(
      fc.property(fc.nat(9), digits(6), digits(2), (level, number, province) => {
        const root = `${level}.${number}`;
        for (const code of [root, `${root}.H${province}`, `${root}.000.00.00.H${province}`]) {
          expect(parseProcedureCode(code)).toMatchObject({ ok: true, value: { root } });
        }
      }),
    );
  });

  it('column names are their own headings, however written', () => {
    for (const column of REGISTER_COLUMNS) {
      for (const heading of [column, column.toUpperCase(), ` ${column.replaceAll('_', ' ')} `]) {
        expect(columnOf(heading)).toBe(column);
      }
    }
  });
});
