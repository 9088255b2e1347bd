import type { Rotation } from '../../domain/index.ts';
import type { OcrEngine, ReadingImage } from '../../plugin/index.ts';

interface Answer {
  readonly rotation: Rotation;
  readonly confidence: number;
}

interface Limits {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** From here on the detector is believed by itself; on pages of a few words it often stays below. */
const BELIEVED = 0.4;

/**
 * How the recognizer would turn a page of which the ink alone did not tell. Where its detector is unsure too, the page
 * is read both ways round, which is slow but seldom and short: the right way gives words, the wrong one scraps.
 */
export async function askOrientation(ocr: OcrEngine, image: ReadingImage, limits: Limits): Promise<Answer> {
  const detected = await ocr.orientation(image, limits);
  if (detected.confidence >= BELIEVED) return detected;
  const asItLies = await legibility(ocr, image, limits);
  const turned = await legibility(ocr, upsideDown(image), limits);
  const total = asItLies + turned;
  if (total === 0) return { rotation: 0, confidence: 0 };
  return { rotation: turned > asItLies ? 180 : 0, confidence: Math.abs(asItLies - turned) / total };
}

/** Letters read, each weighed by how sure the recognizer was of its word. */
async function legibility(ocr: OcrEngine, image: ReadingImage, limits: Limits): Promise<number> {
  const { blocks } = await ocr.recognize(image, limits);
  return blocks
    .flatMap(({ lines }) => lines.flatMap(({ words }) => words))
    .reduce((sum, { text, confidence }) => sum + (text.match(/[\p{L}\p{N}]/gu) ?? []).length * confidence ** 2, 0);
}

function upsideDown(image: ReadingImage): ReadingImage {
  return { ...image, pixels: image.pixels.slice().reverse() };
}
