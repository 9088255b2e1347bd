import { foldWords } from '../vietnamese/fold.ts';
import { similarity } from '../vietnamese/similarity.ts';
import { centerX, centerY, heightOf } from './boxes.ts';
import { capitalShare, foldRun, type PageLayout, splitRun, type TextRun } from './page-layout.ts';

/**
 * The head of a document in the places of NĐ 30/2020, Phụ lục I: motto (box 1) and date (box 4) on the right, agency (box 2),
 * number (box 3) and the topic of an official letter (box 5b) on the left. Forms have the motto alone, in the middle.
 */
export interface DocumentHead {
  readonly motto: TextRun | null;
  /** Parent and issuing agency, line by line; empty on forms. */
  readonly agency: readonly TextRun[];
  /** `Số: 12/QĐ-UBND` */
  readonly number: TextRun | null;
  readonly dateLine: TextRun | null;
  /** Lines of `V/v …` */
  readonly topic: readonly TextRun[];
  /** Where the head ends, on the level page. */
  readonly bottom: number;
}

/** Finds the head of a page that has one in the place where it belongs. */
export function findHead(layout: PageLayout): DocumentHead | null {
  const runs = partAtMotto(layout);
  const motto = runs.find((run) => isMotto(run) && centerY(run.box) < MOTTO_ZONE * layout.heightPx) ?? null;
  if (motto === null) return headWithoutMotto(runs, layout);
  const creed = runs.find((run) => isCreed(run) && run.box[1] > motto.box[1]) ?? null;
  const mottoBottom = Math.max(motto.box[3], creed === null ? 0 : creed.box[3]);
  if (centerX(motto.box) < layout.widthPx * 0.6) {
    return { motto, agency: [], number: null, dateLine: null, topic: [], bottom: mottoBottom };
  }
  const edge = motto.box[0] - layout.textHeight * 0.2;
  const near = runs.filter((run) => centerY(run.box) > motto.box[1] - layout.textHeight);
  const left = near.filter((run) => centerX(run.box) < edge && run.box[0] < edge);
  // A long place before the date may begin a little left of the motto; a line of the body begins far left.
  const right = near.filter(
    (run) => run.box[0] > edge - 0.06 * layout.widthPx && centerX(run.box) > edge && run !== motto && run !== creed,
  );
  return columnsHead({ motto, left, right, mottoBottom, layout });
}

/** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, or the line that stands in its place on papers of the Party and of before 1976. */
export function isMotto(run: TextRun): boolean {
  return resembles(run, MOTTOES, 0.75);
}

function isCreed(run: TextRun): boolean {
  return resembles(run, ['doc lap tu do hanh phuc'], 0.75);
}

/** A line with day, month and year in this order, filled in or not. */
export function isDateLine(run: TextRun): boolean {
  return /\bng[aà]y\b.*\bth[aá]ng\b.*\bn[aă]m\b/u.test(foldRun(run)) || DATE_NEAR.test(foldRun(run));
}

/** A line beginning with `Số` that holds a number, or the slash of a number left open for the pen. */
export function isNumberLine(run: TextRun): boolean {
  const text = run.text.normalize('NFC');
  return (
    /^s[ốổồộỗôòọõỏóo6]\s?[:;.,]?\s*\S/iu.test(text) && /[\d/|]|^\S+:|\.{3}/.test(text.slice(2)) && text.length < 60
  );
}

function columnsHead(parts: {
  motto: TextRun | null;
  left: readonly TextRun[];
  right: readonly TextRun[];
  mottoBottom: number;
  layout: PageLayout;
}): DocumentHead {
  const { motto, left, right, mottoBottom, layout } = parts;
  const [dateLimit, numberLimit] = [mottoBottom + 9 * layout.textHeight, mottoBottom + 10 * layout.textHeight];
  const dateLine = right.find((run) => run.box[1] < dateLimit && isDateLine(run)) ?? null;
  const number = numberLine(
    left.filter((run) => run.box[1] < numberLimit),
    layout,
  );
  const agencyEnd = number?.box[1] ?? dateLine?.box[3] ?? mottoBottom + layout.textHeight;
  const agency = left.filter((run) => centerY(run.box) < agencyEnd && isAgencyLine(run));
  const topic = number === null ? [] : topicLines(left, number, layout);
  const bottoms = [mottoBottom, ...[number, dateLine, ...topic].map((run) => run?.box[3] ?? 0)];
  return { motto, agency, number, dateLine, topic, bottom: Math.max(...bottoms) };
}

/** The document's own number: one with a slash before one without, and never that of an incoming stamp. */
function numberLine(left: readonly TextRun[], layout: PageLayout): TextRun | null {
  const lines = left.filter((run) => isNumberLine(run) && !isStamped(run, layout));
  return lines.find(({ text }) => text.includes('/')) ?? lines[0] ?? null;
}

