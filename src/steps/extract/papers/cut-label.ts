import { foldWords } from '../../../domain/index.ts';
import type { LabelPlace } from './label-place.ts';
import type { Stream } from './stream.ts';

/**
 * A label whose beginning something covers: the edge of a photograph and the seal on it leave `inh ngày`, `MND số`, `định danh cá nhân`,
 * `cm chữ đệm và tên`. It is the shortest of the list that ends so and lacks no more than that.
 */
export function withCutLabels(
  places: readonly LabelPlace[],
  { tokens }: Stream,
  labels: readonly string[],
): readonly LabelPlace[] {
  const known = [...new Set(labels.map(foldWords))].sort((one, other) => one.length - other.length);
  return places.map((place) => {
    const first = tokens[place.from];
    if (place.known || first?.before !== '\n') return place;
    const [, rest = ''] = place.label.split(/ (.*)/);
    const isGuess = first.word.confidence < GUESS;
    const whole =
      known.find((label) => lacksBegin(label, place.label, /^\p{Ll}/u.test(first.text) ? MOST_LOST : 1)) ??
      (isGuess ? known.find((label) => lacksBegin(label, rest, MOST_LOST)) : undefined);
    return whole === undefined ? place : { ...place, label: whole, known: true };
  });
}

function lacksBegin(label: string, end: string, most: number): boolean {
  return (
    end.length >= LEAST_LEFT && label.endsWith(end) && label.length > end.length && label.length - end.length <= most
  );
}

const GUESS = 0.5;
/** Letters: `Số `, `Họ, `. */
const MOST_LOST = 4;
const LEAST_LEFT = 6;
