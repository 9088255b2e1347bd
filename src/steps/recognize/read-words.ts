import type { OcrEngine, OcrResult, ReadingImage } from '../../plugin/index.ts';
import { calibrate } from './calibrate.ts';
import { seeFigures } from './digit-shapes.ts';
import { markInk } from './ink-words.ts';
import { partLabels } from './part-label.ts';
import { lookAgain } from './second-look.ts';

/** The words of a page: read, told from what a pen wrote, with how likely each is right; figures read unsurely twice over. */
export async function readWords(
  ocr: OcrEngine,
  reading: ReadingImage,
  limits: { signal: AbortSignal; timeoutMs: number },
): Promise<OcrResult> {
  const first = markInk(partLabels(await ocr.recognize(reading, limits)), reading);
  return lookAgain(seeFigures(calibrate(first, ocr.fingerprint.model), reading), async (words, round) => {
    const boxes = words.map(({ box }) => box);
    try {
      return await ocr.lookAgain(reading, boxes, { ...limits, round });
    } catch {
      // The page has been read: where a second look breaks the reader, its words stay as unsure as they are.
      limits.signal.throwIfAborted();
      return [];
    }
  });
}