/** Under `ĐẾN` an office writes the number and day at which the paper came in. */
function isStamped(run: TextRun, layout: PageLayout): boolean {
  return layout.runs.some(
    (other) =>
      /^(cong van |c v |cv )?den\b/.test(foldRun(other)) &&
      other.box[1] < run.box[1] &&
      run.box[1] - other.box[3] < 2.5 * layout.textHeight &&
      other.box[0] < run.box[2] &&
      run.box[0] < other.box[2],
  );
}

/** Capitals, or the number that ends a name (`KHU VỰC` / `12`) and was read well. */
function isAgencyLine(run: TextRun): boolean {
  if (/^\d{1,3}$/.test(run.text)) return run.words.every(({ confidence }) => confidence > 0.8);
  return capitalShare(run.text) > 0.6 && !OTHER_STAMP.test(foldRun(run));
}

/** Stamps that stand near an agency and are no part of its name. */
const OTHER_STAMP =
  /^((cong van |cv )?den|hoa toc|khan|thuong khan|sao y|ban sao|luu hanh noi bo|du thao|(toi |tuyet )?mat)\b/;

/** The topic of an official letter: from `V/v` on, as long as the lines follow closely in the left column. */
function topicLines(left: readonly TextRun[], number: TextRun, layout: PageLayout): TextRun[] {
  const below = left.filter((run) => run.box[1] > centerY(number.box));
  const first = below[0];
  if (first === undefined || !isTopicStart(first.text)) return [];
  const lines = [first];
  for (const run of below.slice(1)) {
    const last = lines.at(-1) ?? first;
    const close = run.box[1] - last.box[3] < 0.8 * Math.max(layout.textHeight, heightOf(last.box));
    const inColumn = Math.abs(centerX(run.box) - centerX(first.box)) < 0.08 * layout.widthPx;
    if (!close || !inColumn || /^kinh gui/.test(foldRun(run))) break;
    lines.push(run);
  }
  return lines;
}

/** `V/v`, with what recognizers make of its slash. */
export function isTopicStart(text: string): boolean {
  return /^v\s?[/\\|1lIiyj.,]?\s?v\b/iu.test(text) || /^về việc\b/iu.test(text.normalize('NFC'));
}

/** Where the motto was not recognized: an agency in capitals over a number and notation, in the upper left. */
function headWithoutMotto(runs: readonly TextRun[], layout: PageLayout): DocumentHead | null {
  const number = runs.find(
    (run) =>
      isNumberLine(run) &&
      run.text.includes('/') &&
      centerX(run.box) < layout.widthPx / 2 &&
      centerY(run.box) < 0.35 * layout.heightPx,
  );
  if (number === undefined) return null;
  const middle = layout.widthPx / 2;
  const left = runs.filter((run) => centerX(run.box) < middle);
  const right = runs.filter((run) => centerX(run.box) >= middle);
  const head = columnsHead({ motto: null, left, right, mottoBottom: number.box[1], layout });
  const above = runs.filter((run) => centerY(run.box) < number.box[1]);
  return head.agency.length > 0 && above.length <= 8 ? head : null;
}

/** Where the gap between the head's columns is narrow, a run may hold both: it is parted where the motto begins. */
function partAtMotto(layout: PageLayout): TextRun[] {
  return layout.runs.flatMap((run) => {
    if (run.words.length < 8 || isMotto(run) || centerY(run.box) > MOTTO_ZONE * layout.heightPx) return [run];
    const words = run.words.map(({ text }) => foldWords(text));
    const likeness = words.map((word, index) => (word === '' ? 0 : mottoLikeness(words.slice(index).join(' '))));
    const best = Math.max(...likeness);
    const at = best > 0.8 ? likeness.indexOf(best) : -1;
    return at > 0 ? splitRun(run, at) : [run];
  });
}

function mottoLikeness(folded: string): number {
  return Math.max(...MOTTOES.map((motto) => similarity(folded, motto)));
}

function resembles(run: TextRun, texts: readonly string[], least: number): boolean {
  const folded = foldRun(run);
  return texts.some((text) => Math.abs(folded.length - text.length) < 12 && similarity(folded, text) >= least);
}

/** A head begins in the upper half: cards and certificates copied onto A4 lie lower than letters do. */
const MOTTO_ZONE = 0.5;

const MOTTOES = [
  'cong hoa xa hoi chu nghia viet nam',
  'dang cong san viet nam',
  'viet nam dan chu cong hoa',
  'cong hoa mien nam viet nam',
];

/** Two of the three words and a year: recognizers lose one of them now and then. */
const DATE_NEAR = /\b(ng[a-z]y|thang|th[a-z]ng)\b.*\b(thang|th[a-z]ng|n[a-z]m)\b\s*\d{4}\b/;
