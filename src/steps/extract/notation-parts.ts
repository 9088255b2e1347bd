import {
  COPY_ABBREVIATIONS,
  DOCUMENT_TYPES,
  type DocumentType,
  editDistance,
  fold,
  type HeldReason,
} from '../../domain/index.ts';

/** What else on the page tells how the notation has to read. */
export interface NotationContext {
  /** The type its title names; null for letters and unknown titles. */
  readonly type: DocumentType | null;
  /** Agency and parent as printed, one name each. */
  readonly agencyNames: readonly string[];
  /** Of before NĐ 135/2003 and its circulars, when offices abbreviated as they liked. */
  readonly isOld?: boolean;
  /** Of its date; notations of papers of citizens end with it now and then (`GKSK-2026`). */
  readonly year?: string | null;
  /** Abbreviations that stand elsewhere on the document, e.g. after `Lưu: VT,`. */
  readonly abbreviations: readonly string[];
  /** Initials of its title: papers of citizens are abbreviated so (`GKSK`). */
  readonly titleInitials?: readonly string[];
}

/** One part of a notation, settled as far as the document allows. */
export interface SettledPart {
  readonly part: string;
  /** The document itself demands this part. */
  readonly confirmed: boolean;
  readonly doubt: HeldReason | null;
}

/**
 * Settles a part as read. Only the closed lists mend: a part that differs in marks or look-alike letters from a listed one is set
 * right. What the rest of the document says (initials of its agency, its filing line) was read too: it confirms or makes doubtful.
 */
export function settlePart(part: string, index: number, context: NotationContext): SettledPart {
  if (index > 0 && YEAR.test(part)) return settledYear(part, context.year ?? null);
  const demanded = demandedParts(context);
  const abbreviation = context.type?.abbreviation ?? null;
  if (index === 0 && context.isOld && OLD_ABBREVIATIONS.get(context.type?.code ?? '')?.includes(part))
    return sure(part);
  if (part === abbreviation || LISTED.includes(part) || demanded.includes(part)) return sure(part);
  // A long name is cut short: `BCĐ` of `BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ`.
  if (part.length >= 3 && demanded.some((other) => other.startsWith(part))) return sure(part);
  // Recognizers write Đ twice, as Đ and as the Icelandic Ð: `QĐÐ` (but `QLĐĐ` has two).
  const single = part.replace('ĐĐ', 'Đ');
  const begins = single.length >= 5 && demanded.some((other) => other.startsWith(single));
  if (single !== part && (begins || [...demanded, ...LISTED].includes(single))) return sure(single);
  // The title names the type beyond doubt, so one misread letter of its abbreviation can only be this.
  if (index === 0 && abbreviation !== null && editDistance(part, abbreviation) === 1) return sure(abbreviation);
  if (skipsWords(part, context)) return sure(part);
  const initials = misreadInitials(part, context);
  if (initials !== null) return sure(initials);
  const listed = LISTED.filter((other) => skeleton(other) === skeleton(part));
  if (listed[0] !== undefined && listed.length === 1) return sure(listed[0]);
  const near = demanded.some((other) => skeleton(other) === skeleton(part) || isNear(other, part));
  return { part, confirmed: false, doubt: near || listed.length > 1 || !ALPHABET.test(part) ? 'LETTERS_UNSURE' : null };
}

/** The year at the end has to be that of the date; without a date it is as printed. */
function settledYear(part: string, year: string | null): SettledPart {
  if (year === null || part === year) return { part, confirmed: part === year, doubt: null };
  return { part, confirmed: false, doubt: 'NOTATION_YEAR_DIFFERS' };
}

const YEAR = /^(19|20)\d\d$/;

