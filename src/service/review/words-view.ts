import type { PageText, Word } from '../../domain/index.ts';
import type { WordsView } from './api.ts';

/** Below this a word is shown as doubtful; the same as values of text are held at. */
const LOW = 0.9;

export function wordsView({ widthPx, heightPx, blocks }: PageText): WordsView {
  const lines = blocks.flatMap((block) => block.lines.map(({ words }) => ({ words: words.map(wordView) })));
  return { widthPx, heightPx, lines };
}

function wordView({ text, box, confidence, ink }: Word): WordsView['lines'][number]['words'][number] {
  return { text, box: [...box], confidence, ink: ink ?? null, low: confidence < LOW };
}
