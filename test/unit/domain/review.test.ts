import { describe, expect, it } from 'vitest';
import { parseReviewed, placeOf, pointerOf, recordValue, reviewField } from '../../../src/domain/index.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => `${letter.repeat(64)}:0`) as [string, string, string];

describe('a value typed by a person', () => {
  it.each([
    ['dossier', '/receivedDate', '14/07/2025', '2025-07-14'],
    ['dossier', '/receivedDate', '2025-02-30', 'DATE_IMPOSSIBLE'],
    ['dossier', '/receivedDate', 'hôm qua', 'DATE_FORMAT'],
    ['dossier', '/ownerId', '023 164 670 383', '023164670383'],
    ['dossier', '/ownerId', '0101234567-001', '0101234567-001'],
    ['dossier', '/ownerId', '23164670383', 'ID_LOST_ZERO'],
    ['document', '/paperHolder/id', '0101234567', 'ID_LENGTH'],
    ['dossier', '/channel', '2', '2'],
    ['dossier', '/channel', '4', 'PATTERN_NEAR'],
    ['dossier', '/procedureCode', '2.000488', '2.000488'],
    ['dossier', '/procedureCode', '2.0004', 'CODE_FORMAT'],
    ['document', '/paperKind', 'giay-khai-sinh', 'giay-khai-sinh'],
    ['document', '/paperKind', '../../etc', 'PATTERN_NEAR'],
    ['document', '/subject', '  Về việc\n thu hồi   đất ', 'Về việc thu hồi đất'],
    ['document', '/subject', '', 'NAME_FORMAT'],
    ['document', '/organName', 'U\u0301BND', 'ÚBND'],
    ['dossier', '/archive/numberOfPaper', '012', '12'],
  ] as const)('%s %s: %j → %s', (of, path, typed, expected) => {
    const field = reviewField(of, path);
    if (field === null) throw new Error(`no field ${path}`);
    const read = parseReviewed(field, typed);
    expect(read.ok ? read.value : read.reason).toBe(expected);
  });

  it('is a number where the record holds numbers', () => {
    expect(recordValue({ whole: true }, '10')).toBe(10);
    expect(recordValue({ whole: false }, '010')).toBe('010');
    expect(recordValue({ whole: true }, null)).toBeNull();
  });

  it.each(['/docCode', '/files/0/sha256', '/fields/', '/fields/../x', '/validity', '/__proto__/x'])(
    'may not be %s',
    (path) => expect(reviewField('document', path)).toBeNull(),
  );
});

describe('places', () => {
  const documents = [[A], [B, C]];

  it.each([
    ['/documents/1/issuedDate', { document: B, field: '/issuedDate' }],
    ['/dossier/handlingAgency/name', { document: null, field: '/handlingAgency/name' }],
    ['/archive/title', { document: null, field: '/archive/title' }],
  ])('%s is the same place there and back', (pointer, place) => {
    expect(placeOf(pointer, documents)).toEqual(place);
    expect(pointerOf(place, documents)).toBe(pointer);
  });

  it('move with their document, and are nowhere while it is none', () => {
    const place = { document: B, field: '/issuedDate' };
    expect(pointerOf(place, [[B, C], [A]])).toBe('/documents/0/issuedDate');
    expect(pointerOf(place, [[A, B, C]])).toBeNull();
  });

  it.each(['/documents/7/subject', '/documents/0', '/held/0', '/dossier'])('%s is none', (pointer) => {
    expect(placeOf(pointer, documents)).toBeNull();
  });
});
