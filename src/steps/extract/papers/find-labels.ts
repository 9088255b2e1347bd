import { fold, foldWords } from '../../../domain/index.ts';
import { withCutLabels } from './cut-label.ts';
import type { LabelPlace } from './label-place.ts';
import { endOf, type Stream, tokenAt } from './stream.ts';

/**
 * Every label of the list, and whatever else looks like one (`…:` after the begin of a line or a mark), in reading order. Known ones
 * are found also in the middle of a line where they begin with a capital, and without a colon at the begin of a line or column.
 */
export function findLabels(stream: Stream, labels: readonly string[]): LabelPlace[] {
  const known = withoutOverlaps(knownLabels(stream, labels));
  const taken = new Set(known.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, step) => from + step)));
  const others = [...otherLabels(stream), ...cellLabels(stream)].filter(({ from, to }) => {
    for (let index = from; index < to; index += 1) if (taken.has(index)) return false;
    return true;
  });
  return withoutValues(withoutOverlaps([...known, ...withCutLabels(others, stream, labels)]), stream);
}

/** `Nội dung thay đổi: Họ, chữ đệm, tên`: a label that fills in another one is its value. */
function withoutValues(places: readonly LabelPlace[], { tokens }: Stream): LabelPlace[] {
  return places.filter(({ from, to, colon }, index) => {
    const before = places[index - 1];
    const dots = tokens.slice(before?.to, from).every(({ text }) => text === '…');
    const fills = before !== undefined && dots && tokens[from]?.line === tokens[before.from]?.line;
    const next = tokens[to];
    const isLast = next === undefined || next.before === '\n' || next.text === '…';
    return colon || !fills || !isLast || (!before.colon && before.known && isHeading(tokens, before, to));
  });
}

/** The cells of a table's head are all labels; a row of two cells is a label with its value. */
function isHeading(tokens: Stream['tokens'], { from }: LabelPlace, to: number): boolean {
  return tokens.slice(from, to).filter(({ before }) => before === '\t').length > 1;
}

/** Of two that begin at the same place the longer one. */
function withoutOverlaps(places: readonly LabelPlace[]): LabelPlace[] {
  const kept: LabelPlace[] = [];
  for (const place of [...places].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place);
  }
  return kept;
}

function knownLabels(stream: Stream, labels: readonly string[]): LabelPlace[] {
  if (labels.length === 0) return [];
  return [...stream.folded.matchAll(labelPattern(labels))].flatMap((match) => {
    const { label = '', colon = '' } = match.groups ?? {};
    const offset = match.index + match[0].indexOf(label);
    const from = tokenAt(stream, offset);
    const first = stream.tokens[from];
    if (first === undefined || stream.starts[from] !== offset) return [];
    const to = tokenAt(stream, match.index + match[0].length);
    const place = { label: foldWords(label), known: true, from, to, offset, colon: colon !== '' };
    return stands(stream, place) ? [place] : [];
  });
}

/** A label without a colon is one only where nothing else can stand; one within a line begins with a capital. */
function stands(stream: Stream, { from, to, colon }: LabelPlace): boolean {
  const first = stream.tokens[from];
  const before = stream.tokens[from - 1];
  if (first === undefined) return false;
  const opens = beginsPart(stream, from);
  const capital = /^\p{Lu}/u.test(first.text);
  const afterMark = before !== undefined && /[;,.:)…]$/u.test(before.text);
  if (colon) return opens || capital || afterMark;
  const next = stream.tokens[to];
  const ends = next === undefined || next.before === '\t' || next.before === '\n';
  // One word alone is too easily another (`Dạng`, `ĐẶNG`): it has to fill its cell.
  if (to - from === 1) return first.before !== ' ' && ends;
  const open = opens && capital;
  const follows = next === undefined || next.before !== ' ' || /^[\d…\p{Lu}(]/u.test(next.text);
  return (open || (afterMark && capital)) && follows;
}

/** At the begin of a line or column, numbering and bullets aside. */
function beginsPart({ tokens }: Stream, at: number): boolean {
  for (let index = at; index >= 0 && at - index < 3; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.before === '\n' || token.before === '\t') return true;
    const before = tokens[index - 1];
    if (before === undefined) return true;
    if (!/^(\(?[\divxa-h]{1,3}[.)/]+|[-–+*•·|[\]]+|\d{1,2})$/iu.test(before.text)) return false;
  }
  return false;
}

