import { PAPER_KINDS } from '../paper-kinds.ts';
import { fold, foldWords } from '../vietnamese/index.ts';
import type { PaperFacts } from './paper-facts.ts';

/** What one paper does to others. */
export interface PaperAct {
  readonly act: 'revokes' | 'suspends' | 'restores' | 'corrects' | 'ends';
  /** Kinds it is about; empty = whatever bears the code. */
  readonly kinds: readonly string[];
  /** Number, serial or registration number it names, as letters and digits only; null = it names none. */
  readonly code: string | null;
}

/** What a paper does to others, as far as its own words tell. Most do nothing. */
export function actsOf(paper: PaperFacts): PaperAct[] {
  if (paper.kind === 'quyet-dinh') return decisionActs(paper);
  if (paper.kind === 'trich-luc-thay-doi-ho-tich') return [correction(paper)];
  if (paper.kind === 'ban-an' && isDivorce(paper)) return [ends(MARRIAGE)];
  if (paper.kind === 'trich-luc-khai-tu') return [ends(MARRIAGE)];
  return [];
}

/** Every code a paper may be named by in another one, as letters and digits only. */
export function codesOf({ code, fields }: PaperFacts): string[] {
  const named = NAMING_FIELDS.map((name) => fields[name]);
  return [...new Set([code, ...named].map(bareCode).filter((text) => text !== null))];
}

/** Those of its codes that no other paper bears. */
export function serialsOf({ fields }: Pick<PaperFacts, 'fields'>): string[] {
  return SERIAL_FIELDS.map((name) => bareCode(fields[name])).filter((text) => text !== null);
}

/** `CH 123456` → `ch123456`; null for what is too short to name anything. */
export function bareCode(text: string | null | undefined): string | null {
  const bare = fold(text ?? '').replace(/[^a-z0-9]/g, '');
  return bare.length >= 3 && /\d/.test(bare) ? bare : null;
}

const MARRIAGE = ['giay-chung-nhan-ket-hon'];
const BIRTH = ['giay-khai-sinh', 'trich-luc-khai-sinh'];
const SERIAL_FIELDS = ['issueSerial', 'diplomaSerial', 'businessCode', 'enterpriseCode', 'taxCode'] as const;
const NAMING_FIELDS = [...SERIAL_FIELDS, 'registryNumber', 'registrationNumber', 'certNumber'] as const;

/** Said by an agency in the subject of a decision; longer phrases first, as one may contain another. */
const PHRASES: readonly (readonly [RegExp, PaperAct['act']])[] = [
  [/\b(khoi phuc|cham dut (?:viec )?(?:tam )?dinh chi|huy bo (?:viec )?(?:tam )?dinh chi)\b/, 'restores'],
  [/\b(tam dinh chi|dinh chi|tam ngung)\b/, 'suspends'],
  [/\b(thu hoi|huy bo|huy|cham dut hieu luc)\b/, 'revokes'],
];

function decisionActs({ subject }: PaperFacts): PaperAct[] {
  const words = foldWords(subject ?? '');
  const act = PHRASES.find(([phrase]) => phrase.test(words))?.[1];
  if (act === undefined) return [];
  const kinds = kindsNamed(words);
  const code = codeNamed(subject ?? '');
  // "Thu hồi đất" takes land, not a paper: without a kind or a code nothing is meant that we could hold.
  return kinds.length === 0 ? [] : [{ act, kinds, code }];
}

/** Kinds whose whole title stands in the words; "giấy chứng nhận quyền sử dụng đất" is not also a "giấy chứng nhận". */
function kindsNamed(words: string): string[] {
  const found = PAPER_KINDS.filter(({ typeCode }) => typeCode === '32').flatMap(({ kind, titles }) => {
    const lengths = titles.map(foldWords).filter((title) => ` ${words} `.includes(` ${title} `));
    return lengths.length === 0 ? [] : [{ kind, length: Math.max(...lengths.map((title) => title.length)) }];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  return found.filter(({ length }) => length === longest).map(({ kind }) => kind);
}

function codeNamed(subject: string): string | null {
  const after = subject.match(/(?:số|số hiệu|seri|serial|mã số)[\s:]+([\p{Lu}\d][\p{Lu}\d ./-]*\d)/u);
  return bareCode(after?.[1]);
}

function correction({ fields, subject }: PaperFacts): PaperAct {
  const words = foldWords([subject, fields['changeType'], fields['changedField']].filter(Boolean).join(' '));
  return {
    act: 'corrects',
    kinds: words.includes('ket hon') ? MARRIAGE : BIRTH,
    code: bareCode(fields['registrationNumber']),
  };
}

function isDivorce({ subject, fields }: PaperFacts): boolean {
  return foldWords([subject, fields['matter']].filter(Boolean).join(' ')).includes('ly hon');
}

function ends(kinds: readonly string[]): PaperAct {
  return { act: 'ends', kinds, code: null };
}
