import type { ReaderAnswers, ReaderImage } from './messages.ts';
import { readModel } from './model.ts';
import { orientationAnswer } from './orientation-answer.ts';
import { setImage } from './read-page.ts';
import { loadCore } from './tesseract-core.ts';

const LEGACY_ONLY = 0;
/** Loads the older engine, which alone can tell how a page is turned; another 60 MB, hence only when asked. */
export async function openOrientation(dataPath: string): Promise<(image: ReaderImage) => ReaderAnswers['orientation']> {
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
      // The library counts by how far the page was turned clockwise; asked is how far it has to be turned on.
      return orientationAnswer((360 - 90 * id) % 360, margin);
    } finally {
      core.destroy(results);
      api.Clear();
    }
  };
}
