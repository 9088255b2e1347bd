import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

/** Tinos has the metrics of Times New Roman (which NĐ 30/2020 asks for), all Vietnamese letters and a free licence. */
const FILES = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  italic: '@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  typewriter: '@expo-google-fonts/xanh-mono/400Regular/XanhMono_400Regular.ttf',
  typewriterPlain: '@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf',
  handPatrick: '@expo-google-fonts/patrick-hand/400Regular/PatrickHand_400Regular.ttf',
  handPangolin: '@expo-google-fonts/pangolin/400Regular/Pangolin_400Regular.ttf',
  handMali: '@expo-google-fonts/mali/400Regular/Mali_400Regular.ttf',
  handSriracha: '@expo-google-fonts/sriracha/400Regular/Sriracha_400Regular.ttf',
  handDancing: '@expo-google-fonts/dancing-script/400Regular/DancingScript_400Regular.ttf',
} as const;

export type FontStyle = keyof typeof FILES;
export const FONT_STYLES = Object.keys(FILES) as FontStyle[];

export const MM_PER_POINT = 25.4 / 72;

/** One letter in units of 1/1000 em; y grows downwards from the baseline. */
export interface Letter {
  readonly advance: number;
  readonly ink: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number } | null;
  /** SVG path data, 1000 units an em. */
  readonly path: string;
}

const files = new Map<FontStyle, Buffer>();
const fonts = new Map<FontStyle, Font>();
const letters = new Map<string, Letter>();

/** Bytes of the TrueType file; the same object each time. */
export function fontFile(style: FontStyle): Buffer {
  const known = files.get(style);
  if (known) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILES[style]));
  files.set(style, bytes);
  return bytes;
}

/** Throws for a letter the font lacks: a sample with hollow boxes on it would be no sample. */
export function letter(style: FontStyle, char: string): Letter {
  const key = style + char;
  const known = letters.get(key);
  if (known) return known;
  const glyph = fontOf(style).charToGlyph(char);
  if (glyph.index === 0) throw new RangeError(`font ${style} has no letter U+${char.codePointAt(0)?.toString(16)}`);
  const path = glyph.getPath(0, 0, 1000);
  const bounds = path.getBoundingBox();
  const made: Letter = {
    advance: (glyph.advanceWidth * 1000) / fontOf(style).unitsPerEm,
    ink: path.commands.length === 0 ? null : { x0: bounds.x1, y0: bounds.y1, x1: bounds.x2, y1: bounds.y2 },
    path: path.toPathData(1),
  };
  letters.set(key, made);
  return made;
}

/** The blank between words: a typewriter's is as wide as its letters, all else takes that of the print. */
export function blankWidthMm(style: FontStyle | undefined, sizePt: number): number {
  return textWidthMm(' ', style === 'typewriter' || style === 'typewriterPlain' ? style : 'regular', sizePt);
}

/** Width of a text set without kerning, in millimetres. */
export function textWidthMm(text: string, style: FontStyle, sizePt: number): number {
  let units = 0;
  for (const char of text) units += letter(style, char).advance;
  return (units / 1000) * sizePt * MM_PER_POINT;
}

function fontOf(style: FontStyle): Font {
  const known = fonts.get(style);
  if (known) return known;
  const bytes = fontFile(style);
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  fonts.set(style, font);
  return font;
}
