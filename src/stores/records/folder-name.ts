import { createHash } from 'node:crypto';

/** File systems take 255 bytes a name; some room is left for the prefixes of unfinished folders. */
const NAME_LIMIT_BYTES = 200;

/**
 * The folder name of a dossier code. Ordinary codes (`H01.12-260105-0001`) stay as they are. Archive backlogs have
 * others (`HS 12/2009`): every character that a file system, a shell or a sync tool may trip over is percent-encoded,
 * so that different codes always have different folders and none leads out of the records folder.
 */
export function recordFolderName(code: string): string {
  const name = [...code.normalize('NFC')].map((character, at) =>
    isPlain(character, at) ? character : encode(character),
  );
  const whole = name.join('');
  if (Buffer.byteLength(whole) <= NAME_LIMIT_BYTES) return whole;
  return `${createHash('sha256').update(whole).digest('hex')}-long`;
}

/** A leading dot would hide the folder, and `.` and `..` are no names at all. */
function isPlain(character: string, at: number): boolean {
  return /[\p{L}\p{N}_-]/u.test(character) || (character === '.' && at > 0);
}

function encode(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
