import type { OcrResult } from '../../plugin/index.ts';
import { collectBlocks } from './collect-blocks.ts';
import type { ReaderImage } from './messages.ts';
import { readModel } from './model.ts';
import { loadCore, type TessBaseApi, type TesseractCore } from './tesseract-core.ts';
import { wordText } from './word-pictures.ts';

const LSTM_ONLY = 1;
/** Automatic page segmentation. The library's default, one block of text, reads tables at 50 % of letters wrong. */
const WHOLE_PAGE = '3';
/** The picture is the line: nothing is looked for in it first, which loses words that stand alone. */
const RAW_LINE = '13';

export interface ModelReader {
  page(image: ReaderImage): Pick<OcrResult, 'blocks'>;
  /** A picture of one word and nothing else. */
  word(image: ReaderImage): string;
}

/** Loads the model and hands back what reads with it. */
export async function openReader(modelPath: string): Promise<ModelReader> {
  const core = await loadCore('lstm');
  core.FS.writeFile('./vie.traineddata', readModel(modelPath));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'vie', LSTM_ONLY) !== 0) throw new Error('the model cannot be used');
  const read = <T>(image: ReaderImage, segmentation: string, collect: () => T): T => {
    try {
      api.SetVariable('tessedit_pageseg_mode', segmentation);
      setImage(core, api, image);
      if (api.Recognize(null) !== 0) throw new Error('recognition failed');
      return collect();
    } finally {
      api.Clear();
    }
  };
  return {
    page: (image) => read(image, WHOLE_PAGE, () => ({ blocks: collectBlocks(core, api) })),
    word: (image) => read(image, RAW_LINE, () => wordText(api.GetUTF8Text())),
  };
}

/** As a raw PGM: nothing is encoded on one side to be decoded on the other. */
export function setImage(core: TesseractCore, api: TessBaseApi, { pixels, widthPx, heightPx, dpi }: ReaderImage): void {
  const header = Buffer.from(`P5\n${widthPx} ${heightPx}\n255\n`, 'latin1');
  core.FS.writeFile('/input', Buffer.concat([header, pixels]));
  // PGM has no place for it, and letters are judged by their size on paper.
  api.SetVariable('user_defined_dpi', String(Math.round(dpi)));
  if (api.SetImageFile(1, 0) !== 0) throw new Error('the image cannot be read');
  core.FS.unlink('/input');
}
