/**
 * The text of a CSV file, NFC: by its byte order mark, else UTF-8, else Windows-1258 (older Vietnamese Excel), whose
 * letters carry their tones as separate marks. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  // Binary files decode as something, but text never has a NUL.
  return text.includes('\0') ? null : text.normalize('NFC');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes);
  }
}
