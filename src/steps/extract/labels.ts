import {
  entryStampRuns,
  fold,
  isReadable,
  joinRuns,
  type PageLayout,
  type TextRun,
  tidy,
  type Word,
} from '../../domain/index.ts';

/** `label: value` as a form prints it. */
export interface LabelledValue {
  /** Folded label. */
  readonly label: string;
  readonly value: string;
  readonly words: readonly Word[];
  /** Row on the page, from 0. */
  readonly row: number;
}

/**
 * All `label: value` pairs of a page in reading order. A row may hold several (`Giới tính: Nam   Dân tộc: Kinh`); dotted leaders
 * are dropped; a value ends where the next label begins or at the end of the row. A stamp of entry gives none: its number and
 * day are the receiver's.
 */
export function readLabels(layout: PageLayout): LabelledValue[] {
  const values: LabelledValue[] = [];
  let above: TextRun | null = null;
  let lastRow = -1;
  const stamped = entryStampRuns(layout);
  for (const [index, row] of layout.rows.entries()) {
    const own = row.filter((run) => !stamped.has(run));
    if (own.length === 0) continue;
    const line = joinRuns(own);
    if (!isReadable(line.text)) continue;
    const found = labelsOf(line, index);
    const last = values.at(-1);
    if (found.length > 0) values.push(...found);
    else if (last !== undefined && last.row === lastRow && above !== null && goesOn(above, line, layout)) {
      values.splice(-1, 1, extended(last, line, index));
    }
    above = line;
    lastRow = index;
  }
  return values;
}

function labelsOf(line: TextRun, row: number): LabelledValue[] {
  const colons = line.words.flatMap(({ text }, index) => (/:$/u.test(bare(text)) ? [index] : []));
  if (colons.length === 0) return openLabel(line, row);
  return colons.map((colon, order) => {
    const begin = order === 0 ? 0 : labelStart(line.words, colons[order - 1] ?? 0, colon);
    const next = colons[order + 1];
    const end = next === undefined ? line.words.length : labelStart(line.words, colon, next);
    const words = valueWords(line.words.slice(colon + 1, end));
    return { label: foldLabel(line.words.slice(begin, colon + 1)), value: textOfValue(words), words, row };
  });
}

/** A known label at the begin of a line without a colon: `Sinh ngày 05/8/1963`. */
function openLabel(line: TextRun, row: number): LabelledValue[] {
  for (let count = Math.min(7, line.words.length - 1); count > 0; count -= 1) {
    const label = foldLabel(line.words.slice(0, count));
    if (!OPEN_LABEL.test(label)) continue;
    const words = valueWords(line.words.slice(count));
    return words.length === 0 ? [] : [{ label, value: textOfValue(words), words, row }];
  }
  return [];
}

/** Words up to the dotted leader: what stands behind it are specks and misread dots. */
function valueWords(words: readonly Word[]): Word[] {
  const leader = words.findIndex(({ text }) => LEADER.test(text));
  const filled = leader < 0 || (leader === 0 && bare(words[0]?.text ?? '') === '') ? words : words.slice(0, leader + 1);
  const last = filled.findLastIndex(({ text }) => isReadable(bare(text)));
  return filled.slice(0, last + 1).filter(({ text }) => bare(text) !== '');
}

/** A line without a label, close under one that was full, carries its value on (long addresses). */
function goesOn(above: TextRun, line: TextRun, layout: PageLayout): boolean {
  const reach = Math.max(
    ...above.places.filter((_, index) => !LEADER.test(above.words[index]?.text ?? '')).map((box) => box[2]),
  );
  const full = reach > layout.right - 0.12 * (layout.right - layout.left);
  const close = line.box[1] - above.box[3] < 0.9 * layout.textHeight;
  // A line that is set in begins a paragraph of its own.
  return full && close && line.box[0] < layout.left + 1.2 * layout.textHeight && !/\.$/u.test(above.text);
}

function extended(last: LabelledValue, line: TextRun, row: number): LabelledValue {
  const words = [...last.words, ...line.words.filter(({ text }) => bare(text) !== '')];
  return { label: last.label, value: textOfValue(words), words, row };
}

/** Where the label before `colon` begins: at the last word with a capital after a value, or after a semicolon. */
function labelStart(words: readonly Word[], from: number, colon: number): number {
  for (let index = colon - 1; index > from + 1; index -= 1) {
    const before = words[index - 1]?.text ?? '';
    const text = words[index]?.text ?? '';
    if (/[;,.…]$/u.test(before) && startsCapital(text)) return index;
    const label = fold(
      words
        .slice(index, colon + 1)
        .map((word) => word.text)
        .join(' '),
    );
    if (startsCapital(text) && KNOWN_LABEL.test(label)) return index;
  }
  return Math.max(from + 1, colon);
}

/** Dots for the pen. */
const LEADER = /[.…_:=~¬+-]{3,}|…|--/u;

function startsCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function foldLabel(words: readonly Word[]): string {
  return fold(words.map(({ text }) => text).join(' '))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[\s\d.)-]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The word up to its dotted leader; recognizers read dots as dashes and colons too. */
function bare(text: string): string {
  const leader = text.search(/[.…_]{2,}|…|--|[:=~¬+-]{3,}/u);
  if (leader < 0) return text;
  const after = text.slice(leader).replace(/^[.…_:=~¬+-]+/u, '');
  // Dots before a value (`......LÊ THỊ HOA`) are dropped, what stands behind dots is misread dots.
  return leader === 0 ? bare(after) : text.slice(0, leader);
}

function textOfValue(words: readonly Word[]): string {
  return tidy(words.map(({ text }) => bare(text)).join(' ')).replace(/^[\s.,;:…_-]+|[\s,;:…_]+$|(?<!\p{Lu})\.$/gu, '');
}

/** Labels that are met without a colon. */
const OPEN_LABEL =
  /^(ten toi la|toi ten la|toi ten|ho (chu dem )?(va )?ten|sinh ngay|ngay sinh|ngay thang nam sinh|so (cccd|cmnd|can cuoc|can cuoc cong dan|dinh danh ca nhan)|(cccd|cmnd|can cuoc cong dan) so|noi cu tru|so dien thoai)$/;

/** Labels that follow a value on the same row without a mark between them. */
const KNOWN_LABEL =
  /^(gioi tinh|dan toc|quoc tich|nam sinh|ngay sinh|ngay cap|noi cap|so dien thoai|dien thoai|email|ngay thang nam sinh|noi cu tru|que quan|cap ngay|sinh ngay|so cccd|so cmnd|can cuoc|quoc tich|so dinh danh)/;
