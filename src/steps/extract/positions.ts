import { editDistance, foldWords, lettersWithin } from '../../domain/index.ts';

/** `TM.`, `KT.`, `TL.`, `TUQ.` and how typists wrote them: in whose name or stead somebody signs. */
export function isStead(text: string): boolean {
  return STEAD.test(text);
}

/** Does a line of capitals name a position (perhaps misread by a letter)? */
export function namesPosition(text: string): boolean {
  return opensPosition(text) || knownPosition(text) !== null || PARTS_IN_FORMS.test(foldWords(text));
}

/** Does it begin like a position that may go on (`TRƯỞNG PHÒNG` / `TÀI NGUYÊN`)? */
export function opensPosition(text: string): boolean {
  return OPENING.test(foldWords(bare(text))) || knownPosition(text) !== null;
}

/** The position of the closed list that the text is, one letter misread or lost; in capitals. */
export function knownPosition(text: string): string | null {
  const words = foldWords(bare(text));
  const exact = KNOWN.get(words);
  if (exact !== undefined) return exact;
  if (words.length < LEAST_LETTERS) return null;
  const allowed = words.length >= LONG ? 2 : 1;
  const near = [...KNOWN].filter(([known]) => editDistance(known, words) <= allowed);
  return near.length === 1 ? (near[0]?.[1] ?? null) : null;
}

/**
 * Who signs `KT. CHỦ TỊCH` is a deputy of that position (NĐ 30/2020, Điều 13): `PHÓ CHỦ TỊCH` also where a stroke or the seal
 * lies over the `PHÓ`. Null for any other stead or where the position does not show.
 */
export function deputyOf(stead: string, text: string): string | null {
  const chief = /^[^\p{L}]*K\/?T\s*[.,:]?\s*(.*)$/u.exec(stead)?.[1];
  const known = chief === undefined ? null : knownPosition(chief);
  if (known === null || /^(PHÓ|QUYỀN) /u.test(known)) return null;
  const last = text.split(' ').slice(-known.split(' ').length).join(' ');
  return knownPosition(last) === known && foldWords(text) !== foldWords(known) ? `PHÓ ${known}` : null;
}

/** Nobody signs in his own stead: under `KT. TRƯỞNG PHÒNG` a `TRƯỞNG PHÒNG` has lost its `PHÓ`. */
export function isInOwnStead(stead: string, position: string): boolean {
  const chief = /^[^\p{L}]*K\/?T\s*[.,:]?\s*(.*)$/u.exec(stead)?.[1];
  return chief !== undefined && knownPosition(chief) === position;
}

/** Without specks around it and `Q.` (acting) before it. */
function bare(text: string): string {
  return lettersWithin(text).replace(/^Q\s*[.,]\s*/u, '');
}

/** One letter of fewer could make one position another. */
const LEAST_LETTERS = 8;
/** A stroke over the first letter of a long one makes two of it. */
const LONG = 13;

const STEAD =
  /^[^\p{L}]*(TM|KT|TL|TUQ|T\/M|T\/L|K\/T|T\/UQ|TUN)\s*[.,:]?\s+(?=\p{L})|^[^\p{L}]*(TM|KT|TL|TUQ)[.,](?=\p{L})/u;

const CHIEFS = [
  'CHỦ TỊCH',
  'GIÁM ĐỐC',
  'TRƯỞNG PHÒNG',
  'HIỆU TRƯỞNG',
  'TRƯỞNG TRẠM',
  'CHÁNH VĂN PHÒNG',
  'CỤC TRƯỞNG',
  'TRƯỞNG BAN',
  'CHI CỤC TRƯỞNG',
  'TRƯỞNG CÔNG AN',
  'CHÁNH THANH TRA',
  'BỘ TRƯỞNG',
  'TỔNG GIÁM ĐỐC',
  'VỤ TRƯỞNG',
  'VIỆN TRƯỞNG',
  'CHÁNH ÁN',
  'TRƯỞNG TY',
  'ĐỘI TRƯỞNG',
  'HẠT TRƯỞNG',
  'CHỦ NHIỆM',
  'BÍ THƯ',
  'TRƯỞNG THÔN',
  'CHỈ HUY TRƯỞNG',
  'TỔNG CỤC TRƯỞNG',
] as const;

const KNOWN: ReadonlyMap<string, string> = new Map(
  [
    ...CHIEFS.flatMap((chief) => [chief, `PHÓ ${chief}`, `QUYỀN ${chief}`]),
    'CHỦ TỊCH ỦY BAN NHÂN DÂN',
    'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
    'THỦ TƯỚNG',
    'PHÓ THỦ TƯỚNG',
    'KẾ TOÁN TRƯỞNG',
    'CÔNG CHỨNG VIÊN',
  ].map((position) => [foldWords(position), position] as const),
);

const OPENING = new RegExp(
  `^(quyen )?(pho )?(${[
    ...CHIEFS.map((chief) => foldWords(chief)),
    'thu tuong|thu truong|pho thu truong|pho truong phong|cong chuc|can bo|cong chung vien|dai dien|uy vien|thuong truc|ke toan truong|chuyen vien',
  ].join('|')})\\b`,
);

/** In what part people sign forms and minutes. */
const PARTS_IN_FORMS = /^(chu tri|nguoi ky|dai dien|nguoi (lam don|yeu cau|khai|de nghi|viet don|uy quyen))\b/;
