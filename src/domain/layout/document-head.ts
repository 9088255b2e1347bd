import { centerX, centerY, heightOf } from './boxes.ts';
import { entryStampRuns } from './entry-stamps.ts';
import { isBareNumber, isDateAlone, isDateBegun, isDateLine, isNumberLine, isTopicStart } from './head-lines.ts';
import { isCreed, isMotto, MOTTO_ZONE, partedRuns } from './motto.ts';
import { capitalShare, foldRun, joinRuns, type PageLayout, type TextRun } from './page-layout.ts';
import { signaturePictures } from './signature-pictures.ts';

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
  const runs = ownRuns(layout);
  const motto = runs.find((run) => isMotto(run) && centerY(run.box) < MOTTO_ZONE * layout.heightPx) ?? null;
  if (motto === null) return headWithoutMotto(runs, layout);
  const creed = runs.find((run) => isCreed(run) && run.box[1] > motto.box[1]) ?? null;
  const mottoBottom = Math.max(motto.box[3], creed === null ? 0 : creed.box[3]);
  const edge = leftEdge(motto, runs, mottoBottom, layout);
  if (edge === null) return { motto, agency: [], number: null, dateLine: null, topic: [], bottom: mottoBottom };
  const near = runs.filter((run) => centerY(run.box) > motto.box[1] - layout.textHeight);
  const left = near.filter((run) => centerX(run.box) < edge && run.box[0] < edge);
  // A long place before the date may begin a little left of the motto; a line of the body begins far left.
  const right = near.filter(
    (run) => run.box[0] > edge - 0.06 * layout.widthPx && centerX(run.box) > edge && run !== motto && run !== creed,
  );
  return columnsHead({ motto, left: left.filter((run) => run !== motto && run !== creed), right, mottoBottom, layout });
}

/** What the office itself had printed: without stamps of who received it and pictures of signatures, columns apart. */
function ownRuns(layout: PageLayout): TextRun[] {
  const foreign = new Set([...entryStampRuns(layout), ...signaturePictures(layout).flatMap(({ runs }) => runs)]);
  return partedRuns({ ...layout, runs: layout.runs.filter((run) => !foreign.has(run)) });
}

/**
 * Where the left column of the head ends; null on forms, which have none. The motto stands right of it; where a typist set the
 * motto in the middle of the sheet, the agency stands beside it or number and agency follow below on the left.
 */
function leftEdge(motto: TextRun, runs: readonly TextRun[], mottoBottom: number, layout: PageLayout): number | null {
  const edge = motto.box[0] - layout.textHeight * 0.2;
  if (centerX(motto.box) >= layout.widthPx * 0.6) return edge;
  const middle = centerX(motto.box);
  const left = runs.filter((run) => centerX(run.box) < middle && run.box[0] < motto.box[0] + layout.textHeight);
  const number = left.find(
    (run) =>
      centerX(run.box) < 0.42 * layout.widthPx &&
      run.box[1] > motto.box[1] &&
      run.box[1] < mottoBottom + NUMBER_REACH * layout.textHeight &&
      (isNumberLine(run) || isBareNumber(run)) &&
      NOTATION.test(run.text),
  );
  if (number === undefined) return null;
  const agency = left.filter(
    (run) =>
      centerX(run.box) < 0.42 * layout.widthPx &&
      centerY(run.box) < number.box[1] &&
      number.box[1] - run.box[3] < NUMBER_REACH * layout.textHeight &&
      isAgencyLine(run) &&
      !isMotto(run),
  );
  if (agency.length === 0) return null;
  const beside = agency.some((run) => run.box[2] < motto.box[0] && run.box[1] < mottoBottom);
  return beside ? edge : middle;
}

function columnsHead(parts: {
  motto: TextRun | null;
  left: readonly TextRun[];
  right: readonly TextRun[];
  mottoBottom: number;
  layout: PageLayout;
}): DocumentHead {
  const { motto, left, right, mottoBottom, layout } = parts;
  const [dateLimit, numberLimit] = [
    mottoBottom + 9 * layout.textHeight,
    mottoBottom + NUMBER_REACH * layout.textHeight,
  ];
  const number = numberLine(left.filter((run) => run.box[1] < numberLimit));
  const upper = right.filter((run) => run.box[1] < dateLimit);
  const lower = left.filter((run) => run !== number && run.box[1] < numberLimit);
  const dateLine =
    brokenDate(upper, layout) ??
    brokenDate(lower, layout) ??
    upper.find(isDateLine) ??
    upper.find(isDateAlone) ??
    lower.find(isDateAlone) ??
    null;
  const agencyEnd = number?.box[1] ?? dateLine?.box[3] ?? openEnd(left, mottoBottom + layout.textHeight, layout);
  const agency = left.filter((run) => run !== dateLine && centerY(run.box) < agencyEnd && isAgencyLine(run));
  const edge = (motto?.box[0] ?? layout.widthPx / 2) + layout.textHeight;
  const topic =
    number === null
      ? []
      : topicLines(
          left.filter((run) => run.box[2] < edge),
          number,
          layout,
        );
  const bottoms = [mottoBottom, ...[number, dateLine, ...topic].map((run) => run?.box[3] ?? 0)];
  return { motto, agency, number, dateLine, topic, bottom: Math.max(...bottoms) };
}

