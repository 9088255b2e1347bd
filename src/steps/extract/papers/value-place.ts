import { isReadable } from '../../../domain/index.ts';
import type { FieldType, ValuePlace } from '../../../plugin/index.ts';
import type { LabelPlace } from './label-place.ts';
import type { Stream, Token } from './stream.ts';

/** The tokens that fill in a label: right of it up to the next label, or below it. */
export function tokensOfValue(
  stream: Stream,
  label: LabelPlace,
  ends: ReadonlySet<number>,
  where: readonly ValuePlace[],
  type: FieldType,
): Token[] {
  const right = where.includes('right') ? rightOf(stream, label, ends) : [];
  // `Giá trị sử dụng: từ ngày: …`: the value stands behind the second label.
  if (right.length === 0 && ends.has(label.to) && stream.tokens[label.to]?.before === ' ') return [];
  const first = right.some(isFilled) ? right : where.includes('below') ? below(stream, label, ends) : [];
  if (type === 'name') return withRestOfName(stream, first, ends);
  if (type === 'date') return first !== right && DATED.test(foldedText(first)) ? [] : withYear(stream, first);
  return type === 'text' || type === 'address' ? withFollowing(stream, label, first, ends) : first;
}

function rightOf(stream: Stream, { to }: LabelPlace, ends: ReadonlySet<number>): Token[] {
  const line = stream.tokens[to - 1]?.line;
  const found: Token[] = [];
  for (let index = to; index < stream.tokens.length; index += 1) {
    const token = stream.tokens[index];
    if (token === undefined || token.line !== line) break;
    if (ends.has(index)) return withoutNumbering(found);
    // A wide gap behind a value begins another column; right behind the label it leads to the value.
    if (token.before === '\t' && found.some(isFilled) && !goesOn(found.at(-1), token, stream)) break;
    found.push(token);
  }
  return found;
}

/** `Dân tộc: Kinh  6. Tôn giáo:`: the number is the next label's. */
function withoutNumbering(found: Token[]): Token[] {
  const last = found.at(-1);
  return last !== undefined && found.length > 1 && /^\(?(\d{1,2}|[a-hđ])[.)]$/u.test(last.text)
    ? found.slice(0, -1)
    : found;
}

/** Lines stretched to both edges have wide gaps too, and so has a list behind its commas. */
function goesOn(last: Token | undefined, next: Token, { heights }: Stream): boolean {
  if (last === undefined) return false;
  const reach = /[,;]$/u.test(last.text) ? 5 : 1.8;
  return next.box[0] - last.box[2] < reach * (heights[next.page] ?? 0);
}

/** The next line under the label, where it begins under it and is no label itself. */
function below(stream: Stream, label: LabelPlace, ends: ReadonlySet<number>): Token[] {
  const own = stream.tokens.slice(label.from, label.to);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return [];
  const height = stream.heights[first.page] ?? 0;
  const line = stream.tokens.find(
    (token, index) =>
      index >= label.to &&
      token.page === first.page &&
      token.line > first.line &&
      token.before !== ' ' &&
      token.before !== '' &&
      token.box[1] > last.box[1] + 0.5 * height &&
      token.box[1] - last.box[3] < (label.colon ? 1.8 : 3.4) * height &&
      token.box[0] > first.box[0] - 2.5 * height &&
      token.box[0] < Math.max(last.box[2], first.box[0] + 10 * height),
  );
  const start = line === undefined ? -1 : stream.tokens.indexOf(line);
  return start < 0 || ends.has(start) ? [] : runFrom(stream, start, ends);
}

function runFrom(stream: Stream, start: number, ends: ReadonlySet<number>): Token[] {
  const found: Token[] = [];
  for (let index = start; index < stream.tokens.length; index += 1) {
    const token = stream.tokens[index];
    if (token === undefined || (index > start && token.before === '\n')) break;
    if (index > start && token.before === '\t' && !goesOn(found.at(-1), token, stream)) break;
    if (ends.has(index)) break;
    found.push(token);
  }
  return found;
}

/** `ngày 08 tháng 11 năm` at the end of a line, the year at the begin of the next one. */
function withYear(stream: Stream, first: readonly Token[]): Token[] {
  const last = first.at(-1);
  const next = last === undefined ? undefined : stream.tokens[stream.tokens.indexOf(last) + 1];
  const isOpen = last?.folded === 'nam' && next?.before === '\n' && /^\d{4}[.,;]?$/.test(next.text);
  return isOpen && next !== undefined ? [...first, next] : [...first];
}

/** In a narrow column a name in capitals runs on: a short line of capitals close below it. */
function withRestOfName(stream: Stream, first: readonly Token[], ends: ReadonlySet<number>): Token[] {
  const last = first.at(-1);
  if (last === undefined || !first.some(isFilled) || !isCapital(last)) return [...first];
  const start = stream.tokens.indexOf(last) + 1;
  const next = stream.tokens[start];
  if (next === undefined || next.before !== '\n' || next.page !== last.page || ends.has(start)) return [...first];
  const line = runFrom(stream, start, ends).filter(({ text }) => text !== '…');
  const height = stream.heights[next.page] ?? 0;
  const close = next.box[1] > last.box[1] && next.box[1] - last.box[3] < height;
  const alone = runFrom(stream, start, ends).every((token) => isCapital(token) || token.text === '…');
  return close && alone && line.length > 0 && line.length <= 3 ? [...first, ...line] : [...first];
}

