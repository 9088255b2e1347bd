import type { Random } from '../random.ts';

/** All places are made up; only the way they are called is real. */
const PROVINCES = [
  'Hòa Giang',
  'Lam Sơn Bắc',
  'Tân Châu Đông',
  'Bình Lãng',
  'Thạch Khê',
  'Sông Đà Thượng',
  'Vĩnh Hưng',
  'Đông Trường',
  'Nghĩa Xuyên',
  'Phước Hải',
  'Kỳ Sơn Nam',
  'Cẩm Dương',
  'Trà Khúc',
  'Ngọc Linh',
  'Yên Thế Hạ',
  'Hương Vân',
] as const;

const NAMES = [
  'Tân Lập',
  'Phú Mỹ',
  'Đồng Tâm',
  'Hòa Bình',
  'Vĩnh Thạnh',
  'Ea Sol',
  'Đắk Hring',
  'Mường Khoa',
  'Nà Phặc',
  'Bản Luốc',
  'Thượng Nông',
  'Quỳnh Yên',
  'Xuân Trường',
  'Nghĩa Hành',
  'Trà Leng',
  'Bình Khánh',
  'Long Thuận',
  'An Nhơn Tây',
  'Cẩm Thạch',
  'Đức Phổ Nam',
  'Kim Đường',
  'Lộc Ninh Thượng',
  'Ngọc Chiến',
  'Yên Khê',
  'Hưng Nguyên Bắc',
  'Mỹ Quý',
  'Thạch Lỗi',
  'Gia Phong',
  'Vạn Ninh',
  'Sơn Kỳ',
  'Trường Xuân',
  'Khánh Vĩnh Đông',
  'Phước Long',
  'Tam Thái',
  'Đại Lãnh',
  'Hải Thượng',
  'Giao Nhân',
  'Quảng Lưu',
  'Ia Grăng',
  'Cư Kuin',
  'Bàu Lâm',
  'Suối Trai',
  'Hiệp Đức Hạ',
  'Ninh Sim',
] as const;

const HAMLETS = [
  'thôn Đông',
  'thôn Trung Hòa',
  'xóm 7',
  'xóm Bãi',
  'ấp Thạnh Lợi',
  'ấp 3',
  'bản Nà Lùng',
  'buôn Ea Nho',
  'tổ dân phố số 5',
  'khu phố Đông Hòa',
  'thôn Phú Thượng',
  'xóm Chùa',
  'làng Kép',
  'khóm 2',
  'tổ 14',
  'thôn Hạ',
  'bản Pá Khoang',
  'ấp Bình Quới',
] as const;

const STREETS = [
  'Trần Phú',
  'Lê Lợi',
  'Nguyễn Du',
  'Hai Bà Trưng',
  'Hùng Vương',
  'Phan Đình Phùng',
  'Lý Thường Kiệt',
  'Quang Trung',
  'Điện Biên Phủ',
  'Hoàng Diệu',
  'Ngô Quyền',
  'Nguyễn Trãi',
] as const;

export type CommuneKind = 'xã' | 'phường' | 'thị trấn' | 'đặc khu';
export type DistrictKind = 'huyện' | 'quận' | 'thị xã' | 'thành phố';

/** What kinds of commune a district of each kind had. */
const UNDER: Readonly<Record<DistrictKind, readonly (readonly [CommuneKind, number])[]>> = {
  huyện: [
    ['xã', 4],
    ['thị trấn', 1],
  ],
  quận: [['phường', 1]],
  'thị xã': [
    ['phường', 2],
    ['xã', 1],
  ],
  'thành phố': [
    ['phường', 3],
    ['xã', 1],
  ],
};
const SINCE_2025: readonly (readonly [CommuneKind, number])[] = [
  ['xã', 7],
  ['phường', 3],
  ['đặc khu', 0.2],
];

/** One commune with what lies above it; no district from 01/07/2025 on. */
export interface Place {
  readonly province: string;
  readonly provinceKind: 'tỉnh' | 'thành phố';
  readonly district: { readonly kind: DistrictKind; readonly name: string } | null;
  readonly commune: { readonly kind: CommuneKind; readonly name: string };
}

/** Districts ended and communes were merged on this day. */
export const TWO_LEVELS_SINCE = '2025-07-01';

export function makePlace(random: Random, day: string): Place {
  const [commune, district] = random.sample(NAMES, 2) as [string, string];
  const twoLevels = day >= TWO_LEVELS_SINCE;
  const districtKind = random.weighted<DistrictKind>([
    ['huyện', 7],
    ['quận', 1],
    ['thị xã', 1],
    ['thành phố', 1],
  ]);
  return {
    province: random.pick(PROVINCES),
    provinceKind: random.chance(0.85) ? 'tỉnh' : 'thành phố',
    district: twoLevels ? null : { kind: districtKind, name: district },
    commune: { kind: random.weighted(twoLevels ? SINCE_2025 : UNDER[districtKind]), name: commune },
  };
}

/** `xã Tân Lập, huyện Phú Mỹ, tỉnh Hòa Giang`. */
export function placeText(place: Place): string {
  const parts = [`${place.commune.kind} ${place.commune.name}`];
  if (place.district) parts.push(`${place.district.kind} ${place.district.name}`);
  parts.push(`${place.provinceKind} ${place.province}`);
  return parts.join(', ');
}

export function makeAddress(random: Random, place: Place): string {
  const town = place.commune.kind === 'phường' || place.commune.kind === 'thị trấn';
  const near =
    town && random.chance(0.6) ? `số ${random.int(1, 420)} đường ${random.pick(STREETS)}` : random.pick(HAMLETS);
  return `${near}, ${placeText(place)}`;
}

export function makeHamlet(random: Random): string {
  return random.pick(HAMLETS);
}