/** A date whose end a narrow column left to the next line. */
function brokenDate(column: readonly TextRun[], { runs, textHeight }: PageLayout): TextRun | null {
  const begun = column.find(isDateBegun);
  const end = runs.find(
    (run) =>
      begun !== undefined &&
      run.box[1] > centerY(begun.box) &&
      run.box[1] - begun.box[3] < textHeight &&
      run.box[0] < begun.box[2] &&
      begun.box[0] < run.box[2],
  );
  if (begun === undefined || end === undefined) return null;
  const line = joinRuns([begun, end]);
  return isDateAlone(line) ? line : null;
}

/** The document's own number: one with a notation before one without. */
function numberLine(left: readonly TextRun[]): TextRun | null {
  const lines = left.filter(isNumberLine);
  return (
    lines.find(({ text }) => text.includes('/')) ??
    lines.find(({ text }) => NOTATION.test(text)) ??
    lines[0] ??
    left.find(isBareNumber) ??
    null
  );
}

/** Without number and date under it a name goes on as long as capitals follow closely on the same middle. */
function openEnd(left: readonly TextRun[], from: number, layout: PageLayout): number {
  const lines = left.filter(isAgencyLine);
  let last = lines.findLast((run) => centerY(run.box) < from);
  for (const run of lines) {
    if (last === undefined || centerY(run.box) < from || run.box[1] <= last.box[1]) continue;
    const close = run.box[1] - last.box[3] < 0.9 * layout.textHeight;
    if (!close || Math.abs(centerX(run.box) - centerX(last.box)) > 0.06 * layout.widthPx) break;
    last = run;
  }
  return Math.max(from, last === undefined ? 0 : last.box[3]);
}

/** Capitals, or the number that ends a name (`KHU VỰC` / `12`) and was read well. */
function isAgencyLine(run: TextRun): boolean {
  if (/^\d{1,3}$/.test(run.text)) return run.words.every(({ confidence }) => confidence > 0.8);
  return capitalShare(run.text) > 0.6 && !OTHER_STAMP.test(foldRun(run)) && !GLUED_NUMBER.test(run.text);
}

/** A number and notation of which nothing but figures and capitals was recognized (`8246TBUD`, `8??7/TT-UB`). */
const GLUED_NUMBER = /\d[\d?]+\s?\/?\p{Lu}{2}|\d\p{Lu}{3}/u;

/** Stamps and marks that stand near an agency and are no part of its name. */
const OTHER_STAMP =
  /^((cong van |cv )?den|hoa toc|khan|thuong khan|sao y|ban sao|luu hanh noi bo|du thao|mau so|mau|bieu so|bieu mau|(toi |tuyet )?mat)\b/;

/** The topic of an official letter: from `V/v` on, as long as the lines follow closely in the left column. */
function topicLines(left: readonly TextRun[], number: TextRun, layout: PageLayout): TextRun[] {
  const below = left.filter(
    (run) => run.box[1] > centerY(number.box) && run.box[1] - number.box[3] < TOPIC_REACH * layout.textHeight,
  );
  const at = below.findIndex(({ text }) => isTopicStart(text));
  const first = below[at];
  if (first === undefined) return [];
  const lines = [first];
  for (const run of left.filter((other) => other.box[1] > centerY(first.box))) {
    const last = lines.at(-1) ?? first;
    const close = run.box[1] - last.box[3] < 0.8 * Math.max(layout.textHeight, heightOf(last.box));
    const inColumn =
      Math.abs(centerX(run.box) - centerX(first.box)) < 0.08 * layout.widthPx ||
      Math.abs(run.box[0] - first.box[0]) < 3 * layout.textHeight;
    if (!close || !inColumn || /^(kinh gui|noi nhan)/.test(foldRun(run))) break;
    lines.push(run);
  }
  return lines;
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

/** A notation behind a number: `12/QĐ`, `45 QĐ/UB`, `12-CT/TU`. */
const NOTATION = /\d[a-z]?\s*[/\s–-]\s*(?:\d{4}\s*\/\s*)?[A-ZĐ]{2}/u;

/** How far below the motto number and topic stand, in text heights. */
const NUMBER_REACH = 10;
const TOPIC_REACH = 6;
