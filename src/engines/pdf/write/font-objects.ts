import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { ADVANCE, ASCENT, DESCENT, glyphlessFont } from './glyphless-font.ts';
import type { ObjectSink } from './object-file.ts';
import { ref } from './pdf-syntax.ts';

const pack = promisify(deflate);
const NAME = 'SohoaInvisible';
const CODES = 65_536;

/**
 * Writes the text layer's font: a code is its UTF-16 unit, every code shows the same empty glyph, and ToUnicode says
 * which character it stands for. `usedRows` are the high bytes in use.
 */
export async function writeFont(file: ObjectSink, font: number, usedRows: ReadonlySet<number>): Promise<void> {
  const descendant = file.allocate();
  const descriptor = file.allocate();
  const program = file.allocate();
  const toGlyph = file.allocate();
  const toUnicode = file.allocate();
  await file.write(
    font,
    `<</Type/Font/Subtype/Type0/BaseFont/${NAME}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(toUnicode)}>>`,
  );
  await file.write(
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${NAME}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${ref(descriptor)}/DW ${ADVANCE}/CIDToGIDMap ${ref(toGlyph)}>>`,
  );
  await file.write(
    descriptor,
    `<</Type/FontDescriptor/FontName/${NAME}/Flags 5/FontBBox[0 ${DESCENT} ${ADVANCE} ${ASCENT}]/ItalicAngle 0` +
      `/Ascent ${ASCENT}/Descent ${DESCENT}/CapHeight ${ASCENT}/StemV 80/MissingWidth ${ADVANCE}/FontFile2 ${ref(program)}>>`,
  );
  const bytes = glyphlessFont();
  await file.writeStream(program, `/Length1 ${bytes.length}/Filter/FlateDecode`, await pack(bytes));
  await file.writeStream(toGlyph, '/Filter/FlateDecode', await pack(allToGlyphOne()));
  await file.writeStream(toUnicode, '/Filter/FlateDecode', await pack(Buffer.from(toUnicodeMap(usedRows), 'latin1')));
}

function allToGlyphOne(): Uint8Array {
  const map = new Uint8Array(CODES * 2);
  for (let i = 1; i < map.length; i += 2) map[i] = 1;
  return map;
}

/**
 * One range per 256 codes: a range may vary only in its last byte (ISO 32000-1, 9.10.3), and checkers reject a
 * single range over everything.
 */
export function toUnicodeMap(usedRows: ReadonlySet<number>): string {
  const rows = [...usedRows].filter((row) => row < 0xd8 || row > 0xdf).sort((a, b) => a - b);
  const ranges = rows.map((row) => {
    const high = row.toString(16).padStart(2, '0');
    // U+0000 is no character one may map to.
    return row === 0 ? '<0001><00ff><0001>' : `<${high}00><${high}ff><${high}00>`;
  });
  const sections: string[] = [];
  for (let i = 0; i < ranges.length; i += 100) {
    const part = ranges.slice(i, i + 100);
    sections.push(`${part.length} beginbfrange\n${part.join('\n')}\nendbfrange\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n' +
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    '1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n' +
    sections.join('') +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}
