import {
  type DocumentHead,
  fold,
  foldWords,
  type PageLayout,
  sameText,
  similarity,
  type TextRun,
  tidy,
  type Word,
} from '../../domain/index.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './reading.ts';

/**
 * The issuing agency as printed (box 2 of NĐ 30/2020): the last name in the block, its parent stands above. A name may take
 * several lines (`ỦY BAN NHÂN DÂN` / `XÃ YÊN KHƯƠNG`).
 */
export function readAgency(head: DocumentHead | null, layouts: readonly PageLayout[]): Reading | null {
  const names = agencyNames(head?.agency ?? []);
  const lines = names.at(-1);
  if (lines === undefined) return null;
  const value = mendKnownWords(cleanLine(lines.map((line) => line.text).join(' ')));
  const words = wordsOf(lines).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (value === '') return null;
  const spellings = spellingsElsewhere(value, words, layouts);
  const confirmed = spellings.some((spelling) => sameText(spelling, lettersOf(value)));
  // The document names its agency again (authority, signature, body): another spelling there makes both doubtful.
  const other = confirmed ? undefined : spellings[0];
  return {
    value,
    words,
    confirmed,
    doubt: other === undefined ? null : 'LETTERS_UNSURE',
    candidates: spellings.slice(0, 3),
  };
}

/** The lines of the agency block, name by name: parent first. */
export function agencyNames(lines: readonly TextRun[]): TextRun[][] {
  const names: TextRun[][] = [];
  for (const line of lines) {
    const text = cleanLine(line.text);
    if (!/\p{L}{2}/u.test(text)) continue;
    const last = names.at(-1);
    if (last === undefined || (beginsName(text) && !isUnfinished(last, text))) names.push([line]);
    else last.push(line);
  }
  return names;
}

/** Words an agency's name begins with. `ỦY BAN NHÂN DÂN` alone is no whole name: the place follows. */
function beginsName(text: string): boolean {
  const words = foldWords(text);
  return NAME_STARTS.some((start) => words === start || words.startsWith(`${start} `) || nearlyStarts(words, start));
}

function nearlyStarts(words: string, start: string): boolean {
  return start.length >= 8 && similarity(words.slice(0, start.length), start) >= 0.85;
}

/** Does the line go on with the name above although it begins like a name (`CƠ / SỞ`, `TRƯỜNG TIỂU HỌC / TRƯỜNG XUÂN`)? */
function isUnfinished(lines: readonly TextRun[], next: string): boolean {
  const words = foldWords(lines.map(({ text }) => text).join(' '));
  if (/^(truong|tram|phong)\b/.test(words) && foldWords(next).split(' ')[0] === words.split(' ')[0]) return true;
  return /\b(va|uy|co|hoi dong|thuong binh)$/.test(words);
}

/** Rules under the name, asterisks and specks are no letters of it. */
function cleanLine(text: string): string {
  return tidy(text)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/\u00D0/g, 'Đ');
}

/**
 * Words that are always the same get their marks back where a scan lost them (`UY BAN NHÂN DAN`): a closed list. Names of
 * places are never touched.
 */
function mendKnownWords(value: string): string {
  let mended = value;
  for (const phrase of KNOWN_PHRASES) {
    const length = phrase.split(' ').length;
    const words = mended.split(' ');
    const at = words.findIndex((_, index) => fold(words.slice(index, index + length).join(' ')) === fold(phrase));
    const printed = at < 0 ? phrase : words.slice(at, at + length).join(' ');
    if (sameText(printed, phrase)) continue;
    mended = [...words.slice(0, at), phrase, ...words.slice(at + length)].join(' ');
  }
  return mended;
}

/** How the same words, diacritics aside, are spelled elsewhere in the document. */
function spellingsElsewhere(value: string, own: readonly Word[], layouts: readonly PageLayout[]): string[] {
  const wanted = foldWords(value);
  const length = wanted.split(' ').length;
  if (length < 3) return [];
  const words = layouts
    .flatMap((layout) => wordsOf(layout.runs))
    .filter((word) => !own.includes(word) && /[\p{L}\p{N}]/u.test(word.text))
    .map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return words.flatMap((_, index) => {
    const spelling = words.slice(index, index + length).join(' ');
    return foldWords(spelling) === wanted ? [lettersOf(spelling)] : [];
  });
}

/** Commas and hyphens stand on their own in some spellings. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ');
}

const NAME_STARTS = [
  'uy ban nhan dan',
  'ubnd',
  'hoi dong nhan dan',
  'hdnd',
  'uy ban mat tran to quoc',
  'van phong',
  'so',
  'phong',
  'bo',
  'ban',
  'cuc',
  'chi cuc',
  'tong cuc',
  'vu',
  'trung tam',
  'truong',
  'tram',
  'benh vien',
  'cong an',
  'toa an nhan dan',
  'vien kiem sat nhan dan',
  'bao hiem xa hoi',
  'kho bac nha nuoc',
  'ngan hang',
  'chi nhanh',
  'thanh tra',
  'hat',
  'doi',
  'to cong tac',
  'huyen uy',
  'tinh uy',
  'thanh uy',
  'quan uy',
  'thi uy',
  'dang uy',
  'dang bo',
  'chi bo',
  'hoi',
  'lien doan',
  'cong doan',
  'doan',
  'cong ty',
  'hop tac xa',
  'quy',
  'vien',
  'hoc vien',
  'chinh phu',
  'thu tuong chinh phu',
  'quoc hoi',
] as const;

const KNOWN_PHRASES = [
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'VĂN PHÒNG',
  'THÀNH PHỐ',
  'HUYỆN',
  'TỈNH',
  'PHƯỜNG',
  'THỊ TRẤN',
];
