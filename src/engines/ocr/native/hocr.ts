import type { Box } from '../../../domain/index.ts';
import type { OcrResult, ReadLine, ReadWord } from '../../../plugin/index.ts';

type Blocks = OcrResult['blocks'];
type OpenLine = ReadLine & { readonly words: ReadWord[] };

/** Classes of what hOCR nests, by what they are here; the several kinds of line differ in name only. */
const KINDS: Readonly<Record<string, 'block' | 'line' | 'word' | 'letter'>> = {
  ocr_carea: 'block',
  ocr_line: 'line',
  ocr_caption: 'line',
  ocr_header: 'line',
  ocr_textfloat: 'line',
  ocrx_word: 'word',
  ocrx_cinfo: 'letter',
};

/** An opening tag with class and title, and the text right behind it. Attribute values hold no text of the page. */
const TAG = /<\w+ class=(?:'([^']*)'|"([^"]*)")[^>]*? title=(?:'([^']*)'|"([^"]*)")[^>]*>([^<]*)/gu;

/** Words of tesseract's hOCR with one `ocrx_cinfo` a letter (`hocr_char_boxes`). Text is NFC. */
export function readHocr(hocr: string): Blocks {
  const blocks: { box: Box; lines: OpenLine[] }[] = [];
  let word: { box: Box; confidence: number; text: string; letters: number[] } | null = null;
  const closeWord = () => {
    const line = blocks.at(-1)?.lines.at(-1);
    if (word !== null && line !== undefined) addWord(line, word);
    word = null;
  };
  for (const [, a, b, c, d, text = ''] of hocr.matchAll(TAG)) {
    const title = c ?? d ?? '';
    const kind = KINDS[a ?? b ?? ''];
    if (kind === 'letter' && word !== null) {
      word.text += unescaped(text);
      word.letters.push(confidenceOf(title, 'x_conf'));
      continue;
    }
    closeWord();
    const box = boxOf(title);
    if (kind === 'block') blocks.push({ box, lines: [] });
    else if (kind === 'line') blocks.at(-1)?.lines.push({ words: [], box, baseline: baselineOf(title, box) });
    else if (kind === 'word') word = { box, confidence: confidenceOf(title, 'x_wconf'), text: '', letters: [] };
  }
  closeWord();
  return blocks
    .map((block) => ({ ...block, lines: block.lines.filter((line) => line.words.length > 0) }))
    .filter((block) => block.lines.length > 0);
}

function addWord(line: OpenLine, word: { box: Box; confidence: number; text: string; letters: readonly number[] }) {
  const text = word.text.normalize('NFC').trim();
  const [x0, y0, x1, y1] = word.box;
  if (text === '' || x1 <= x0 || y1 <= y0) return;
  const mean = word.letters.reduce((sum, value) => sum + value, 0) / word.letters.length;
  line.words.push({
    text,
    box: word.box,
    confidence: word.confidence,
    letters: { least: Math.min(...word.letters), mean },
  });
}

function boxOf(title: string): Box {
  const found = /\bbbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)/u.exec(title)?.slice(1).map(Number) ?? [];
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = found;
  return [x0, y0, x1, y1];
}

/** hOCR gives the slope, and the height over the lower left corner of the line's box. */
function baselineOf(title: string, [x0, , x1, y1]: Box): ReadLine['baseline'] {
  const [, slope = '0', offset = '0'] = /\bbaseline (-?[\d.]+(?:e-?\d+)?) (-?[\d.]+)/u.exec(title) ?? [];
  const left = y1 + Number(offset);
  return [x0, left, x1, left + Number(slope) * (x1 - x0)];
}

function confidenceOf(title: string, name: 'x_wconf' | 'x_conf'): number {
  const percent = Number(new RegExp(`\\b${name} (-?[\\d.]+)`, 'u').exec(title)?.[1] ?? 0);
  return Math.max(0, Math.min(1, percent / 100));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '');
}
