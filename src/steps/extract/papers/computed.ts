import type { Extractor } from '../../../plugin/index.ts';
import type { Reading } from '../reading.ts';
import type { PaperReadings } from './read-paper.ts';
import type { Stream } from './stream.ts';

/** Which sides of the paper were read: a front alone is not reusable. */
export function withCompleteness(readings: PaperReadings, stream: Stream, { sides }: Extractor): PaperReadings {
  if (sides === undefined) return readings;
  const [front, back] = [sides.front, sides.back].map((side) => stream.pages.some((page) => side.test(page)));
  const value = front ? (back ? 'whole' : sides.withoutBack) : back ? 'back-only' : 'unknown';
  return { ...readings, completeness: { value, words: [], computed: true } };
}

/** How long the paper is good for, as far as it says so: without end, until a day, or something that could not be read. */
export function withTerm(readings: PaperReadings): PaperReadings {
  if (readings['term'] !== undefined) return readings;
  const until = readings['validUntil'];
  const span = readings['validityText'];
  if (until === undefined && span === undefined) return readings;
  const value = until?.value === undefined || until.value === null ? null : until.value;
  return { ...readings, term: computed(value === null ? 'unknown' : /^\d/.test(value) ? 'until' : 'indefinite') };
}

function computed(value: string): Reading {
  return { value, words: [], computed: true };
}
