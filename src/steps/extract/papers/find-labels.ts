import { foldWords } from '../../../domain/index.ts';
import { endOf, type Stream, tokenAt } from './stream.ts';

/** A label where it stands. */
export interface LabelPlace {
  /** Folded, words only; null for one that is none of the list. */
  readonly label: string;
  readonly known: boolean;
  /** First token of the label, and the first one behind it. */
  readonly from: number;
  readonly to: number;
  /** Place of its first letter in the folded text. */
  readonly offset: number;
  readonly colon: boolean;
}

/**
 * Every label of the list, and whatever else looks like one (`…:` after the begin of a line or a mark), in reading order. Known ones
 * are found also in the middle of a line where they begin with a capital, and without a colon at the begin of a line or column.
 */
export function findLabels(stream: Stream, labels: readonly string[]): LabelPlace[] {
  const places = [...knownLabels(stream, labels), ...otherLabels(stream)].sort(
    (a, b) => a.from - b.from || Number(b.known) - Number(a.known) || b.to - a.to,
  );
  const kept: LabelPlace[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (last === undefined || place.from >= last.to) kept.push(place);
    // `Nơi cư trú của người yêu cầu:` holds a known label and means another.
    else if (!last.known && place.known && place.to === last.to && place.from === last.from) kept.splice(-1, 1, place);
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

function labelPattern(labels: readonly string[]): RegExp {
  const words = [...new Set(labels.map(foldWords))].sort((a, b) => b.length - a.length);
  const patterns = words.map((label) => label.split(' ').join('[,.;/)]?[ \\t]\\(?'));
  return new RegExp(`(?<=^|[\\s(/“"…])(?<label>${patterns.join('|')})(?![a-z0-9])${TAIL}`, 'g');
}

/** Up to nine words and a colon at the begin of a line or column, or after a mark. */
function otherLabels(stream: Stream): LabelPlace[] {
  return stream.tokens.flatMap((token, index) => {
    if (!token.text.endsWith(':') || token.text.length > 30) return [];
    let from = index;
    while (from > 0 && index - from < 9) {
      const current = stream.tokens[from];
      const before = stream.tokens[from - 1];
      if (current === undefined || before === undefined || current.before !== ' ' || current.line !== token.line) break;
      if (/[;,.:…]$/u.test(before.text) && /^\p{Lu}/u.test(current.text)) break;
      from -= 1;
    }
    const offset = stream.starts[from] ?? 0;
    const label = foldWords(stream.folded.slice(offset, endOf(stream, index)));
    return /[a-z]{2}/.test(label) ? [{ label, known: false, from, to: index + 1, offset, colon: true }] : [];
  });
}
