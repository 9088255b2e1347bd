import {
  capitalShare,
  centerY,
  type DocumentHead,
  type DocumentTitle,
  fold,
  foldRun,
  hasRespelledCompound,
  isCentered,
  isDateAlone,
  isMisreadMotto,
  isNumberLine,
  isReadable,
  joinRuns,
  mendCompounds,
  type PageLayout,
  type TextRun,
  tidy,
  topicMark,
  WIDER_COMPOUNDS,
  widthOf,
} from '../../domain/index.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './reading.ts';
import { mendSubjectLines, vouchedWords } from './subject-words.ts';

/** The subject of an official letter: its `V/v` lines without the `V/v`. */
export function readTopic(head: DocumentHead | null): Reading | null {
  const printed = head?.topic ?? [];
  if (printed.length === 0) return null;
  const lines = mendSubjectLines(printed);
  const text = topicOf(lines);
  const value = mendCompounds(withoutMark(text), WIDER_COMPOUNDS);
  const words = wordsOf(lines).slice(topicMark(text) === '' ? 0 : 1);
  return value === ''
    ? null
    : withSigns({ value, words, candidates: asRead(value, withoutMark(topicOf(printed))) }, yearOf(head));
}

function topicOf(lines: readonly TextRun[]): string {
  return withoutQuotes(cleaned(lines.map(({ text }) => text).join(' ')));
}

/** What was read before words were set right: a person sees it among the candidates. */
function asRead(value: string, read: string): string[] {
  return value === read ? [] : [read];
}

/** `V/v` is a mark; `Về việc` written out is read with the subject, as it is under titles. */
function withoutMark(text: string): string {
  return text.slice(topicMark(text).length);
}

