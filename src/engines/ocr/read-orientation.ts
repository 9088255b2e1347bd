import type { Rotation } from '../../domain/index.ts';
import type { ReaderAnswers, ReaderQuestion } from './messages.ts';
import { readModel } from './model.ts';
import { setImage } from './read-page.ts';
import { loadCore } from './tesseract-core.ts';

const LEGACY_ONLY = 0;
/** Degrees clockwise that turn the page upright, by the library's orientation number. */
const TURNS: readonly Rotation[] = [0, 90, 180, 270];
/** Where the library's confidence (a margin of log likelihoods) counts as certain. */
const CERTAIN = 10;

/** Loads the older engine, which alone can tell how a page is turned; another 60 MB, hence only when asked. */
export async function openOrientation(
  dataPath: string,
): Promise<(image: ReaderQuestion['image']) => ReaderAnswers['orientation']> {
  const core = await loadCore('legacy');
  core.FS.writeFile('./osd.traineddata', readModel(dataPath));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'osd', LEGACY_ONLY) !== 0) throw new Error('the orientation data cannot be used');
  return (image) => {
    const results = new core.OSResults();
    try {
      setImage(core, api, image);
      if (!api.DetectOS(results)) return { rotation: 0, confidence: 0 };
      const { orientation_id: id, oconfidence: margin } = results.best_result;
      return { rotation: TURNS[id] ?? 0, confidence: Math.max(0, Math.min(1, margin / CERTAIN)) };
    } finally {
      core.destroy(results);
      api.Clear();
    }
  };
}
