import { foldRun, type PageLayout, splitRun, type TextRun } from '../../../domain/index.ts';

/**
 * Lines in the order a person reads them. Where two people stand side by side (wife and husband on a marriage certificate), the same
 * labels stand twice on a line: the left column is read to its end before the right one.
 */
export function readingOrder(layout: PageLayout): (readonly TextRun[])[] {
  const lines: (readonly TextRun[])[] = [];
  const { rows } = layout;
  for (let index = 0; index < rows.length; index += 1) {
    const table = personTable(rows, index, layout.textHeight);
    if (table !== null) {
      lines.push(...table.lines);
      index = table.end - 1;
      continue;
    }
    const tongues = bilingualEdge(rows[index] ?? []);
    const edge = tongues ?? twinEdge(rows[index] ?? [], layout.textHeight);
    if (edge === null) {
      lines.push(rows[index] ?? []);
      continue;
    }
    const end = blockEnd(rows, index, edge, layout);
    const from = tongues === null ? blockStart(lines, edge, layout) : lines.length;
    const parted = rows.slice(index, end).map((row) => partedAt(row, edge, layout.textHeight) ?? row);
    const block = [...lines.splice(from), ...parted];
    const columns = [
      block.map((row) => row.filter(({ box }) => box[0] < edge)),
      block.map((row) => row.filter(({ box }) => box[0] >= edge)),
    ];
    // What the paper says in Vietnamese goes before its translation.
    const inOrder = tongues === null ? columns : columns.toReversed();
    lines.push(...inOrder.flat().filter(({ length }) => length > 0));
    index = end - 1;
  }
  return lines;
}

/**
 * A table with a person in each column (`Vợ`, `Chồng`) and labels on the left only: every person's column is read with the
 * labels, one after the other.
 */
function personTable(
  rows: readonly (readonly TextRun[])[],
  at: number,
  textHeight: number,
): { lines: (readonly TextRun[])[]; end: number } | null {
  const heads = (rows[at] ?? []).filter((run) => PERSON.test(foldRun(run)));
  const [first, second] = heads;
  if (first === undefined || second === undefined || heads.length > 2) return null;
  const edges = [first, second].map(({ box }) => box[0] - 2 * textHeight);
  const [left = 0, right = 0] = edges;
  let end = at + 1;
  while (end < rows.length && isTableRow(rows[end] ?? [], left)) end += 1;
  if (end - at < 3) return null;
  const body = rows.slice(at + 1, end);
  const column = (head: TextRun, from: number, to: number) => [
    [head],
    ...body.map((row) => row.filter(({ box }) => box[0] < left || (box[0] >= from && box[0] < to))),
  ];
  return { lines: [...column(first, left, right), ...column(second, right, Number.POSITIVE_INFINITY)], end };
}

const PERSON = /^(ben |nguoi )?(vo|chong|nu|nam|cha|me|bo|ong|ba)$|^ben (a|b)$/;

/** A label that ends before the first person's column, and something in one of the columns. */
function isTableRow(row: readonly TextRun[], left: number): boolean {
  const [label] = row;
  return label !== undefined && label.box[0] < left && label.box[2] < left && row.some(({ box }) => box[0] >= left);
}

/** Where the Vietnamese column begins on diplomas that say everything in English beside it: their motto does so first. */
function bilingualEdge(row: readonly TextRun[]): number | null {
  const at = row.findIndex((run) => /^cong hoa xa hoi/.test(foldRun(run)));
  const [english, vietnamese] = [row[at - 1], row[at]];
  if (english === undefined || vietnamese === undefined || !/\brepublic\b/.test(foldRun(english))) return null;
  return (english.box[2] + vietnamese.box[0]) / 2;
}

/** Where the right one of two columns begins, on a line that has the same label twice. */
function twinEdge(row: readonly TextRun[], textHeight: number): number | null {
  for (const [at, run] of row.entries()) {
    if (at === 0) continue;
    const label = labelOf(run);
    const twin = row.slice(0, at).some((left) => label !== null && labelOf(left) === label);
    if (twin) return run.box[0] - 0.8 * textHeight;
  }
  return null;
}

/** The label a run begins with, whoever it speaks of. */
function labelOf(run: TextRun): string | null {
  const colon = run.text.indexOf(':');
  const label = foldRun(run).split(' ').slice(0, 12).join(' ');
  const known = label.match(TWIN_LABEL)?.[0] ?? null;
  if (known !== null) return known.replace(/^ho (chu dem )?(va )?ten/, 'ho ten');
  return colon > 4 && colon < 40 ? foldRun({ ...run, text: run.text.slice(0, colon) }) : null;
}

const TWIN_LABEL =
  /^(ho (chu dem )?(va )?ten|ngay thang nam sinh|ngay sinh|sinh ngay|nam sinh|so dinh danh|giay to tuy than|noi cu tru|dan toc|quoc tich)/;

/** The block goes on as long as nothing crosses from one column to the other. */
function blockEnd(
  rows: readonly (readonly TextRun[])[],
  from: number,
  edge: number,
  { textHeight }: PageLayout,
): number {
  let end = from + 1;
  let lastTwin = from + 1;
  while (end < rows.length) {
    const row = rows[end] ?? [];
    const above = rows[end - 1] ?? [];
    const step = Math.min(...row.map(({ box }) => box[1])) - Math.max(...above.map(({ box }) => box[3]));
    const parted = partedAt(row, edge, textHeight);
    if (parted === null || step > 4 * textHeight) break;
    end += 1;
    if (parted.some(({ box }) => box[0] < edge) && parted.some(({ box }) => box[0] >= edge)) lastTwin = end;
  }
  return Math.max(lastTwin, Math.min(end, lastTwin + 1));
}

/** The runs of a line with those parted that dots of the left column tie to the right one; null where text crosses the edge. */
function partedAt(row: readonly TextRun[], edge: number, textHeight: number): TextRun[] | null {
  const parted: TextRun[] = [];
  for (const run of row) {
    if (run.box[0] >= edge || run.box[2] <= edge) {
      parted.push(run);
      continue;
    }
    const at = run.places.findIndex((box) => box[0] >= edge);
    const [left, right] = [run.places[at - 1], run.places[at]];
    if (left === undefined || right === undefined) return null;
    const gap = right[0] - left[2] > 0.6 * textHeight || /[.…_]{3}/u.test(run.words[at - 1]?.text ?? '');
    if (!gap || left[2] > edge + textHeight) return null;
    parted.push(...splitRun(run, at));
  }
  return parted;
}

/** Headings over the columns (`VỢ`, `CHỒNG`) belong to them. */
function blockStart(lines: readonly (readonly TextRun[])[], edge: number, { textHeight }: PageLayout): number {
  let from = lines.length;
  while (from > 0) {
    const row = lines[from - 1] ?? [];
    const below = lines[from] ?? null;
    const isPair =
      row.length >= 2 &&
      row.every(({ box }) => box[2] <= edge || box[0] >= edge - 2 * textHeight) &&
      row.some(({ box }) => box[0] >= edge - 2 * textHeight);
    const near = below === null || Math.min(...below.map(({ box }) => box[1])) > 0;
    if (!isPair || !near || from < lines.length - 2) break;
    from -= 1;
  }
  return from;
}