/** Typists set the subject between brackets or quotation marks. */
function withoutQuotes(text: string): string {
  const inner = /^[("“”«]\s*(.*?)\s*[)"“”»]?[.;]?$/u.exec(text)?.[1];
  if (inner !== undefined && !/[("“«]/u.test(inner)) return inner;
  // The opening mark is lost more often than the closing one.
  return /["“”]/u.test(text.slice(0, -1)) ? text : text.replace(/["“”»]$/u, '');
}

/**
 * The subject under a title (NĐ 30/2020, box 5a): centred lines that follow closely, up to the authority, the address or the body.
 * A title in capitals may go on with it (`BÁO CÁO KẾT QUẢ …`); the title of a form (`ĐƠN ĐỀ NGHỊ …`) is its subject as a whole.
 */
export function readSubject(
  title: DocumentTitle | null,
  layout: PageLayout,
  head: DocumentHead | null,
): Reading | null {
  if (title === null) return null;
  const { lines: printed, next } = linesBelow(title, layout);
  const lines = mendSubjectLines(printed);
  const form = title.kind.typeCode === '32';
  const begun = form
    ? withoutBrackets(title.rest) === ''
      ? ''
      : withoutBrackets(title.run.text)
    : OF_ISSUER.test(fold(title.rest))
      ? ''
      : title.rest;
  const read = textBelow(begun, form ? [] : printed);
  const value = mendCompounds(textBelow(begun, form ? [] : lines), WIDER_COMPOUNDS);
  if (value === '') return null;
  const words = wordsOf(form || lines.length === 0 ? [title.run] : begun === '' ? lines : [title.run, ...lines]);
  const last = lines.at(-1);
  const lost =
    !form && last !== undefined && next !== null && next.box[1] - last.box[3] > LOST_LINE * layout.textHeight;
  return withSigns(
    { value, words, doubt: lost ? 'PATTERN_NEAR' : null, candidates: asRead(value, read) },
    yearOf(head),
  );
}

function textBelow(begun: string, lines: readonly TextRun[]): string {
  return withoutMark(withoutQuotes(cleaned([begun, ...lines.map(({ text }) => text)].join(' '))));
}

/** `QUYẾT ĐỊNH CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN …`: who decides, not about what. */
const OF_ISSUER =
  /^cua (uy ban|ubnd|u\.?b|chu tich|hoi dong|giam doc|so |bo |truong|chinh phu|thu tuong|cuc |chi cuc|ban )/;

/** `(BẢN SAO)` under a title says what kind of copy it is, not what it is about. */
function withoutBrackets(text: string): string {
  return tidy(text.replace(/\([^)]*\)/gu, ' '));
}

/** The year the head is dated with; types that misread the motto misread it too. */
function yearOf(head: DocumentHead | null): number | null {
  if (head === null || head.motto === null || isMisreadMotto(head.motto)) return null;
  const year = /(?:19|20)\d\d/.exec(head.dateLine?.text ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/**
 * Sets right what print makes ambiguous by itself. The raised 2 of `m²` is read as all sorts of signs, or as an unsure 2: before
 * `đất` it can only be a 2, as land is measured in square metres; elsewhere it might be a 3. `Ia` of a place looks like `la`.
 */
function withSigns(reading: Reading, year: number | null): Reading {
  const vouched = vouchedWords(reading.words, year);
  const raisedTwo = [...vouched].some(({ text }) => text === 'm2');
  const printed = (reading.value ?? '').replace(LAND_AREA, '$1²').replace(PLACE_IA, '$1 Ia ');
  const value = raisedTwo ? printed.replace(LAND_AREA_TWO, '$1²') : printed;
  const mended = value.replace(AREA, '$1²');
  const doubt = reading.doubt ?? (hasRespelledCompound(value, WIDER_COMPOUNDS) ? 'LETTERS_UNSURE' : null);
  if (mended === value) return { ...reading, value, vouched, doubt };
  return { ...reading, value, vouched, doubt: 'LETTERS_UNSURE', candidates: [mended, ...(reading.candidates ?? [])] };
}

const AREA = /(\d\s*k?m)[^\p{Lu}\p{Ll}\p{N}\s²³,.;)]+(?=\s|$)/gu;
const LAND_AREA = /(\d\s*k?m)[^\p{Lu}\p{Ll}\p{N}\s²³,.;)]+(?=\s+đất)/gu;
const LAND_AREA_TWO = /(\d\s*k?m)2(?=\s+đất)/gu;
const PLACE_IA = /(?<!\p{L})(xã|phường|thị trấn|huyện) la (?=\p{Lu})/gu;

/** The centred lines close below the title, and the line that ends them. */
function linesBelow(title: DocumentTitle, layout: PageLayout): { lines: TextRun[]; next: TextRun | null } {
  const lines: TextRun[] = [];
  let last = title.run;
  let pitch = 0;
  for (const [index, row] of layout.rows.entries()) {
    const line = joinRuns(row);
    if (line.box[1] <= centerY(title.run.box) || line.box[1] < last.box[1]) continue;
    if (!isReadable(line.text) || (isNumberLine(line) && line.text.includes('/')) || isDateAlone(line)) continue;
    const below = layout.rows.slice(index + 1).find((other) => isReadable(joinRuns(other).text));
    if (below !== undefined && beginsParagraph(line, joinRuns(below), layout)) return { lines, next: line };
    const step = centerY(line.box) - centerY(last.box);
    const widest = lines.length === 0 ? FIRST_STEP * layout.textHeight : NEXT_STEP * Math.max(pitch, layout.textHeight);
    if (step > widest || !isSubjectLine(line, layout)) return { lines, next: line };
    pitch = lines.length === 0 ? step : Math.min(pitch, step);
    lines.push(line);
    last = line;
  }
  return { lines, next: null };
}

/** An indented line over most of the page whose next begins at the margin: running text, though it may lie in the middle. */
function beginsParagraph(line: TextRun, next: TextRun, { left, right, textHeight }: PageLayout): boolean {
  const isWide = right - line.box[2] < 0.14 * (right - left) && widthOf(line.box) > 0.7 * (right - left);
  const followed = next.box[0] - left < 0.8 * textHeight && next.box[1] - line.box[3] < 1.2 * textHeight;
  return isWide && followed && line.box[0] - left > textHeight;
}

function isSubjectLine(line: TextRun, layout: PageLayout): boolean {
  if (!isCentered(line, layout)) return false;
  const topic = /^[("“]\s*(v\s?[/.]?\s?v|về việc)(?!\p{L})/iu.test(line.text);
  if (BODY_START.test(foldRun(line)) || (line.text.startsWith('(') && !topic)) return false;
  if (
    capitalShare(line.text) > 0.75 &&
    /^(chu tich|uy ban|hoi dong|giam doc|truong|thu truong|bo truong|cuc|so)\b/.test(foldRun(line))
  )
    return false;
  // A full line is body text: typists break a centred subject before it reaches both edges.
  return widthOf(line.box) < 0.95 * (layout.right - layout.left);
}

/** Without specks before and the rule behind. */
function cleaned(text: string): string {
  return tidy(text)
    .replace(/^[^\p{L}\p{N}"“(]+/u, '')
    .replace(/[\s_—–*.-]+$/u, '');
}

/** From the title's middle to its subject's, in text heights; measured on words, whose boxes are lower than lines. */
const FIRST_STEP = 2.8;

/** Between lines of a subject; the body stands further off. */
const NEXT_STEP = 1.4;

/** Free height under a subject, in text heights: a rule and a space leave up to 2.3 where no line was missed. */
const LOST_LINE = 3;

const BODY_START =
  /^(can cu|kinh gui|thuc hien|xet |hom nay|dieu \d|ho va ten|ten toi|toi ten|i |1 |theo de nghi|quyet dinh$|nghi quyet$)/;