function isCapital({ text }: Token): boolean {
  return /^\p{Lu}[\p{Lu}'’-]*$/u.test(text);
}

/** Long values run on: the next line has no label, follows closely, and the one above was full or ended in a comma. */
function withFollowing(stream: Stream, label: LabelPlace, first: readonly Token[], ends: ReadonlySet<number>): Token[] {
  const found = [...first];
  const labelToken = stream.tokens[label.from];
  for (let lines = 0; lines < 4; lines += 1) {
    const last = found.findLast(isFilled);
    if (last === undefined || labelToken === undefined) break;
    const start = stream.tokens.indexOf(last) + 1 + found.slice(found.lastIndexOf(last) + 1).length;
    const next = stream.tokens[start];
    if (next === undefined || next.before !== '\n' || next.page !== last.page || ends.has(start)) break;
    if (/^[-–+•*]$/u.test(next.text) || /^\(?([\dIVX]{1,3}|[a-h])[.)]$/u.test(next.text)) break;
    const height = stream.heights[next.page] ?? 0;
    const line = runFrom(stream, start, ends);
    const hasLabel =
      line.length > 0 && ends.has(start + line.length) && stream.tokens[start + line.length]?.before === ' ';
    const close = next.box[1] - last.box[3] < 1.1 * height && next.box[1] > last.box[1];
    const open = /,$/u.test(last.text) || isFull(stream, last, line) || isCutName(found, line);
    const aligned =
      next.box[0] < labelToken.box[0] + 1.2 * height || Math.abs(next.box[0] - (first[0]?.box[0] ?? 0)) < height;
    if (!close || !open || !aligned || /\.$/u.test(last.text) || DATED.test(foldedText(line))) break;
    if (line.some(({ text }) => text.endsWith(':')) || line.every(isSpeck)) break;
    found.push(...line);
    if (hasLabel) break;
  }
  return found;
}

/** What recognizers make of specks, and of the numbering of the next line. */
function isSpeck({ text }: Token): boolean {
  return !/\p{L}{2}|\d|^[\p{L}…]/u.test(text);
}

/** The place and day over a signature. */
const DATED = /^[a-z .-]{2,36}, ?ngay /;

function foldedText(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ');
}

/** A line that goes as far as its page's lines is full; in a narrower column a short rest or a unit's name has to follow. */
function isFull(stream: Stream, last: Token, next: readonly Token[]): boolean {
  if (last.box[2] > pageEdge(stream, last.page) - 7 * (stream.heights[last.page] ?? 0)) return true;
  const rest = next.filter(isFilled);
  const isUnit = UNIT.test(last.folded) || UNIT.test(rest[0]?.folded ?? '');
  return reachesEdge(stream, last) && (rest.length <= 3 || isUnit || isCapital(last));
}

/** `…, thành phố Phước` / `Hải`: a unit's name goes on with a word or two, whatever stands beside it. */
function isCutName(found: readonly Token[], next: readonly Token[]): boolean {
  const comma = found.findLastIndex(({ text }) => text.endsWith(','));
  const rest = next.filter(isFilled);
  const isName = rest.every(({ text }) => /^\p{Lu}\p{Ll}+[.,]?$/u.test(text));
  return UNIT.test(found[comma + 1]?.folded ?? '') && rest.length > 0 && rest.length <= 2 && isName;
}

const UNIT = /^(xa|phuong|thi|tran|huyen|quan|tinh|thanh|pho|tp\.?|ap|thon|duong|khu)[,.]?$/;

function pageEdge(stream: Stream, page: number): number {
  const rights = stream.tokens.flatMap((token, index) => {
    const next = stream.tokens[index + 1];
    return token.page === page && isFilled(token) && (next === undefined || next.before === '\n') ? [token.box[2]] : [];
  });
  return rights.sort((a, b) => a - b)[Math.floor(rights.length * 0.9)] ?? 0;
}

/** Does a line go as far right as the lines around it that begin in the same column? */
function reachesEdge(stream: Stream, last: Token): boolean {
  const height = stream.heights[last.page] ?? 0;
  const begin = stream.tokens.find(({ line, before }) => line === last.line && before === '\n');
  const rights = stream.tokens.flatMap((token, index) => {
    const next = stream.tokens[index + 1];
    const near = token.page === last.page && Math.abs(token.line - last.line) <= EDGE_LINES;
    if (!near || !isFilled(token) || (next !== undefined && next.before !== '\n')) return [];
    const first = stream.tokens.find(({ line, before }) => line === token.line && before === '\n');
    const sameColumn = Math.abs((first?.box[0] ?? 0) - (begin?.box[0] ?? 0)) < 4 * height;
    return sameColumn ? [token.box[2]] : [];
  });
  return last.box[2] > Math.max(...rights, 0) - 7 * height;
}

/** A column's edge shows within so many lines up and down. */
const EDGE_LINES = 8;

export function isFilled({ text }: Token): boolean {
  return isReadable(text);
}
