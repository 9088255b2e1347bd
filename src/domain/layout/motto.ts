import { foldWords } from '../vietnamese/fold.ts';
import { similarity } from '../vietnamese/similarity.ts';
import { centerY } from './boxes.ts';
import { foldRun, type PageLayout, splitRun, type TextRun } from './page-layout.ts';

/** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, or the line that stands in its place on papers of the Party and of before 1976. */
export function isMotto(run: TextRun): boolean {
  return resembles(run, MOTTOES);
}

/** Its letters are known: where others were read, types are worn or a stamp lies over them. */
export function isMisreadMotto(run: TextRun): boolean {
  return isMotto(run) && !MOTTOES.includes(foldRun(run));
}

/** `Độc lập - Tự do - Hạnh phúc` */
export function isCreed(run: TextRun): boolean {
  return resembles(run, CREEDS);
}

/** A head begins in the upper half: cards and certificates copied onto A4 lie lower than letters do. */
export const MOTTO_ZONE = 0.5;

/**
 * Where the gap between the head's columns is narrow, a run may hold both: it is parted where motto or creed begin, and where the
 * date follows the number.
 */
export function partedRuns(layout: PageLayout): TextRun[] {
  return layout.runs.flatMap((run) => {
    if (run.words.length < 6 || centerY(run.box) > MOTTO_ZONE * layout.heightPx) return [run];
    if (isMotto(run) || isCreed(run)) return [run];
    const at = startOf(run, MOTTOES, 8) ?? startOf(run, CREEDS, 7) ?? dateAfterNumber(run);
    return at === null ? [run] : splitRun(run, at);
  });
}

/** The word at which one of the texts begins that the run ends with. */
function startOf(run: TextRun, texts: readonly string[], fewest: number): number | null {
  if (run.words.length < fewest) return null;
  const words = run.words.map(({ text }) => foldWords(text));
  const likeness = words.map((word, index) =>
    word === '' ? 0 : Math.max(...texts.map((text) => similarity(words.slice(index).join(' '), text))),
  );
  const best = Math.max(...likeness);
  const at = likeness.indexOf(best);
  return best > 0.8 && at > 0 ? at : null;
}

/** `Số: 12/QĐ-UBND Tân Lập, ngày 05 tháng 7 năm 2025`: the widest gap between the notation and `ngày`. */
function dateAfterNumber(run: TextRun): number | null {
  const words = run.words.map(({ text }) => foldWords(text));
  const day = words.findIndex((word, index) => index > 1 && /^ng[a-z]y$/.test(word));
  if (day < 0 || !/^s[o06]\b/.test(words[0] ?? '') || !/\bth[a-z]ng\b/.test(words.slice(day).join(' '))) return null;
  const gaps = run.places.map((place, index) => {
    const before = run.places[index - 1];
    return before === undefined || index < 2 || index > day ? -1 : place[0] - before[2];
  });
  return gaps.indexOf(Math.max(...gaps));
}

function resembles(run: TextRun, texts: readonly string[]): boolean {
  const folded = foldRun(run);
  return texts.some((text) => Math.abs(folded.length - text.length) < 12 && similarity(folded, text) >= 0.75);
}

const MOTTOES = [
  'cong hoa xa hoi chu nghia viet nam',
  'dang cong san viet nam',
  'viet nam dan chu cong hoa',
  'cong hoa mien nam viet nam',
];

const CREEDS = ['doc lap tu do hanh phuc'];
