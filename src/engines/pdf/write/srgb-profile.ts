/**
 * The colour space of the page pictures for the PDF/A output intent: a small ICC 2.1 monitor profile computed from
 * the figures of the sRGB standard (IEC 61966-2-1), so that no foreign file with a licence of its own is shipped.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag(256);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ['wtpt', xyzTag(D50)],
    // Primaries of sRGB adapted to D50 (Bradford), as every sRGB profile holds them.
    ['rXYZ', xyzTag([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyzTag([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyzTag([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

const D50 = [0.9642, 1, 0.8249] as const;

function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const directory = 128 + 4 + tags.length * 12;
  const placed = new Map<Uint8Array, number>();
  let end = directory;
  for (const [, data] of tags) {
    if (placed.has(data)) continue;
    placed.set(data, end);
    end += Math.ceil(data.length / 4) * 4;
  }
  const profile = new Uint8Array(end);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view);
  view.setUint32(128, tags.length);
  for (const [i, [tag, data]] of tags.entries()) {
    const offset = placed.get(data) ?? 0;
    profile.set(Buffer.from(tag, 'latin1'), 132 + i * 12);
    view.setUint32(136 + i * 12, offset);
    view.setUint32(140 + i * 12, data.length);
    profile.set(data, offset);
  }
  return profile;
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x02100000);
  profile.set(Buffer.from('mntrRGB XYZ ', 'latin1'), 12);
  // The header wants a date; this one never changes: 1 January 2026.
  for (const [i, value] of [2026, 1, 1].entries()) view.setUint16(24 + i * 2, value);
  profile.set(Buffer.from('acsp', 'latin1'), 36);
  for (const [i, value] of D50.entries()) view.setInt32(68 + i * 4, fixed(value));
}

function descriptionTag(text: string): Uint8Array {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  const tag = Buffer.alloc(12 + ascii.length + 4 + 4 + 2 + 1 + 67);
  tag.write('desc', 0, 'latin1');
  tag.writeUInt32BE(ascii.length, 8);
  ascii.copy(tag, 12);
  return tag;
}

function xyzTag(values: readonly number[]): Uint8Array {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  for (const [i, value] of values.entries()) tag.writeInt32BE(fixed(value), 8 + i * 4);
  return tag;
}

function curveTag(points: number): Uint8Array {
  const tag = Buffer.alloc(12 + points * 2);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(points, 8);
  for (let i = 0; i < points; i += 1) {
    tag.writeUInt16BE(Math.round(toLinear(i / (points - 1)) * 65_535), 12 + i * 2);
  }
  return tag;
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fixed(value: number): number {
  return Math.round(value * 65_536);
}
