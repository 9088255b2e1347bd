import type { OcrResult, ReadLine, ReadWord } from '../../plugin/index.ts';
import { LEVEL, type ResultIterator, type TessBaseApi, type TesseractCore } from './tesseract-core.ts';

type Blocks = OcrResult['blocks'];

/** Words of the result, line by line and block by block, in the order of the segmentation. */
export function collectBlocks(core: TesseractCore, api: TessBaseApi): Blocks {
  const iterator = api.GetIterator();
  const blocks: { lines: (ReadLine & { words: ReadWord[] })[]; box: ReadLine['box'] }[] = [];
  iterator.Begin();
  let more = true;
  while (more) {
    if (iterator.Empty(LEVEL.word)) {
      more = iterator.Next(LEVEL.word);
      continue;
    }
    if (iterator.IsAtBeginningOf(LEVEL.block) || blocks.length === 0) {
      blocks.push({ lines: [], box: boxAt(iterator, LEVEL.block) });
    }
    const block = blocks.at(-1);
    if (iterator.IsAtBeginningOf(LEVEL.line) || block?.lines.length === 0) {
      block?.lines.push({ words: [], box: boxAt(iterator, LEVEL.line), baseline: baselineAt(iterator) });
    }
    const text = iterator.GetUTF8Text(LEVEL.word).normalize('NFC').trim();
    const word = {
      text,
      box: boxAt(iterator, LEVEL.word),
      confidence: confidenceAt(iterator, LEVEL.word),
      inDictionary: iterator.WordIsFromDictionary(),
    };
    const walked = letters(iterator);
    more = walked.more;
    if (text !== '') block?.lines.at(-1)?.words.push({ ...word, letters: walked.letters });
  }
  core.destroy(iterator);
  return blocks
    .map((block) => ({ ...block, lines: block.lines.filter((line) => line.words.length > 0) }))
    .filter((block) => block.lines.length > 0);
}

/** Walks through the letters of the word the iterator stands at, on to the next one. */
function letters(iterator: ResultIterator): { readonly letters: ReadWord['letters'] & {}; readonly more: boolean } {
  let [least, sum, count] = [1, 0, 0];
  let more = true;
  do {
    const confidence = confidenceAt(iterator, LEVEL.letter);
    least = Math.min(least, confidence);
    sum += confidence;
    count += 1;
    more = iterator.Next(LEVEL.letter);
  } while (more && !iterator.IsAtBeginningOf(LEVEL.word));
  return { letters: { least, mean: sum / count }, more };
}

function confidenceAt(iterator: ResultIterator, level: number): number {
  return Math.max(0, Math.min(1, iterator.Confidence(level) / 100));
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
