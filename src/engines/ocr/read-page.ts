import type { OcrResult } from '../../plugin/index.ts';
import { collectBlocks } from './collect-blocks.ts';
import type { ReaderQuestion } from './messages.ts';
import { readModel } from './model.ts';
import { loadCore, type TessBaseApi, type TesseractCore } from './tesseract-core.ts';

type Image = ReaderQuestion['image'];

const LSTM_ONLY = 1;
/** Automatic page segmentation. The library's default, one block of text, reads tables at 50 % of letters wrong. */
const WHOLE_PAGE = '3';

/** Loads the model and hands back what reads a page. */
export async function openReader(modelPath: string): Promise<(image: Image) => Pick<OcrResult, 'blocks'>> {
  const core = await loadCore('lstm');
  core.FS.writeFile('./vie.traineddata', readModel(modelPath));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'vie', LSTM_ONLY) !== 0) throw new Error('the model cannot be used');
  api.SetVariable('tessedit_pageseg_mode', WHOLE_PAGE);
  return (image) => {
    try {
      setImage(core, api, image);
      if (api.Recognize(null) !== 0) throw new Error('recognition failed');
      return { blocks: collectBlocks(core, api) };
    } finally {
      api.Clear();
    }
  };
}

/** As a raw PGM: nothing is encoded on one side to be decoded on the other. */
export function setImage(core: TesseractCore, api: TessBaseApi, { pixels, widthPx, heightPx, dpi }: Image): void {
  const header = Buffer.from(`P5\n${widthPx} ${heightPx}\n255\n`, 'latin1');
  core.FS.writeFile('/input', Buffer.concat([header, pixels]));
  // PGM has no place for it, and letters are judged by their size on paper.
  api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
  if (api.SetImageFile(1, 0) !== 0) throw new Error('the image cannot be read');
  core.FS.unlink('/input');
}
