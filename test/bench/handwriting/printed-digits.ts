import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import sharp from 'sharp';
import { SHAPE, shapeOf } from '../../../src/steps/recognize/ink-likeness.ts';

/** Draws the digits of the faces that offices print with and writes them to src/steps/recognize/ink-printed-digits.ts. */
const FACES = [
  'tinos/400Regular/Tinos_400Regular.ttf',
  'tinos/700Bold/Tinos_700Bold.ttf',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'cousine/400Regular/Cousine_400Regular.ttf',
  'cousine/700Bold/Cousine_700Bold.ttf',
  'cousine/400Regular_Italic/Cousine_400Regular_Italic.ttf',
  'xanh-mono/400Regular/XanhMono_400Regular.ttf',
  'xanh-mono/400Regular_Italic/XanhMono_400Regular_Italic.ttf',
] as const;
const TARGET = new URL('../../../src/steps/recognize/ink-printed-digits.ts', import.meta.url);
/** Height of a digit, pixels: 13 points at the usual reading resolution. */
const HEIGHT_PX = 21;
/** What lens and paper do. */
const BLUR_PX = 0.8;

const faces: string[] = [];
for (const face of FACES) {
  const digits: string[] = [];
  for (let digit = 0; digit < 10; digit += 1) digits.push(`    '${await drawn(face, String(digit))}',`);
  faces.push(`  // ${face}\n  [\n${digits.join('\n')}\n  ],`);
}
writeFileSync(
  TARGET,
  `/**
 * The digits 0–9 of ${FACES.length} faces, ${SHAPE.columns} × ${SHAPE.rows} levels of ink each, row by row: Times, Courier and a typewriter stand for
 * what offices print with. Made by \`node test/bench/handwriting/printed-digits.ts\`.
 */
export const PRINTED_DIGITS: readonly (readonly string[])[] = [
${faces.join('\n')}
];
`,
);

async function drawn(face: string, digit: string): Promise<string> {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${face}`));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const path = font.charToGlyph(digit).getPath(0, 0, 1000);
  const { x1, y1, x2, y2 } = path.getBoundingBox();
  const scale = HEIGHT_PX / (y2 - y1);
  const [width, height] = [Math.ceil((x2 - x1) * scale) + 8, HEIGHT_PX + 8];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><path transform="translate(4 4) scale(${scale}) translate(${-x1} ${-y1})" d="${path.toPathData(1)}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .blur(BLUR_PX)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = { pixels: data, widthPx: info.width, heightPx: info.height };
  const shape = shapeOf(picture, { box: [4, 4, width - 4, height - 4] });
  const [least, most] = [Math.min(...shape), Math.max(...shape)];
  return [...shape].map((value) => Math.round((15 * (value - least)) / (most - least)).toString(16)).join('');
}
