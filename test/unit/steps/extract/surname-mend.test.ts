import { describe, expect, it } from 'vitest';
import { strokenSurname } from '../../../../src/steps/extract/surname-mend.ts';

describe('a surname under a stroke', () => {
  it.each(['Đỉnh', 'Than', 'Suang', 'Y'])('is left alone where it may be right as it stands: %s', (word) => {
    expect(strokenSurname(word)).toBeNull();
  });

  it.each(['Kpă', 'Ksor', 'Mlô', 'Rmah', 'Krông', 'Bdap', "H'Hen"])('is none in names of other peoples: %s', (word) => {
    expect(strokenSurname(word)).toBeNull();
  });

  it.each(['ong', 'inh', 'than', '5ui', 'H::nh', '1tzznh', '„ăn', 'sùi'])(
    'stays open where several or none fit: %s',
    (word) => {
      expect(strokenSurname(word)).toBeNull();
    },
  );

  it('has no N twice', () => {
    expect(strokenSurname('NÑgô')).toBe('Ngô');
  });

  it('is not made of one that only lost its capital', () => {
    expect(strokenSurname('cao')).toBeNull();
  });
});
