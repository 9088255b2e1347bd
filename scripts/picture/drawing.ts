import { type FontStyle, letter } from '../../samples/generator/layout/fonts.ts';

export const COLOURS = {
  ground: '#eaf0f8',
  card: '#ffffff',
  ink: '#16233b',
  quiet: '#64748b',
  line: '#dbe3ee',
  found: '#1f6feb',
  held: '#d9480f',
  heldGround: '#fff4e8',
  done: '#15803d',
} as const;

export interface TextLook {
  readonly sizePx: number;
  readonly fill: string;
  readonly style?: FontStyle;
  readonly align?: 'start' | 'middle' | 'end';
}

/** A line of text as outlines, its baseline at `y`. */
export function text(
  x: number,
  y: number,
  words: string,
  { sizePx, fill, style = 'regular', align = 'start' }: TextLook,
) {
  const width = textWidth(words, sizePx, style);
  let at = x - { start: 0, middle: width / 2, end: width }[align];
  const outlines = Array.from(words, (char) => {
    const { path, advance } = letter(style, char);
    const outline =
      path && `<path transform="translate(${round(at)} ${round(y)}) scale(${sizePx / 1000})" d="${path}"/>`;
    at += (advance * sizePx) / 1000;
    return outline;
  });
  return `<g fill="${fill}">${outlines.join('')}</g>`;
}

export function textWidth(words: string, sizePx: number, style: FontStyle = 'regular'): number {
  return Array.from(words).reduce((sum, char) => sum + (letter(style, char).advance * sizePx) / 1000, 0);
}

/** Lines no wider than `width`. */
export function wrap(words: string, width: number, sizePx: number, style: FontStyle = 'regular'): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, sizePx, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function card({ x, y, width, height }: Area, radius = 18, fill: string = COLOURS.card): string {
  const size = `x="${x}" width="${width}" height="${height}" rx="${radius}"`;
  return `<rect ${size} y="${y + 6}" fill="#0f2a52" opacity=".16" filter="url(#soft)"/><rect ${size} y="${y}" fill="${fill}"/>`;
}

/** The number that ties a frame on the page to its row in the panel. */
export function badge(x: number, y: number, number: number, fill: string, radius = 17): string {
  const figure = text(x, y + radius * 0.42, String(number), {
    sizePx: radius * 1.3,
    fill: '#fff',
    style: 'bold',
    align: 'middle',
  });
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}"/>${figure}`;
}

export function arrow(fromX: number, fromY: number, toX: number, toY: number, stroke: string): string {
  const angle = (Math.atan2(toY - fromY, toX - fromX) * 180) / Math.PI;
  const head = `<path d="M-13 -11L0 0L-13 11" transform="translate(${toX} ${toY}) rotate(${round(angle)})"/>`;
  const look = `fill="none" stroke="${stroke}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"`;
  return `<g ${look}><path d="M${fromX} ${fromY}L${toX} ${toY}"/>${head}</g>`;
}

export function tick(x: number, y: number, stroke: string): string {
  const look = `fill="none" stroke="${stroke}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="M${x} ${y - 8}l6 7l12 -14" ${look}/>`;
}

export function svg(width: number, height: number, content: readonly string[]): Buffer {
  const soft =
    '<filter id="soft" x="-10%" y="-10%" width="120%" height="130%"><feGaussianBlur stdDeviation="10"/></filter>';
  const size = `width="${width}" height="${height}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${soft}</defs>${content.join('')}</svg>`);
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
