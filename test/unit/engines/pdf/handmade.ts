/** An object of a handmade PDF: a body, or a stream's entries with its data. */
export type Handmade = string | { readonly entries: string; readonly data: Buffer };

/** A PDF written by hand: objects numbered from 1, object 1 is the catalog; `trailer` holds further entries. */
export function handmadePdf(
  objects: readonly Handmade[],
  { trailer = '', start }: { trailer?: string; start?: number } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  const push = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const [i, object] of objects.entries()) {
    offsets.push(at);
    if (typeof object === 'string') push(Buffer.from(`${i + 1} 0 obj\n${object}\nendobj\n`, 'latin1'));
    else {
      push(Buffer.from(`${i + 1} 0 obj\n<<${object.entries}/Length ${object.data.length}>>\nstream\n`, 'latin1'));
      push(object.data);
      push(Buffer.from('\nendstream\nendobj\n'));
    }
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  push(
    Buffer.from(
      `${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start ?? at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';

/** One page whose content stream is object 4 and whose resources are given. */
export function onePage(content: Handmade, resources = '', page = '/MediaBox[0 0 595 842]'): Handmade[] {
  return [
    CATALOG,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R${page}/Contents 4 0 R/Resources<<${resources}>>>>`,
    content,
  ];
}

export function content(operators: string): Handmade {
  return { entries: '', data: Buffer.from(operators, 'latin1') };
}

/** Grey pixels of `width` × `height`, as an image XObject. */
export function greyImage(width: number, height: number, entries = ''): Handmade {
  const pixels = Buffer.alloc(width * height, 200);
  return {
    entries: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray${entries}`,
    data: pixels,
  };
}
