import type { OcrEngine, ReadingImage } from '../../plugin/index.ts';
import { drawTestPage } from './test-page.ts';

/** How an engine did on the page drawn for it: the quicker of two readings with their further looks, and what it made of the page. */
export interface EngineFigures {
  readonly seconds: number;
  /** Letters read, each weighed by how sure the engine was of its word; comparable for one model only. */
  readonly legible: number;
}

const READINGS = 2;
/** So many words of a page are looked at again, in the middle: a program that is started anew for them pays for it. */
const LOOKED_AT_AGAIN = 4;
const PAGE_TIMEOUT_MS = 30_000;

/**
 * Times engines on one drawn page, by turns, so that whatever else the machine does meets all of them. The first reading
 * of each is not counted: it loads the model. Errors: those of the engines.
 */
export async function timeEngines(engines: readonly OcrEngine[], signal: AbortSignal): Promise<EngineFigures[]> {
  const page = drawTestPage();
  const figures = [];
  for (const engine of engines) figures.push(await timed(engine, page, signal));
  for (let reading = 0; reading < READINGS; reading += 1) {
    for (const [index, engine] of engines.entries()) {
      const now = await timed(engine, page, signal);
      const best = figures[index];
      if (reading === 0 || best === undefined || now.seconds < best.seconds) figures[index] = now;
    }
  }
  return figures;
}

async function timed(engine: OcrEngine, page: ReadingImage, signal: AbortSignal): Promise<EngineFigures> {
  const started = performance.now();
  const limits = { signal, timeoutMs: PAGE_TIMEOUT_MS };
  const { blocks } = await engine.recognize(page, limits);
  const words = blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const again = words.slice(0, LOOKED_AT_AGAIN).map(({ box }) => box);
  await engine.lookAgain(page, again, { ...limits, round: 'first' });
  const seconds = (performance.now() - started) / 1000;
  const legible = words.reduce((sum, { text, confidence }) => sum + [...text].length * confidence ** 2, 0);
  return { seconds, legible };
}
