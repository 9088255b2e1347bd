import type { Composer } from '../layout/composer.ts';
import { textWidthMm } from '../layout/fonts.ts';
import type { Random } from '../random.ts';
import type { Agency } from '../words/agencies.ts';
import { spoken } from '../words/dates.ts';
import type { Look } from './look.ts';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const CREED = 'Độc lập - Tự do - Hạnh phúc';

export interface Head {
  readonly agency: Agency;
  /** The line under the agency as printed, or null. */
  readonly numberLine: string | null;
  /** `Tân Lập, ngày 05 tháng 7 năm 2025`, or null. */
  readonly dateLine: string | null;
  /** `V/v …` of a letter. */
  readonly about?: string;
}

/** The two-column head of NĐ 30/2020: agency and number on the left, motto and date on the right, read column by column. */
export function setHead(page: Composer, look: Look, head: Head): void {
  const { agency } = head;
  const rightMm = page.widthMm * (1 - look.headShare) - 1.5;
  const mottoPt = fitting(MOTTO, look.mottoPt, rightMm);
  page.byColumn(() => {
    page.beside(
      look.headShare,
      () => {
        for (const line of agency.parent) page.text(line, { ...left, sizePt: look.agencyPt });
        for (const line of agency.lines) page.text(line, { ...left, style: 'bold', sizePt: look.agencyPt });
        page.rule(look.headRuleShare);
      },
      () => {
        page.text(MOTTO, { ...right, style: 'bold', sizePt: mottoPt });
        page.text(CREED, { ...right, style: 'bold', sizePt: mottoPt + 1 });
        page.rule(0.55);
      },
    );
    page.gap(1);
    page.beside(
      look.headShare,
      () => {
        if (head.numberLine) page.text(head.numberLine, { ...left, block: 'head-left-2', sizePt: look.numberPt });
        if (head.about) page.text(head.about, { ...left, block: 'head-left-3', sizePt: 12 });
      },
      () => {
        const { dateLine } = head;
        const sizePt = dateLine ? fitting(dateLine, look.datePt, rightMm, 'italic') : look.datePt;
        if (dateLine) page.text(dateLine, { ...right, block: 'head-right-2', style: 'italic', sizePt });
      },
    );
  });
  page.gap(5);
}

/** The head of a citizen's own paper: the motto in the middle, no agency. */
export function setPlainHead(page: Composer, look: Look): void {
  page.text(MOTTO, { align: 'center', style: 'bold', sizePt: look.mottoPt, block: 'head' });
  page.text(CREED, { align: 'center', style: 'bold', sizePt: look.mottoPt + 1, block: 'head' });
  page.rule(0.34);
  page.gap(6);
}

export interface Numbering {
  readonly codeNumber: string | null;
  readonly codeNotation: string | null;
  readonly code: string | null;
  /** As printed. */
  readonly line: string;
}

/** A number line in the spellings met; in few papers the number was left open for the pen. */
export function makeNumbering(random: Random, notation: string, day: string): Numbering {
  const number = random.chance(0.25) ? String(random.int(1, 9)).padStart(2, '0') : String(random.int(10, 3_980));
  const codeNumber = random.chance(0.02) ? `${number}a` : number;
  const codeNotation = notation.includes('NQ-HĐND') && random.chance(0.4) ? `${day.slice(0, 4)}/${notation}` : notation;
  if (random.chance(0.02)) return { codeNumber: null, codeNotation, code: null, line: `Số: ....../${codeNotation}` };
  const code = `${codeNumber}/${codeNotation}`;
  const line = random.weighted([
    [`Số: ${code}`, 84],
    [`Số:${code}`, 6],
    [`Số: ${codeNumber} /${codeNotation}`, 5],
    [`Số ${code}`, 5],
  ] as const);
  return { codeNumber, codeNotation, code, line };
}

/** Place and date as a head or a foot prints them; in few papers the day was left open for the pen. */
export function makeDateLine(
  random: Random,
  look: Look,
  locality: string,
  day: string,
): { line: string; issuedDate: string | null } {
  const line = `${locality}, ${spoken(day, look.zeroMonths)}`;
  if (!random.chance(0.02)) return { line, issuedDate: day };
  return { line: line.replace(/ngày \d+/u, 'ngày ......'), issuedDate: null };
}

const left = { align: 'center', block: 'head-left' } as const;
const right = { align: 'center', block: 'head-right' } as const;

/** The largest size up to `sizePt` in half points at which the text stays on one line. */
function fitting(text: string, sizePt: number, widthMm: number, style: 'bold' | 'italic' = 'bold'): number {
  let size = sizePt;
  while (size > 9 && textWidthMm(text, style, size) > widthMm) size -= 0.5;
  return size;
}
