import type { ReaderAnswers } from '../messages.ts';
import { orientationAnswer } from '../orientation-answer.ts';

/** What `--psm 0` prints; a page with too few letters has none of it. */
export function readOsd(report: string): ReaderAnswers['orientation'] {
  const turn = /^Rotate: (\d+)/m.exec(report)?.[1];
  const margin = /^Orientation confidence: ([\d.]+)/m.exec(report)?.[1];
  return orientationAnswer(Number(turn ?? 0), Number(margin ?? 0));
}