/** `GCNHN` of `GIẤY CHỨNG NHẬN HỘ CẬN NGHÈO`: a word of the title may be left out. */
function skipsWords(part: string, { titleInitials: [whole = ''] = [] }: NotationContext): boolean {
  if (part.length < 4 || part.charAt(0) !== whole.charAt(0)) return false;
  let from = 0;
  return [...part].every((letter) => {
    const at = whole.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}

/** Initials of the title with one letter taken for another (`TUTĐCC`); of fewer than five letters they may be something else. */
function misreadInitials(part: string, { titleInitials = [] }: NotationContext): string | null {
  const alike = titleInitials
    .map((initials) => initials.slice(0, part.length))
    .filter((initials) => initials.length === part.length && part.length >= 5 && editDistance(initials, part) === 1);
  const [first] = alike;
  return first !== undefined && new Set(alike).size === 1 ? first : null;
}

/** Is it an abbreviation that notations of every province have? */
export function isCommonPart(part: string): boolean {
  return LISTED.includes(part);
}

function sure(part: string): SettledPart {
  return { part, confirmed: true, doubt: null };
}

function isNear(one: string, other: string): boolean {
  return one.length >= 4 && other.length >= 4 && editDistance(one, other) === 1;
}

/** Initials of an agency's name, as notations are made of them: `Phòng Nội vụ` → `PNV`; joining words are skipped. */
export function agencyInitials(name: string): string {
  const folded = fold(name);
  if (/^(uy ban nhan dan|ubnd|u\.\s?b\.\s?n\.\s?d)\b/.test(folded)) return 'UBND';
  if (/^(hoi dong nhan dan|hdnd)\b/.test(folded)) return 'HĐND';
  const words = name
    .normalize('NFC')
    .toUpperCase()
    .split(/[\s,–-]+/u);
  return words.map((word) => (word === 'VÀ' ? '' : baseLetter(word.charAt(0)))).join('');
}

/** `UB`, `UBT`, `UBH`: how notations of before 2004 named a people's committee (of a province, of a district). */
export function wholeInitials(part: string): string {
  return /^UB(T|H|X|P|TP|QT)?$/.test(part) ? 'UBND' : part;
}

function demandedParts({ agencyNames, abbreviations, titleInitials = [] }: NotationContext): string[] {
  return [
    ...titleInitials,
    ...agencyNames
      .flatMap((name) => [name, withoutPlace(name)].map(agencyInitials))
      .filter(({ length }) => length >= 2),
    ...abbreviations.filter((part) => ALPHABET.test(part)),
  ];
}

/** `CÔNG AN XÃ GIA PHONG` → `CÔNG AN XÃ`: notations seldom name the place. */
function withoutPlace(name: string): string {
  const words = name.split(' ');
  const unit = words.findIndex((word, index) => index > 0 && /^(xa|phuong|huyen|quan|tinh)$/.test(fold(word)));
  return unit < 0 ? name : words.slice(0, unit + 1).join(' ');
}

/** Letters as a poor scan shows them: without marks, O, Q and 0 alike, I, l and 1 alike. */
function skeleton(part: string): string {
  return fold(part).replace(/[0q]/g, 'o').replace(/[1l|]/g, 'i');
}

function baseLetter(letter: string): string {
  return letter === 'Đ' ? 'Đ' : letter.normalize('NFD').charAt(0);
}

/** What types were abbreviated to before they were all given different letters. */
const OLD_ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['15', ['TT', 'TTR']],
  ['09', ['CT', 'CTR']],
  ['05', ['QĐ']],
  ['04', ['QC']],
  ['26', ['GM', 'GMời']],
]);

/** Letters of notations; a tone mark or a foreign letter was misread. Digits stand at the end only (`VP6`). */
const ALPHABET = /^[A-ZĐĂÂÊÔƠƯ][A-Za-zĐĂÂÊÔƠƯ.&]*\d{0,2}$/u;

/** Parts met in notations of every province; the rest is taken as printed. */
const LISTED: readonly string[] = [
  ...DOCUMENT_TYPES.flatMap(({ abbreviation }) => abbreviation ?? []),
  ...COPY_ABBREVIATIONS,
  ...[
    'UBND',
    'UB',
    'UBT',
    'UBH',
    'HĐND',
    'VP',
    'VT',
    'GXN',
    'GCN',
    'GCS',
    'GPXD',
    'XN',
    'XNTTHN',
    'TLKS',
    'TLKT',
    'TLKH',
    'BS',
    'CV',
    'LĐTBXH',
    'CĐS',
    'ĐKKD',
    'QLĐĐ',
    // Offices and fields of who drafted, as provinces abbreviate them.
    'KT',
    'NC',
    'TH',
    'NV',
    'TP',
    'VX',
    'KGVX',
    'KTTH',
    'KTHT',
    'TCKH',
    'TNMT',
    'NNMT',
    'NNPTNT',
    'GDĐT',
    'VHTT',
    'VHXH',
    'BTXH',
    'TTHC',
    'KSTTHC',
    'TCHC',
    'TCD',
    'HCTP',
    'QLHC',
    'QLĐT',
  ],
];
