import { describe, expect, it } from 'vitest';
import { isPlaceName, isPlaceWord, placeNamesBeside, placeNamesLike } from '../../../../src/domain/index.ts';

describe('the list of places', () => {
  it.each(['Ia Grăng', 'IA GRĂNG', 'Hà Nội', 'Nà Phặc', 'Hòa Bình', 'Hoà Bình', "Ea H'Leo"])('knows %s', (name) => {
    expect(isPlaceName(name)).toBe(true);
  });

  it.each(['', 'Hòa Giang', 'Nà Phậc', 'Hà Noi', 'Phường 12', '12', 'Hà'])('does not know %j', (name) => {
    expect(isPlaceName(name)).toBe(false);
  });

  it('holds names of both times: of three levels, and of two since 01/07/2025', () => {
    expect(['Pleiku', 'Chư Sê', 'Nùng Trí Cao', 'Bảo Lộc'].filter((name) => !isPlaceName(name))).toEqual([]);
  });

  it('tells what differs in marks only', () => {
    expect(placeNamesLike('NÀ PHẬC')).toEqual(['Nà Phặc']);
    expect(placeNamesLike('Cấm Dương')).toEqual(['Cẩm Dương', 'Cẩm Đường', 'Cam Đường']);
    expect(placeNamesLike('Tân Châu Đông')).toEqual([]);
  });

  it('tells of a word whether any place is called by it', () => {
    expect(['Hòa', 'HOÀ', 'giang', 'Grăng'].filter((word) => !isPlaceWord(word))).toEqual([]);
    expect(['Hùa', 'Phậc', ''].filter(isPlaceWord)).toEqual([]);
  });

  it('tells what differs by a letter of one word, and never by a word more', () => {
    expect(placeNamesBeside('TA GRĂNG')).toEqual(['Ia Grăng']);
    expect(placeNamesBeside('Ninh Sin')).toEqual(expect.arrayContaining(['Ninh Sim', 'Ninh Sơn']));
    expect(placeNamesBeside('Ninh')).not.toContain('Ninh Sim');
  });
});
