import { foldWords, similarity, type TextRun, tidy } from '../../domain/index.ts';
import { KNOWN_NAME_PARTS, unglued } from './known-agencies.ts';

/** The lines of the agency block, name by name: parent first. A line that begins no name goes on with the one above. */
export function agencyNames(lines: readonly TextRun[]): TextRun[][] {
  const names: TextRun[][] = [];
  for (const line of lines) {
    const text = unglued(cleanLine(line.text)).text;
    if (!/\p{L}{2}|^(\d{1,3}|[IVX]{1,4})$/u.test(text)) continue;
    const last = names.at(-1);
    if (last === undefined || (beginsName(text) && !isUnfinished(last, text))) names.push([line]);
    else last.push(line);
  }
  return names;
}

/** Rules under the name, asterisks and specks are no letters of it; of its words only abbreviations bear a stop. */
export function cleanLine(text: string): string {
  return tidy(text)
    .replace(/(?<=\p{L}{2})(?<!(?<!\p{L})(?:TP|TX|TT))[.:](?= \p{L})/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/(?<=\p{Lu})['’`](?= \p{Lu})/gu, '')
    .replace(/\u00D0/g, 'Đ');
}

function beginsName(text: string): boolean {
  const words = foldWords(text);
  if (/^phong (thu|chong)\b/.test(words)) return false;
  const parts = text.normalize('NFC').toLowerCase().split(' ');
  if (parts.length > 1 && SHORT_STARTS.has(parts[0] ?? '')) return true;
  const begins = (start: string) => words === start || words.startsWith(`${start} `);
  return OFFICES.some(begins) || NAME_STARTS.some((start) => begins(start) || nearlyStarts(words, start));
}

function nearlyStarts(words: string, start: string): boolean {
  return start.length >= 12 && similarity(words.slice(0, start.length), start) >= 0.85;
}

/** Does the line go on with the name above although it begins like a name (`CƠ / SỞ`, `TRƯỜNG TIỂU HỌC / TRƯỜNG XUÂN`)? */
function isUnfinished(lines: readonly TextRun[], next: string): boolean {
  const words = foldWords(lines.map(({ text }) => text).join(' '));
  if (/^(truong|tram|phong)\b/.test(words) && foldWords(next).split(' ')[0] === words.split(' ')[0]) return true;
  // The kind of a place wants its name, which may be `TRƯỜNG XUÂN`.
  return /\b(va|uy|co|hoi dong|thuong binh|xa|phuong|huyen|quan|tinh|thanh pho|thi tran|dac khu)$/.test(words);
}

const NAME_STARTS = [
  'uy ban nhan dan',
  'uy ban hanh chinh',
  'uy ban cach mang',
  'u b n d',
  'ubhc',
  'hoi dong bo truong',
  'ubnd',
  'hoi dong nhan dan',
  'hdnd',
  'uy ban mat tran to quoc',
  'van phong',
  'phong dang ky kinh doanh',
  'phong tai chinh',
  'phong giao duc',
  'phong lao dong',
  'phong tai nguyen',
  'phong quan ly do thi',
  'so ke hoach va dau tu',
  'so tai nguyen',
  'so nong nghiep',
  'so giao duc',
  'so lao dong',
  'chi cuc',
  'tong cuc',
  'trung tam',
  'benh vien',
  'cong an',
  'toa an nhan dan',
  'vien kiem sat nhan dan',
  'bao hiem xa hoi',
  'kho bac nha nuoc',
  'ngan hang',
  'thanh tra',
  'to cong tac',
  'huyen uy',
  'tinh uy',
  'thanh uy',
  'quan uy',
  'thi uy',
  'dang uy',
  'dang bo',
  'chi bo',
  'lien doan',
  'cong doan',
  'cong ty',
  'hop tac xa',
  'hoc vien',
  'chinh phu',
  'thu tuong chinh phu',
  'quoc hoi',
] as const;

/** One syllable is also met in names of places (`GIA PHONG`): it counts with its marks and not alone. */
const SHORT_STARTS: ReadonlySet<string> = new Set([
  'sở',
  'phòng',
  'bộ',
  'ban',
  'cục',
  'vụ',
  'trường',
  'trạm',
  'hạt',
  'đội',
  'hội',
  'đoàn',
  'quỹ',
  'viện',
  'ty',
]);

/** Offices of three words and more are told without their marks, too (`PHONG KINH TE`). */
const OFFICES = KNOWN_NAME_PARTS.map(foldWords).filter(
  (name) => /^(so|phong|bo|cuc|truong|tram|hat|hoi|doan|vien) /.test(name) && name.split(' ').length >= 3,
);
