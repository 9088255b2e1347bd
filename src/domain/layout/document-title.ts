import { PAPER_KINDS, type PaperKind } from '../paper-kinds.ts';
import { fold } from '../vietnamese/fold.ts';
import { editDistance, similarity } from '../vietnamese/similarity.ts';
import { heightOf } from './boxes.ts';
import { capitalShare, isCentered, joinRuns, type PageLayout, type TextRun } from './page-layout.ts';

/** The printed title of a document (NĐ 30/2020, box 5a) and the kind of paper it names. */
export interface DocumentTitle {
  readonly kind: PaperKind;
  readonly run: TextRun;
  /** 1 when it reads exactly like the known title; less when letters differ. */
  readonly likeness: number;
  /** Another kind that reads almost as well. */
  readonly rival: PaperKind | null;
  /** What the title goes on with, after the words that name the kind. */
  readonly rest: string;
}

/** The first centred line in capitals below `from` that reads like a known title. */
export function findTitle(
  layout: PageLayout,
  from: number,
  kinds: readonly PaperKind[] = PAPER_KINDS,
): DocumentTitle | null {
  const lines = layout.rows.flatMap((row) => {
    const line = joinRuns(row);
    return line.box[1] >= from - 0.3 * heightOf(line.box) && isTitleLike(line, layout) ? [line] : [];
  });
  for (const [index, line] of lines.entries()) {
    if (line.box[1] > TITLE_ZONE * layout.heightPx) return null;
    const title = matchTitle(withFollowing(line, lines.slice(index + 1), layout), kinds) ?? matchTitle(line, kinds);
    if (title !== null) return title;
  }
  return null;
}

/** The first title-like line below `from` that is none of the list, and how much it is like one that is. */
export function findUnlistedTitle(layout: PageLayout, from: number): { run: TextRun; likeness: number } | null {
  const run = layout.rows
    .map((row) => joinRuns(row))
    .find((line) => line.box[1] >= from && line.box[1] < UNLISTED_ZONE * layout.heightPx && isTitleLike(line, layout));
  if (run === undefined) return null;
  const titles = PAPER_KINDS.flatMap((kind) => kind.titles).filter((title) => compact(title).length >= 7);
  return { run, likeness: Math.max(...titles.map((title) => prefixLikeness(run.text, title))) };
}

/** Which kind a line of capitals names: best match over the closed list of titles. */
export function matchTitle(run: TextRun, kinds: readonly PaperKind[] = PAPER_KINDS): DocumentTitle | null {
  const scores = kinds
    .flatMap((kind) => {
      const score = Math.max(0, ...kind.titles.map((title) => titleScore(run.text, title)));
      return score > 0 ? [{ kind, score }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const best = scores[0];
  if (best === undefined) return null;
  const rival = scores.find(
    ({ kind, score }) => kind.kind !== best.kind.kind && best.score - score < 0.12 * best.score,
  );
  const likeness = Math.max(...best.kind.titles.map((title) => prefixLikeness(run.text, title)));
  return {
    kind: best.kind,
    run,
    likeness,
    rival: likeness < 1 ? (rival?.kind ?? null) : null,
    rest: restAfter(run.text, best.kind),
  };
}

/** A title that names more (`giấy xác nhận tình trạng hôn nhân`) beats one it contains (`giấy xác nhận`). */
function titleScore(text: string, title: string): number {
  const likeness = prefixLikeness(text, title);
  const letters = compact(title).length;
  if (letters < 7 ? likeness < NEARLY : likeness < LEAST_LIKENESS) return 0;
  return likeness ** 4 * letters;
}

/** How well the text begins with the title, blanks and diacritics aside; a title of few letters has to stand as whole words. */
function prefixLikeness(text: string, title: string): number {
  const wanted = compact(title);
  const words = wordsOf(text);
  const count = wordsOf(title).length;
  if (wanted.length < 7) {
    // `GHỈ THỊ` by itself on its line is no other title.
    if (wanted.length === 6 && editDistance(words.join(''), wanted) === 1) return NEARLY;
    // `ĐƠNXINXÁCNHẬN`: a tight line ran together.
    if (
      wanted.length === 6 &&
      words.length === 1 &&
      words.join('').length >= RUN_TOGETHER &&
      words[0]?.startsWith(wanted)
    )
      return NEARLY;
    const whole = words.slice(0, count).join('') === wanted;
    return whole && !NOT_A_TITLE.test(words.slice(0, count + 1).join(' ')) ? 1 : 0;
  }
  const given = words.join('');
  // Letters may be lost or added: the best of three lengths.
  return Math.max(...[-1, 0, 1].map((more) => similarity(given.slice(0, wanted.length + more), wanted)));
}

function restAfter(text: string, kind: PaperKind): string {
  const folded = compact(text);
  const title = kind.titles.find((candidate) => folded.startsWith(compact(candidate)));
  if (title === undefined) return '';
  let length = compact(title).length;
  const parts = text.split(' ');
  while (length > 0 && parts.length > 0) length -= compact(parts.shift() ?? '').length;
  return parts.join(' ').replace(/^[\s:–-]+/, '');
}

/** Titles run over several lines; those of the closed list are completed from the lines just below. */
function withFollowing(line: TextRun, below: readonly TextRun[], layout: PageLayout): TextRun {
  const lines = [line];
  for (const next of below) {
    const last = lines.at(-1) ?? line;
    if (next.box[1] - last.box[3] > 0.9 * layout.textHeight || ISSUER.test(fold(next.text))) break;
    lines.push(next);
  }
  return lines.length > 1 ? joinRuns(lines) : line;
}

function isTitleLike(line: TextRun, layout: PageLayout): boolean {
  return capitalShare(line.text) > 0.75 && isCentered(line, layout) && compact(line.text).length >= 3;
}

function compact(text: string): string {
  return wordsOf(text).join('');
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

/** Letters of a word that is too long for a syllable. */
const RUN_TOGETHER = 10;

/** Of a short title with a letter misread. */
const NEARLY = 0.9;

/** Below this a line is another line in capitals, not a misread title. */
const LEAST_LIKENESS = 0.84;

/** Titles stand in the upper part; further down the same words are the operative part (`QUYẾT ĐỊNH:`). */
const TITLE_ZONE = 0.6;

/** Without a known title only the place right under the head speaks for a line of capitals. */
const UNLISTED_ZONE = 0.4;

/** `ĐƠN VỊ …` and `ĐƠN GIÁ …` are no applications. */
const NOT_A_TITLE = /^don (vi|gia|hang|thuoc)$/;

/** The line of the authority that stands between title and body of decisions. */
const ISSUER =
  /^(chu tich|uy ban nhan dan|giam doc|bo truong|hoi dong nhan dan|truong phong|cuc truong|thu tuong|chinh phu)/;
