import { type Agency, communeCommittee, upper } from '../../words/agencies.ts';
import type { Scene } from '../paper.ts';

/** The health station of a commune. */
export function stationOf({ place, random }: Scene): Agency {
  const commune = `${place.commune.kind} ${place.commune.name}`;
  return {
    ...communeCommittee(random.fork('above'), place),
    parent: [upper(`UBND ${commune}`)],
    lines: [upper(`Trạm Y tế ${commune}`)],
    name: `Trạm Y tế ${commune}`,
    onBehalf: null,
    chief: 'Trưởng trạm',
    deputy: 'Phó Trưởng trạm',
    level: 'unit',
  };
}

/** A hospital under the province's department of health. */
export function hospitalOf({ place, random }: Scene): Agency {
  const name = random
    .fork('hospital')
    .pick([
      `Bệnh viện Đa khoa khu vực ${place.commune.name}`,
      `Trung tâm Y tế ${place.commune.name}`,
      `Bệnh viện Đa khoa ${place.province}`,
    ]);
  return {
    ...communeCommittee(random.fork('above'), place),
    parent: [upper(`Sở Y tế ${place.provinceKind} ${place.province}`)],
    lines: [upper(name)],
    name,
    short: 'BV',
    onBehalf: null,
    chief: 'Giám đốc',
    deputy: 'Phó Giám đốc',
    level: 'unit',
  };
}
