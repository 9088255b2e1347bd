import type { Block, Box, Line, Word } from '../../domain/index.ts';
import type { AltoPage } from '../../plugin/index.ts';

const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';
const SCHEMA = 'https://www.loc.gov/standards/alto/v4/alto-4-4.xsd';

export function altoStart(sourceName: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<alto xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" SCHEMAVERSION="4.4">`,
    '<Description>',
    '<MeasurementUnit>pixel</MeasurementUnit>',
    `<sourceImageInformation><fileName>${escaped(sourceName)}</fileName></sourceImageInformation>`,
    '<Processing ID="READ"><processingCategory>contentGeneration</processingCategory><processingSoftware><softwareName>sohoa</softwareName></processingSoftware></Processing>',
    '</Description>',
    '<Layout>',
    '',
  ].join('\n');
}

/** One page; ids carry the page's number, so that they are unique in the file. */
export function altoPage({ number, geometry, text }: AltoPage): string {
  const id = `P${number}`;
  const blocks = text.blocks
    .map((block, i) => ({ ...block, lines: block.lines.filter(hasWords), id: `${id}_B${i + 1}` }))
    .filter((block) => block.lines.length > 0);
  const confidence = text.confidence === null ? '' : ` PC="${round(text.confidence.mean, 4)}"`;
  // ALTO counts turns counter-clockwise; the page's slope is counted clockwise.
  const rotation = geometry.skewDegrees === 0 ? '' : ` ROTATION="${round(-geometry.skewDegrees, 2)}"`;
  return [
    `<Page ID="${id}" PHYSICAL_IMG_NR="${number}" WIDTH="${text.widthPx}" HEIGHT="${text.heightPx}" PROCESSING="READ" LANG="vi"${confidence}${rotation}>`,
    `<PrintSpace${place([0, 0, text.widthPx, text.heightPx])}>`,
    ...blocks.flatMap((block) => blockLines(block)),
    '</PrintSpace>',
    '</Page>',
    '',
  ].join('\n');
}

export function altoEnd(): string {
  return '</Layout>\n</alto>\n';
}

function blockLines(block: Block & { readonly id: string }): string[] {
  return [
    `<TextBlock ID="${block.id}"${place(block.box)}>`,
    ...block.lines.map((line, i) => textLine(line, `${block.id}_L${i + 1}`)),
    '</TextBlock>',
  ];
}

function textLine(line: Line, id: string): string {
  const [x0, y0, x1, y1] = line.baseline.map((value) => round(value, 1));
  const words = line.words.flatMap(withoutBlanks);
  const strings = words.map((word, i) => {
    const next = words[i + 1];
    return `${textString(word, `${id}_S${i + 1}`)}${next === undefined ? '' : blank(word.box, next.box)}`;
  });
  return `<TextLine ID="${id}"${place(line.box)} BASELINE="${x0},${y0} ${x1},${y1}">${strings.join('')}</TextLine>`;
}

function textString(word: Word, id: string): string {
  const content = escaped(word.text);
  return `<String ID="${id}"${place(word.box)} CONTENT="${content}" WC="${round(word.confidence, 4)}"/>`;
}

/** The space between two words; none wide where their boxes touch. */
function blank(before: Box, after: Box): string {
  const width = Math.max(0, round(after[0] - before[2], 1));
  return `<SP WIDTH="${width}" HPOS="${round(before[2], 1)}" VPOS="${round(before[1], 1)}"/>`;
}

/** ALTO allows no blank inside a string's content. */
function withoutBlanks(word: Word): Word[] {
  const text = word.text.normalize('NFC');
  return text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map((part) => ({ ...word, text: part }));
}

function hasWords(line: Line): boolean {
  return line.words.some((word) => word.text.trim() !== '');
}

function place([x0, y0, x1, y1]: Box): string {
  const [width, height] = [Math.max(0, x1 - x0), Math.max(0, y1 - y0)];
  return ` HPOS="${round(x0, 1)}" VPOS="${round(y0, 1)}" WIDTH="${round(width, 1)}" HEIGHT="${round(height, 1)}"`;
}

function round(value: number, places: number): number {
  const rounded = Math.round(value * 10 ** places) / 10 ** places;
  return Object.is(rounded, -0) ? 0 : rounded;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** NFC, without characters XML cannot hold (XML 1.0, 2.2). */
function escaped(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
