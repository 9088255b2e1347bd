import type { OcrResult, ReadLine, ReadWord } from '../../plugin/index.ts';
import type { ReaderQuestion } from './messages.ts';
import { readModel } from './model.ts';
import { LEVEL, loadCore, type ResultIterator, type TessBaseApi, type TesseractCore } from './tesseract-core.ts';

type Image = ReaderQuestion['image'];
type Blocks = OcrResult['blocks'];

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

/** Words of the result, line by line and block by block, in the order of the segmentation. */
function collectBlocks(core: TesseractCore, api: TessBaseApi): Blocks {
  const iterator = api.GetIterator();
  const blocks: { lines: (ReadLine & { words: ReadWord[] })[]; box: ReadLine['box'] }[] = [];
  iterator.Begin();
  do {
    if (iterator.Empty(LEVEL.word)) continue;
    if (iterator.IsAtBeginningOf(LEVEL.block) || blocks.length === 0) {
      blocks.push({ lines: [], box: boxAt(iterator, LEVEL.block) });
    }
    const block = blocks.at(-1);
    if (iterator.IsAtBeginningOf(LEVEL.line) || block?.lines.length === 0) {
      block?.lines.push({ words: [], box: boxAt(iterator, LEVEL.line), baseline: baselineAt(iterator) });
    }
    const text = iterator.GetUTF8Text(LEVEL.word).normalize('NFC').trim();
    const confidence = Math.max(0, Math.min(1, iterator.Confidence(LEVEL.word) / 100));
    if (text !== '') block?.lines.at(-1)?.words.push({ text, box: boxAt(iterator, LEVEL.word), confidence });
  } while (iterator.Next(LEVEL.word));
  core.destroy(iterator);
  return blocks
    .map((block) => ({ ...block, lines: block.lines.filter((line) => line.words.length > 0) }))
    .filter((block) => block.lines.length > 0);
}

function boxAt(iterator: ResultIterator, level: number): ReadLine['box'] {
  const { x0, y0, x1, y1 } = iterator.getBoundingBox(level);
  return [x0, y0, x1, y1];
}

function baselineAt(iterator: ResultIterator): ReadLine['baseline'] {
  const { x0, y0, x1, y1, has_baseline: found } = iterator.getBaseline(LEVEL.line);
  if (found) return [x0, y0, x1, y1];
  const [left, , right, bottom] = boxAt(iterator, LEVEL.line);
  return [left, bottom, right, bottom];
}