/** `(bằng chữ)`, a footnote, the same in English behind a slash; then the colon. */
const TAIL =
  '(?:[ \\t]?\\([^()\\n]{1,60}\\))?(?:[ \\t]?\\[?\\(?\\d{1,2}\\)\\]?)?(?:[ \\t]?/[ \\t]?(?:[a-z.]+[, ]{0,2}){1,6}(?=[\\s:/]|$))?(?:[ \\t]?\\([^()\\n]{1,60}\\))?(?<colon>[ \\t]?[:;](?=[\\s…]|$)|[ \\t]?:)?';

/** Words of a label may be parted by marks (`Ngày/tháng/năm sinh`), and run on in the next line. */
const BETWEEN = '(?:[,.;)]?[ \\t\\n]\\(?|[ \\t]?/[ \\t]?)';

function labelPattern(labels: readonly string[]): RegExp {
  const cached = PATTERNS.get(labels);
  if (cached !== undefined) return cached;
  const words = [...new Set(labels.map(patternOf))].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<=^|[\\s(/“"…])(?<label>${words.join('|')})(?![a-z0-9])${TAIL}`, 'g');
  PATTERNS.set(labels, pattern);
  return pattern;
}

/** A list of labels is compiled once: it has hundreds of them. */
const PATTERNS = new WeakMap<readonly string[], RegExp>();

/** Marks may stand where the form has some: `Trần Văn Nam, sinh ngày` is not `Năm sinh`. */
function patternOf(label: string): string {
  const parts = fold(label).split(/(?<=[^a-z0-9])(?=[a-z0-9])/);
  return parts
    .map((part, index) => {
      const word = part.replace(/[^a-z0-9]+/g, '');
      if (index === parts.length - 1) return word;
      return word + (/[^a-z0-9\s]/.test(part) || /^(ngay|thang|ho|dem)$/.test(word) ? BETWEEN : '[ \\t\\n]');
    })
    .join('');
}

/** Up to nine words and a colon at the begin of a line or column, or after a mark. */
function otherLabels(stream: Stream): LabelPlace[] {
  return stream.tokens.flatMap((token, index) => {
    if (!token.text.endsWith(':') || token.text.length > 30) return [];
    const from = labelBegin(stream, index);
    return from === null ? [] : place(stream, from, index + 1, true);
  });
}

function labelBegin({ tokens }: Stream, colon: number): number | null {
  let from = colon;
  while (from > 0 && colon - from < 9) {
    const current = tokens[from];
    const before = tokens[from - 1];
    if (current === undefined || before === undefined || current.before === '\n' || current.before === '\t')
      return from;
    if (/[;,.]$/u.test(before.text) && /^\p{Lu}/u.test(current.text)) return from;
    if (/:$/u.test(before.text)) break;
    from -= 1;
  }
  // Behind another value the label begins at the last word with a capital.
  for (let at = colon; at >= from; at -= 1)
    if (/^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? '')) return at === from ? null : at;
  return null;
}

/** The left cells of a table of two columns: what stands right of them begins at the same place line after line. */
function cellLabels(stream: Stream): LabelPlace[] {
  const pairs = [...pairsOf(stream)];
  return pairs.flatMap(({ from, to, x, page }, index) => {
    const height = stream.heights[page] ?? 0;
    const near = pairs.slice(Math.max(0, index - 2), index + 3).filter((other) => other.page === page);
    const aligned = near.filter((other) => Math.abs(other.x - x) < 0.6 * height).length;
    return aligned >= 3 ? place(stream, from, to, false) : [];
  });
}

/** Lines of two columns: the tokens of the left one, and where the right one begins. */
function* pairsOf({ tokens }: Stream): Generator<{ from: number; to: number; x: number; page: number }> {
  let from = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.before !== '\n') continue;
    const gaps = tokens.slice(from + 1, at).flatMap(({ before }, step) => (before === '\t' ? [from + 1 + step] : []));
    const right = tokens[gaps[0] ?? -1];
    if (right !== undefined && (gaps[0] ?? 0) - from < 10) {
      yield { from, to: gaps[0] ?? from, x: right.box[0], page: right.page };
    }
    from = at;
  }
}

function place(stream: Stream, from: number, to: number, colon: boolean): LabelPlace[] {
  const offset = stream.starts[from] ?? 0;
  const label = foldWords(stream.folded.slice(offset, endOf(stream, to - 1))).replace(
    /^(\d{1,2}|[ivx]{1,3}|[a-h]) /,
    '',
  );
  return /[a-z]{2}/.test(label) ? [{ label, known: false, from, to, offset, colon }] : [];
}
