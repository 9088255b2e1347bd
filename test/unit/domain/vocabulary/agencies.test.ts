import { describe, expect, it } from 'vitest';
import { Agency, agencyPath, findAgency, successorsOf } from '../../../../src/domain/index.ts';

const agency = (facts: object) => Agency.parse(facts);

/** A district with two communes until 30/06/2025; one commune takes in the other and keeps its name. */
const PROVINCE = agency({ code: 'H99', name: 'UBND tỉnh Hòa An', level: 'province' });
const DISTRICT = agency({
  code: 'H99.20',
  name: 'UBND huyện Tân Sơn',
  level: 'district',
  parent: 'H99',
  validUntil: '2025-06-30',
});
const OLD_LAP = agency({
  code: 'H99.20.01',
  name: 'UBND xã Tân Lập',
  level: 'commune',
  parent: 'H99.20',
  validUntil: '2025-06-30',
  replacedBy: ['H99.201'],
});
const OLD_PHU = agency({
  code: 'H99.20.02',
  name: 'UBND xã Tân Phú',
  aliases: ['000.02.20.H99'],
  level: 'commune',
  parent: 'H99.20',
  validUntil: '2025-06-30',
  replacedBy: ['H99.201', 'H99.202'],
});
const NEW_LAP = agency({
  code: 'H99.201',
  name: 'UBND xã Tân Lập',
  level: 'commune',
  parent: 'H99',
  validFrom: '2025-07-01',
});
const NEW_HOA = agency({
  code: 'H99.202',
  name: 'UBND xã Tân Hòa',
  level: 'commune',
  parent: 'H99',
  validFrom: '2025-07-01',
});
const ALL = [PROVINCE, DISTRICT, OLD_LAP, OLD_PHU, NEW_LAP, NEW_HOA];

describe('an agency by name or code on a day', () => {
  it('is the one in force that day, also where a later one has the same name', () => {
    expect(findAgency(ALL, 'ubnd xã tân lập', '2025-06-30')).toEqual({ kind: 'found', agency: OLD_LAP });
    expect(findAgency(ALL, 'UBND XÃ TÂN LẬP', '2025-07-01')).toEqual({ kind: 'found', agency: NEW_LAP });
  });

  it('is found by an older code', () => {
    expect(findAgency(ALL, '000.02.20.H99', '2024-01-02')).toEqual({ kind: 'found', agency: OLD_PHU });
  });

  it('that had ended is told with everything that took its place, never with one of them alone', () => {
    expect(findAgency(ALL, 'UBND xã Tân Phú', '2026-01-05')).toEqual({
      kind: 'ended',
      agency: OLD_PHU,
      successors: [NEW_LAP, NEW_HOA],
    });
    expect(findAgency(ALL, 'UBND huyện Tân Sơn', '2026-01-05')).toEqual({
      kind: 'ended',
      agency: DISTRICT,
      successors: [],
    });
  });

  it('is not chosen from several of a name', () => {
    const twin = agency({ code: 'H99.31.07', name: 'UBND xã Tân Lập', level: 'commune', validUntil: '2025-06-30' });
    expect(findAgency([...ALL, twin], 'UBND xã Tân Lập', '2024-05-05')).toEqual({
      kind: 'several',
      agencies: [OLD_LAP, twin],
    });
  });

  it('called by the name it got later is still it; nobody knows is unknown', () => {
    expect(findAgency(ALL, 'UBND xã Tân Hòa', '2024-05-05')).toEqual({ kind: 'found', agency: NEW_HOA });
    expect(findAgency(ALL, 'UBND xã Không Có', '2024-05-05')).toEqual({ kind: 'unknown' });
  });
});

describe('the tree', () => {
  it('had three levels before 01/07/2025 and has two since', () => {
    expect(agencyPath(ALL, OLD_LAP, '2025-06-30').map(({ level }) => level)).toEqual([
      'commune',
      'district',
      'province',
    ]);
    expect(agencyPath(ALL, NEW_LAP, '2025-07-01').map(({ level }) => level)).toEqual(['commune', 'province']);
  });

  it('that goes round in a circle ends', () => {
    const [a, b] = [agency({ name: 'A', parent: 'B' }), agency({ name: 'B', parent: 'A' })];
    expect(agencyPath([a, b], a, '2025-01-01')).toEqual([a, b]);
    const [c, d] = [
      agency({ name: 'C', validUntil: '2020-01-01', replacedBy: ['D'] }),
      agency({ name: 'D', validUntil: '2020-01-02', replacedBy: ['C'] }),
    ];
    expect(successorsOf([c, d], c, '2025-01-01')).toEqual([]);
  });
});
