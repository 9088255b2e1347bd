/** A picture as an image XObject takes it. */
export interface EmbeddedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitsPerComponent: 1 | 2 | 4 | 8 | 16;
  readonly colour: PictureColour;
  /** /Filter and /DecodeParms entries. */
  readonly filter: string;
  readonly data: Uint8Array;
}

export type PictureColour =
  | { readonly kind: 'grey' | 'rgb'; readonly profile: Uint8Array | null }
  /** `table`: three bytes (RGB) per entry. */
  | { readonly kind: 'palette'; readonly table: Uint8Array };

/** The profile if PDF/A-2 lets an image of this colour name it (ISO 19005-2, 6.2.4.2), else null. */
export function usableProfile(profile: Uint8Array | null, kind: 'grey' | 'rgb'): Uint8Array | null {
  if (profile === null || profile.length < 132) return null;
  const text = (from: number) => Buffer.from(profile.subarray(from, from + 4)).toString('latin1');
  const declared = Buffer.from(profile.buffer, profile.byteOffset, 4).readUInt32BE(0);
  const usable =
    declared === profile.length &&
    (profile[8] ?? 9) <= 4 &&
    text(36) === 'acsp' &&
    text(16) === (kind === 'grey' ? 'GRAY' : 'RGB ') &&
    ['scnr', 'mntr', 'prtr', 'spac'].includes(text(12));
  return usable ? profile : null;
}
