import {
  capitalShare,
  centerY,
  type DocumentHead,
  type DocumentTitle,
  foldRun,
  heightOf,
  isCentered,
  joinRuns,
  type PageLayout,
  type TextRun,
  tidy,
  widthOf,
} from '../../domain/index.ts';
import type { Reading } from './reading.ts';
import { wordsOf } from './reading.ts';

/** The subject of an official letter: its `V/v` lines without the `V/v`. */
export function readTopic(head: DocumentHead | null): Reading | null {
  const lines = head?.topic ?? [];
  if (lines.length === 0) return null;
  const value = joinLines(lines).replace(/^v\s?[/\\|1lIiyj.,]?\s?v\s*[:.]?\s*/iu, '');
  return value === '' ? null : { value, words: wordsOf(lines).slice(1) };
}

/**
 * The subject under a title (NĐ 30/2020, box 5a): centred lines that follow closely, up to the authority, the address or the body.
 * Where the title itself goes on (`ĐƠN ĐỀ NGHỊ …`), the title is the subject.
 */
export function readSubject(title: DocumentTitle | null, layout: PageLayout): Reading | null {
  if (title === null) return null;
  const lines = linesBelow(title, layout);
  const own = title.rest === '' ? [] : [title.run];
  const all = [...own, ...lines];
  if (all.length === 0) return null;
  const value = own.length > 0 ? joinLines(own) : joinLines(lines);
  return value === '' ? null : { value, words: wordsOf(own.length > 0 ? own : lines) };
}

function linesBelow(title: DocumentTitle, layout: PageLayout): TextRun[] {
  const lines: TextRun[] = [];
  let last = title.run;
  let pitch = 0;
  for (const row of layout.rows) {
    const line = joinRuns(row);
    if (line.box[1] <= centerY(title.run.box) || line.box[1] < last.box[1]) continue;
    if (!/[\p{L}\p{N}]/u.test(line.text)) continue;
    const step = centerY(line.box) - centerY(last.box);
    const widest = lines.length === 0 ? FIRST_STEP * layout.textHeight : NEXT_STEP * Math.max(pitch, layout.textHeight);
    if (step > widest || !isSubjectLine(line, layout)) break;
    pitch = lines.length === 0 ? step : Math.min(pitch, step);
    lines.push(line);
    last = line;
  }
  return lines;
}

function isSubjectLine(line: TextRun, layout: PageLayout): boolean {
  if (!isCentered(line, layout)) return false;
  if (BODY_START.test(foldRun(line)) || line.text.startsWith('(')) return false;
  if (
    capitalShare(line.text) > 0.75 &&
    /^(chu tich|uy ban|hoi dong|giam doc|truong|thu truong|bo truong|cuc|so)\b/.test(foldRun(line))
  )
    return false;
  // A full line is body text: typists break a centred subject before it reaches both edges.
  return widthOf(line.box) < 0.95 * (layout.right - layout.left);
}

/** Lines joined; a word parted by a hyphen at the end of a line keeps it (`Tài chính -` / `Kế hoạch`). */
function joinLines(lines: readonly TextRun[]): string {
  return tidy(lines.map(({ text }) => text).join(' '))
    .replace(/^[^\p{L}\p{N}"“(]+/u, '')
    .replace(/[\s_—–*.-]+$/u, '');
}

/** From the title's middle to its subject's, in text heights; measured on words, whose boxes are lower than lines. */
const FIRST_STEP = 2.8;

/** Between lines of a subject; the body stands further off. */
const NEXT_STEP = 1.4;

const BODY_START =
  /^(can cu|kinh gui|thuc hien|xet |hom nay|dieu \d|ho va ten|ten toi|toi ten|i |1 |theo de nghi|quyet dinh$|nghi quyet$)/;

export function lineHeight(run: TextRun): number {
  return heightOf(run.box);
}
